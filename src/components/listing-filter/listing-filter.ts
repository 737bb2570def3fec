import { decodeColumns, type Columns, type Index, type Row } from '#filter/columns.ts';
import { filterRows, type Found } from '#filter/filter.ts';
import { asks, parseQuery, type Query, type Sort } from '#filter/query.ts';
import { build } from './build.ts';
import { addressOf, markControls, part, withChoice, type FacetName } from './controls.ts';
import { FEW, foundWords } from './found-words.ts';
import type { FurtherChoices } from './more-filters.ts';
import { bodies, pageLinks, ROWS_PER_PAGE } from '../listings/rows.ts';

const orderWords: Record<Sort, string> = {
	newest: 'newest first',
	pay: 'highest pay first',
	level: 'by level',
	employer: 'by employer',
};

const NOT_ARRIVED = 'A part of the filter did not arrive. Reload the page to try again.';

/**
 * The element around a board’s page, once it is used to filter. The address holds the whole query. What few readers meet
 * is fetched when it is met: other orders, ways out of a short list, fields and lists beyond those shown. Each time it
 * has put rows in place it sends `rows`; each row links to its listing by the first `a[href^="/listings/"]` in it.
 */
export class BoardFilter extends HTMLElement {
	index!: Index;
	query!: Query;
	/** Parts of the address that mean nothing here; told once. */
	ignored: readonly string[] = [];
	#further: Promise<FurtherChoices> | undefined;

	/** Reads an index that has come, and what the address asks of it. */
	async open(response: Response): Promise<void> {
		this.index = await readIndex(response);
		({ query: this.query, ignored: this.ignored } = parseQuery(askedBy(this), this.index.options));
		// What is chosen may stand in no list yet, and words cannot be looked for.
		if ((['country', 'tool', 'kind', 'source', 'seen', 'q'] as const).some((name) => asks(this.query, name)))
			await this.further();
	}

	/** A choice, an order or another page. */
	choose(event: Event): void {
		const control = (event.target as Element).closest<HTMLElement>('[data-f], [data-sort], a[data-page]');
		const { f, v, sort, page } = control?.dataset ?? {};
		if (control && f) {
			// Seen at once; the others follow with their numbers.
			control.ariaPressed = String(control.ariaPressed !== 'true');
			this.change(withChoice(this.query, this.index, f as FacetName, v));
		} else if (sort) this.change({ ...this.query, sort: sort as Sort, page: 1 });
		else if (page && !opensElsewhere(event)) {
			event.preventDefault();
			this.change({ ...this.query, page: Number(page) }, true);
		}
	}

	/** A field, the form, or the lists few ask for. */
	async further(event?: Event): Promise<void> {
		try {
			this.#further ??= import('./more-filters.ts').then(({ FurtherChoices }) => new FurtherChoices(this));
			const further = await this.#further;
			if (event) further.handle(event);
		} catch {
			this.say(NOT_ARRIVED);
		}
	}

	/** Shows what another query finds; `toList` brings readers to the list, where their control is gone. */
	change(query: Query, toList = false): void {
		this.query = query;
		this.ignored = [];
		this.show();
		if (toList) part(this, '.bar h2').focus();
	}

	/** Tells readers, and those who listen. */
	say(words: string): void {
		part(this, '[role=status]').textContent = words;
	}

	/**
	 * Puts on the page what the query finds: how many at once, the rows once that is painted, since to lay them out takes
	 * ten times as long as to find them.
	 */
	show(): void {
		const { index, query, ignored } = this;
		const all = index.rows.length;
		const found = filterRows(index, query);
		const total = found.rows.length;
		query.page = Math.min(query.page, Math.ceil(total / ROWS_PER_PAGE) || 1);
		part(this, '.bar h2').textContent =
			`${total === all ? `All ${total}` : `${total} of ${all}`}, ${orderWords[query.sort]}`;
		// A short list has more to say.
		if (total > FEW && ignored.length === 0) this.say(`${foundWords(found, all)}.`);
		requestAnimationFrame(() =>
			setTimeout(() => {
				this.#showRows(found, query).catch(() => this.say(NOT_ARRIVED));
			}),
		);
	}

	async #showRows(found: Found<Row>, query: Query): Promise<void> {
		const { index, ignored } = this;
		const { sort, page } = query;
		const rows = sort === 'newest' ? found.rows : (await import('#filter/order.ts')).inOrder(found.rows, index, sort);
		if (query !== this.query) return;
		leaveFacet(this);
		const address = (to: number) => addressOf(this, { ...query, page: to });
		history.replaceState(history.state, '', address(page));
		for (const body of this.querySelectorAll('tbody')) body.remove();
		const shown = rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
		part(this, 'table').append(...bodies(shown, index, sort === 'newest').map((node) => build(node)));
		part(this, '.pages').replaceChildren(...pageLinks(rows.length, page, address).map((node) => build(node)));
		part(this, '.offers').replaceChildren();
		part(this, '.beside').hidden = true;
		markControls(this, found, query, index);
		this.dispatchEvent(new CustomEvent('rows', { bubbles: true }));
		const mayLetIn = (['pay', 'scope', 'country'] as const).some((name) => asks(query, name));
		if (rows.length <= FEW || mayLetIn || ignored.length > 0) (await import('./ways-to-more.ts')).showWays(this, found);
	}
}

const opensElsewhere = (event: Event): boolean => {
	const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
	return ctrlKey || metaKey || shiftKey;
};

/** A facet page’s heading and sentence hold for its own list only. */
function leaveFacet(top: HTMLElement): void {
	const heading = top.dataset['heading'] ?? '';
	const shown = part(top, 'h1');
	if (shown.textContent === heading) return;
	shown.textContent = document.title = heading;
	part(top, '.intro').hidden = true;
}

/** What the address asks for on top of what the page shows. */
function askedBy(top: HTMLElement): URLSearchParams {
	const asked = new URLSearchParams(top.dataset['query']);
	const search = new URLSearchParams(location.search);
	if (search.size > 0) asked.delete('page');
	for (const name of new Set(search.keys())) asked.set(name, search.getAll(name).join());
	return asked;
}

/** An index that has come. */
export async function readIndex(response: Response): Promise<Index> {
	if (!response.ok) throw new Error(String(response.status));
	return decodeColumns((await response.json()) as Columns);
}

customElements.define('listing-filter', BoardFilter);
