/**
 * Fetches the page again and replaces only the elements that differ. This is faster than a reload and keeps open details,
 * choices and the scroll position. Returns false if a reload is needed: the page failed, or needs other styles or scripts.
 * @param ours selector of the elements that the preview itself has added
 */
export async function updatePage(ours: string): Promise<boolean> {
	const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
	if (!answer.ok || answer.redirected) return false;
	const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
	if ([...fresh.querySelectorAll(resources)].some((element) => !isLoaded(element))) return false;
	document.title = fresh.title;
	exchange(document.body, document.adoptNode(fresh.body), ours);
	return true;
}

/** Elements that load styles or scripts. */
const resources = 'link[rel="stylesheet"], script[src], style';

/** Whether the current page already has a style or script. One without an address is compared by its text. */
function isLoaded(element: Element): boolean {
	const address =
		element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data-vite-dev-id');
	return [...document.querySelectorAll(element.localName)].some((other) =>
		address === null
			? other.textContent === element.textContent
			: ['href', 'src', 'data-vite-dev-id'].some((name) => other.getAttribute(name) === address),
	);
}

/**
 * Updates an element in place, or replaces it if its own attributes or the number of its children differ. An element that a
 * script has changed is therefore replaced, and its script runs again. Libraries for morphing pages would instead keep the element and
 * undo the changes of its script.
 */
function exchange(old: Element, fresh: Element, ours: string): void {
	const isOurs = (node: Node) => node instanceof Element && node.matches(ours);
	const before = [...old.childNodes].filter((node) => !isOurs(node));
	const after = [...fresh.childNodes];
	const isBody = old === document.body;
	if (!isBody && (before.length !== after.length || !old.cloneNode().isEqualNode(fresh.cloneNode())))
		return old.replaceWith(fresh);
	const surplus = before.slice(after.length);
	for (const node of surplus) (node as ChildNode).remove();
	after.forEach((node, index) => {
		const place = before[index];
		if (!place) return old.append(node);
		if (place.isEqualNode(node)) return;
		if (place instanceof Element && node instanceof Element) exchange(place, node, ours);
		else place.replaceWith(node);
	});
}
