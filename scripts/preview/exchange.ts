/**
 * Puts what differs between the page and what it has become into it, which is quicker than to load it anew, and leaves
 * what is open, chosen and scrolled to. Answers false where only loading helps: the page cannot be made, or wants other
 * styles or scripts.
 * @param ours marks what the preview itself has put on the page
 */
export async function exchanged(ours: string): Promise<boolean> {
	const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
	if (!answer.ok || answer.redirected) return false;
	const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
	if ([...fresh.querySelectorAll(loaded)].some((one) => !isThere(one))) return false;
	document.title = fresh.title;
	exchange(document.body, document.adoptNode(fresh.body), ours);
	return true;
}

const loaded = 'link[rel="stylesheet"], script[src], style';

/** Whether what a page loads is on this one too; what has no address is known by its words. */
function isThere(one: Element): boolean {
	const known = one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('data-vite-dev-id');
	return [...document.querySelectorAll(one.localName)].some((other) =>
		known === null
			? other.textContent === one.textContent
			: ['href', 'src', 'data-vite-dev-id'].some((name) => other.getAttribute(name) === known),
	);
}

/**
 * What scripts have changed is put in anew, so that it upgrades again, where libraries that morph pages would keep the
 * element and take from it what its script has done.
 */
function exchange(old: Element, fresh: Element, ours: string): void {
	const isOurs = (node: Node) => node instanceof Element && node.matches(ours);
	const before = [...old.childNodes].filter((node) => !isOurs(node));
	const after = [...fresh.childNodes];
	const isBody = old === document.body;
	if (!isBody && (before.length !== after.length || !old.cloneNode().isEqualNode(fresh.cloneNode())))
		return old.replaceWith(fresh);
	const kept = before.slice(after.length);
	for (const node of kept) (node as ChildNode).remove();
	after.forEach((node, index) => {
		const place = before[index];
		if (!place) return old.append(node);
		if (place.isEqualNode(node)) return;
		if (place instanceof Element && node instanceof Element) exchange(place, node, ours);
		else place.replaceWith(node);
	});
}
