import type { BoardFilter } from './listing-filter.ts';

/**
 * Lets a board’s listings be filtered in place. The page is whole without it: links lead to prerendered lists. With it
 * they become toggles; what filters, and the index it works on, is fetched on first use.
 */
export function startFilter(list: HTMLElement): void {
	let filter: BoardFilter | undefined;
	let loading: Promise<BoardFilter> | undefined;
	const use = async (then: (filter: BoardFilter) => void) => {
		loading ??= openFilter(list);
		try {
			filter = await loading;
		} catch {
			loading = undefined;
			const status = list.querySelector('[role=status]');
			if (status)
				status.textContent =
					'The list of listings did not arrive, so nothing was filtered. Try again, or reload the page.';
			return;
		}
		then(filter);
	};
	const handle = (event: Event) => {
		if (event.type === 'submit' || event.type === 'reset') event.preventDefault();
		const part = partFor(event);
		if (!part) return;
		if (filter) filter[part](event);
		else if (!isPageLink(event)) void use((opened) => opened[part](event));
	};
	upgradeControls(list);
	for (const type of ['click', 'input', 'change', 'focusin', 'submit', 'reset']) list.addEventListener(type, handle);
	if (asks(new URLSearchParams(location.search))) void use((opened) => opened.show());
}

/** The index is asked for at once: it is the slower to come. The module makes the element a filter. */
async function openFilter(list: HTMLElement): Promise<BoardFilter> {
	const index = fetch(list.dataset['index'] ?? '');
	await import('./listing-filter.ts');
	const filter = list as BoardFilter;
	await filter.open(await index);
	return filter;
}

/** Whether the address asks for something; other people’s parameters do not. */
const asks = (search: URLSearchParams): boolean =>
	[...search.keys()].some((name) =>
		/^(track|level|cloud|scope|country|specialisation|tool|kind|source|min|max|band|nopay|seen|q|sort|page)$/.test(
			name,
		),
	);

/** Links to further pages lead on by themselves until a filter is in use. */
const isPageLink = ({ target }: Event): boolean => (target as Element).closest('a[data-page]') !== null;

/** What of the filter an event calls for; nothing where a reader only looks at a control. */
function partFor({ type, target }: Event): 'choose' | 'further' | undefined {
	const is = (selector: string) => (target as Element).closest(selector) !== null;
	if (type === 'click')
		return is('[data-f], [data-sort], a[data-page]') ? 'choose' : is('.rarer > summary') ? 'further' : undefined;
	return is('[data-other]') || (type !== 'focusin' && is('form.more')) ? 'further' : undefined;
}

/** Links to prerendered lists, and words that have none, become toggles. */
function upgradeControls(top: Element): void {
	for (const link of top.querySelectorAll<HTMLElement>('[data-f]')) {
		const button = document.createElement('button');
		button.type = 'button';
		Object.assign(button.dataset, link.dataset);
		button.ariaPressed = String(link.hasAttribute('aria-current'));
		button.append(...link.childNodes);
		link.replaceWith(button);
	}
	for (const control of top.querySelectorAll<HTMLInputElement>(':disabled')) control.disabled = false;
}
