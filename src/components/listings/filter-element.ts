import { decodeColumns, type Columns, type Index } from '#domain/columns.ts';
import { dimensions, type Dimension } from '#domain/facets.ts';
import { filterRows, type Criterion, type Found } from '#domain/filter.ts';
import { emptyQuery, formatQuery, parseQuery, toggled, type Query, type Sort } from '#domain/query.ts';
import type { Row } from '#domain/columns.ts';
import { build } from './build.ts';
import { bodies, pageLinks, ROWS_PER_PAGE } from './rows.ts';

const orderWords: Record<Sort, string> = {
	newest: 'newest first',
	pay: 'highest pay first',
	level: 'by level',
	employer: 'by employer',
};
const criterionWords: Record<Criterion, string> = {
	track: 'line',
	level: 'level',
	cloud: 'cloud',
	scope: 'remote from',
	specialisation: 'specialisation',
	pay: 'pay',
	q: 'words',
};
const TYPING_PAUSE = 200;

/**
 * Filters a board’s listings in place. The page is whole without it: links lead to prerendered lists. With it they
 * become toggles, the index is fetched on first use, and the address holds the whole query. Each time it has put rows
 * in place it sends `rows`, which bubbles; each row names its listing in `data-id`.
 */
class ListingFilter extends HTMLElement {
	#index: Promise<Index> | undefined;
	#query: Query | undefined;
	#ignored: string[] = [];
	#typing = 0;

	connectedCallback(): void {
		for (const link of this.querySelectorAll<HTMLElement>('[data-f]')) link.replaceWith(toggleFrom(link));
		for (const control of this.querySelectorAll<HTMLInputElement>(':disabled')) control.disabled = false;
		this.addEventListener('click', (event) => this.#click(event));
		const form = this.#form;
		form.addEventListener('submit', (event) => event.preventDefault());
		form.addEventListener('reset', (event) => {
			event.preventDefault();
			void this.#change(emptyQuery);
		});
		form.addEventListener('input', () => {
			clearTimeout(this.#typing);
			this.#typing = window.setTimeout(
				() => void this.#change((query) => ({ ...query, ...this.#typed(query), page: 1 })),
				TYPING_PAUSE,
			);
		});
		const asked = new URLSearchParams(location.search);
		if (Object.keys(emptyQuery()).some((name) => asked.has(name))) void this.#change((query) => query);
	}

	get #form(): HTMLFormElement {
		return this.#one<HTMLFormElement>('form.more');
	}

	#one<E extends Element = HTMLElement>(selector: string): E {
		const found = this.querySelector<E>(selector);
		if (!found) throw new Error(`The listings page has no ${selector}.`);
		return found;
	}

	#click(event: MouseEvent): void {
		const target = event.target as Element;
		const toggle = target.closest<HTMLElement>('button[data-f]');
		const sort = target.closest<HTMLElement>('[data-sort]')?.dataset['sort'] as Sort | undefined;
		const drop = target.closest<HTMLElement>('[data-drop]')?.dataset['drop'] as Criterion | undefined;
		const page = target.closest<HTMLElement>('[data-page]')?.dataset['page'];
		const add = target.closest<HTMLElement>('[data-add]')?.dataset['add'];
		if (toggle) void this.#change((query, index) => choose(query, index, toggle.dataset['f'], toggle.dataset['v']));
		else if (sort) void this.#change((query) => ({ ...query, sort, page: 1 }));
		else if (add === 'nopay') void this.#change((query) => ({ ...query, nopay: true, page: 1 }), true);
		else if (add) void this.#change((query, { options }) => toggled(query, 'scope', add, options.scope), true);
		else if (drop) void this.#change((query) => ({ ...without(query, drop), page: 1 }), true);
		else if (page && this.#query && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			void this.#change((query) => ({ ...query, page: Number(page) }), true);
		}
	}

	#typed(query: Query): Partial<Query> {
		const data = new FormData(this.#form);
		const amount = (name: 'min' | 'max') => {
			const text = String(data.get(name)).trim();
			if (text === '') return null;
			return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : query[name];
		};
		return { q: String(data.get('q')).trim().replaceAll(/\s+/g, ' '), min: amount('min'), max: amount('max') };
	}

	async #change(next: (query: Query, index: Index) => Query, toList = false): Promise<void> {
		let index: Index;
		try {
			index = await this.#load();
		} catch {
			this.#one('[role=status]').textContent =
				'The list of listings did not arrive, so nothing was filtered. Try again, or reload the page.';
			return;
		}
		this.#query = next(this.#query ?? this.#asked(index), index);
		this.#show(index, this.#query);
		if (toList) {
			this.#one('.bar h2').focus();
		}
	}

	#load(): Promise<Index> {
		this.#index ??= fetch(this.dataset['index'] ?? '').then(async (response) => {
			if (!response.ok) throw new Error(String(response.status));
			return decodeColumns((await response.json()) as Columns);
		});
		this.#index.catch(() => (this.#index = undefined));
		return this.#index;
	}

	/** What the address asks for on top of what the page shows. */
	#asked({ options }: Index): Query {
		const asked = new URLSearchParams(this.dataset['query']);
		const search = new URLSearchParams(location.search);
		if (search.size > 0) asked.delete('page');
		for (const name of new Set(search.keys())) asked.set(name, search.getAll(name).join(','));
		const { query, ignored } = parseQuery(asked, options);
		this.#ignored = ignored;
		return query;
	}

	#show({ options, night, rows }: Index, query: Query): void {
		const found = filterRows(rows, query, options);
		const total = found.rows.length;
		query.page = Math.min(query.page, Math.max(1, Math.ceil(total / ROWS_PER_PAGE)));
		const shown = found.rows.slice((query.page - 1) * ROWS_PER_PAGE, query.page * ROWS_PER_PAGE);
		const address = (page: number) => addressOf(this.dataset['base'] ?? '', { ...query, page });
		for (const body of this.querySelectorAll('tbody')) body.remove();
		this.#one('table').append(
			...bodies(shown, { options, night, byDay: query.sort === 'newest' }).map((node) => build(node)),
		);
		this.#one('.pages').replaceChildren(...pageLinks(total, query.page, address).map((node) => build(node)));
		this.#one('.bar h2').textContent =
			`${total === rows.length ? `All ${total}` : `${total} of ${rows.length}`}, ${orderWords[query.sort]}`;
		this.#tell(found, query, rows.length);
		this.#mark(found, query, options);
		this.#leaveFacet();
		history.replaceState(history.state, '', address(query.page));
		this.dispatchEvent(new CustomEvent('rows', { bubbles: true }));
	}

	/** A facet page’s heading and sentence hold for its own list only. */
	#leaveFacet(): void {
		const heading = this.dataset['heading'] ?? '';
		if (this.#one('h1').textContent === heading) return;
		this.#one('h1').textContent = document.title = heading;
		this.#one('.intro').hidden = true;
	}

	#tell({ rows, unknownPay, more, without: dropping }: Found<Row>, query: Query, all: number): void {
		const words = [`${rows.length} of ${all} listings`];
		if (unknownPay > 0) words.push(`${unknownPay} of them state no pay in dollars`);
		if (this.#ignored.length > 0)
			words.push(`left out of the address, since it means nothing here: ${this.#ignored.join(', ')}`);
		const offers: [string, Record<string, string>][] = [];
		const costs = criteria(query).toSorted((a, b) => dropping[b] - dropping[a])[0];
		if (rows.length === 0 && costs) {
			words[0] = `None of ${all} listings meets all of this`;
			if (dropping[costs] > 0) {
				words.push(`${criterionWords[costs]} costs most`);
				offers.push([`Drop ${criterionWords[costs]}: ${dropping[costs]} listings`, { 'data-drop': costs }]);
			} else words.push('dropping one filter alone would not help');
		}
		if (more.nopay > 0) offers.push([`+ ${more.nopay} that state no pay`, { 'data-add': 'nopay' }]);
		if (more.worldwide > 0) offers.push([`+ ${more.worldwide} open worldwide`, { 'data-add': 'worldwide' }]);
		this.#one('[role=status]').textContent = `${words.join('; ')}.`;
		const buttons = offers.map(([text, data]) =>
			build({ tag: 'button', attributes: { type: 'button', ...data }, children: [text] }),
		);
		this.#one('.offers').replaceChildren(...buttons);
	}

	#mark(found: Found<Row>, query: Query, options: Index['options']): void {
		for (const button of this.querySelectorAll<HTMLElement>('button[data-f]')) {
			const { f, v } = button.dataset;
			const [pressed, count] =
				f === 'pay' ? payState(found, query, v) : listState(found, query, options, f as Dimension, v);
			button.ariaPressed = String(pressed);
			const n = button.querySelector('.n');
			if (n) n.textContent = String(count);
		}
		for (const button of this.querySelectorAll<HTMLElement>('[data-sort]'))
			button.ariaPressed = String(button.dataset['sort'] === query.sort);
		for (const name of ['q', 'min', 'max'] as const) {
			const input = this.#form.elements.namedItem(name) as HTMLInputElement;
			if (input !== document.activeElement || name !== 'q') input.value = String(query[name] ?? '');
		}
	}
}

function toggleFrom(link: HTMLElement): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	Object.assign(button.dataset, link.dataset);
	button.ariaPressed = String(link.hasAttribute('aria-current'));
	button.append(...link.childNodes);
	return button;
}

const addressOf = (base: string, query: Query) => `${base}${formatQuery(query) && `?${formatQuery(query)}`}`;

function choose(query: Query, { options }: Index, name = '', value?: string): Query {
	if (name !== 'pay') {
		const dimension = name as Dimension;
		return value ? toggled(query, dimension, value, options[dimension]) : { ...query, [dimension]: [], page: 1 };
	}
	if (!value) return { ...without(query, 'pay'), page: 1 };
	if (value === 'not-stated') return { ...query, nopay: !query.nopay, page: 1 };
	return { ...query, min: query.min === Number(value) ? null : Number(value), page: 1 };
}

function without(query: Query, criterion: Criterion): Query {
	const none = emptyQuery();
	if (criterion === 'pay') return { ...query, min: null, max: null, nopay: false };
	return { ...query, [criterion]: none[criterion] };
}

const criteria = (query: Query): Criterion[] => [
	...dimensions.filter((name) => query[name].length > 0),
	...(query.min !== null || query.max !== null || query.nopay ? (['pay'] as const) : []),
	...(query.q ? (['q'] as const) : []),
];

function payState({ pay }: Found<Row>, { min, max, nopay }: Query, value?: string): [boolean, number] {
	if (!value) return [min === null && max === null && !nopay, pay.any];
	if (value === 'not-stated') return [nopay, pay.unknown];
	return [min === Number(value), pay.from(Number(value))];
}

function listState(
	{ counts, without: dropping }: Found<Row>,
	query: Query,
	options: Index['options'],
	name: Dimension,
	value?: string,
): [boolean, number] {
	if (!value) return [query[name].length === 0, dropping[name]];
	const at = options[name].findIndex((option) => option.value === value);
	return [query[name].includes(value), counts[name][at] ?? 0];
}

customElements.define('listing-filter', ListingFilter);
