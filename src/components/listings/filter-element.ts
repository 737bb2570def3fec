import type { BoardFilter } from './board-filter.ts';

/**
 * Filters a board’s listings in place. The page is whole without it: links lead to prerendered lists. With it they
 * become toggles; what filters, and the index it works on, is fetched on first use.
 */
class ListingFilter extends HTMLElement {
	#filter: BoardFilter | undefined;
	#loading: Promise<BoardFilter> | undefined;

	connectedCallback(): void {
		upgradeControls(this);
		for (const type of ['click', 'input', 'change', 'focusin', 'submit', 'reset'])
			this.addEventListener(type, (event) => this.#handle(event));
		if (asks(new URLSearchParams(location.search))) void this.#load((filter) => filter.show());
	}

	#handle(event: Event): void {
		if (event.type === 'submit' || event.type === 'reset') event.preventDefault();
		if (this.#filter) this.#filter.handle(event);
		else if (needsFilter(event)) void this.#load((filter) => filter.handle(event));
	}

	/** Both at once; the index is the slower to come. */
	async #open(): Promise<BoardFilter> {
		const index = fetch(this.dataset['index'] ?? '');
		const [{ openFilter }, answer] = await Promise.all([import('./board-filter.ts'), index]);
		return openFilter(this, answer);
	}

	async #load(then: (filter: BoardFilter) => void): Promise<void> {
		this.#loading ??= this.#open();
		try {
			this.#filter = await this.#loading;
		} catch {
			this.#loading = undefined;
			const status = this.querySelector('[role=status]');
			if (status)
				status.textContent =
					'The list of listings did not arrive, so nothing was filtered. Try again, or reload the page.';
			return;
		}
		then(this.#filter);
	}
}

/** Whether the address asks for something; other people’s parameters do not. */
const asks = (search: URLSearchParams): boolean =>
	[...search.keys()].some((name) =>
		/^(track|level|cloud|scope|country|specialisation|tool|kind|source|min|max|band|nopay|seen|q|sort|page)$/.test(
			name,
		),
	);

/** Links lead on by themselves, and looking at a control is no use of it. */
function needsFilter({ type, target }: Event): boolean {
	const of = (selector: string) => (target as Element).closest(selector) !== null;
	if (type === 'click') return of('[data-f], [data-sort], .rarer > summary');
	return of('[data-other]') || (type !== 'focusin' && type !== 'submit' && of('form.more'));
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

customElements.define('listing-filter', ListingFilter);
