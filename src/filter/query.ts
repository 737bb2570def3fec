import { BASE } from '#filter/currencies.ts';
import { dimensions, NOT_STATED, type Dimension, type FacetName, type Option, type Options } from '#filter/facets.ts';

export const sorts = ['newest', 'pay', 'level', 'employer'] as const;
export type Sort = (typeof sorts)[number];

/**
 * What a reader asks for. Within a dimension any of the chosen values will do; all dimensions must hold.
 * Nothing chosen in a dimension leaves it open.
 */
export interface Query extends Record<Dimension, string[]> {
	/** Thousands a year, in `currency`, that the top of the stated band must reach. */
	min: number | null;
	/** Thousands a year, in `currency`, that the bottom of the stated band must not exceed. */
	max: number | null;
	/** What `min` and `max` are in, `eur`; null for US dollars. */
	currency: string | null;
	/** The whole band must lie between `min` and `max`: its bottom reaches the one, its top does not exceed the other. */
	whole: boolean;
	/** Listings whose pay in dollars is unknown; beside a range as well, alone nothing else. */
	nopay: boolean;
	/** First seen within the last so many nights, tonight among them. */
	seen: number | null;
	/** Words that must all occur in title, employer, tools or lines; capitals and accents do not matter. */
	q: string;
	sort: Sort;
	/** From 1. */
	page: number;
}

export const emptyQuery = (): Query => ({
	...(Object.fromEntries(dimensions.map((name) => [name, []])) as unknown as Record<Dimension, string[]>),
	min: null,
	max: null,
	currency: null,
	whole: false,
	nopay: false,
	seen: null,
	q: '',
	sort: 'newest',
	page: 1,
});

/** What a query can be narrowed by; each can be dropped by itself. */
export const criteria = [...dimensions, 'pay', 'seen', 'q'] as const;
export type Criterion = (typeof criteria)[number];
/** What a query is narrowed by. */
export const criteriaOf = (query: Query): Criterion[] => criteria.filter((criterion) => asks(query, criterion));

/** Whether a query is narrowed by a criterion. */
export function asks(query: Query, criterion: Criterion): boolean {
	if (criterion === 'pay') return query.min !== null || query.max !== null || query.nopay;
	return criterion === 'seen' ? query.seen !== null : query[criterion].length > 0;
}

/** Without what is asked in a criterion, on the first page. */
export function withoutCriterion(query: Query, criterion: Criterion): Query {
	const none = { min: null, max: null, currency: null, nopay: false, whole: false };
	const asked = criterion === 'pay' ? none : { [criterion]: emptyQuery()[criterion] };
	return { ...query, ...asked, page: 1 };
}

/** How many listings a page of a list has. */
export const ROWS_PER_PAGE = 100;
export const LONGEST_TEXT = 80;
const amount = /^[1-9]\d{0,4}$/;

/** The words of an address’s query, in its order. */
const otherWords = ['min', 'max', 'currency', 'band', 'nopay', 'seen', 'q', 'sort', 'page'] as const;
export const queryWords: readonly string[] = [...dimensions, ...otherWords];

/** What newsletters, networks and counters put behind any address to see who came by it. */
const foreign = /^(?:utm|pk|mtm|hsa|mc|oly|vero|trk)_|^_|clid$|^(?:gbraid|wbraid|igshid|mkt_tok|ref|ref_src|s_kwcid)$/i;

/** The words of a query that mean nothing here, but for those that are other people’s. */
export const unknownWords = (search: URLSearchParams): string[] =>
	[...new Set(search.keys())].filter((name) => !queryWords.includes(name) && !foreign.test(name));

export interface ReadQuery {
	query: Query;
	/** Parts of the address that mean nothing here, as `cloud=oracle` or `colour=red`; other people’s are not among them. */
	ignored: string[];
}

const hasRange = ({ min, max }: Query): boolean => min !== null || max !== null;

/** Reads an address’s query. What it cannot read it leaves out and reports; it never throws. */
export function parseQuery(search: URLSearchParams, options: Options): ReadQuery {
	const query = emptyQuery();
	const ignored = unknownWords(search).map((name) => `${name}=${search.get(name) ?? ''}`);
	for (const dimension of dimensions) {
		const asked = search.getAll(dimension).flatMap((list) => list.split(',').filter(Boolean));
		const known = options[dimension].map(({ value }) => value);
		query[dimension] = known.filter((value) => asked.includes(value));
		ignored.push(...asked.filter((value) => !known.includes(value)).map((value) => `${dimension}=${value}`));
	}
	const read = <T>(name: string, convert: (text: string) => T | null): T | null => {
		const text = search.get(name);
		if (text === null || text === '') return null;
		const value = convert(text);
		if (value === null) ignored.push(`${name}=${text}`);
		return value;
	};
	const wholeNumber = (text: string) => (amount.test(text) ? Number(text) : null);
	query.min = read('min', wholeNumber);
	query.max = read('max', wholeNumber);
	const currency = read('currency', (text) => options.currency.find(({ value }) => value === text)?.value ?? null);
	query.currency = currency === BASE || !hasRange(query) ? null : currency;
	query.page = read('page', wholeNumber) ?? 1;
	query.seen = read('seen', wholeNumber);
	query.whole = read('band', (text) => (text === 'whole' ? true : null)) ?? false;
	query.nopay = read('nopay', (text) => (text === '1' ? true : null)) ?? false;
	query.sort = read('sort', (text) => sorts.find((sort) => sort === text) ?? null) ?? 'newest';
	query.q = (search.get('q') ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT).trim();
	return { query, ignored };
}

/** The query as an address has it, without `?`; empty for a query that asks for nothing. Same query, same text. */
export function formatQuery(query: Query): string {
	const { min, max, currency, whole, nopay, seen, q, sort, page } = query;
	const parts = {
		...Object.fromEntries(dimensions.map((name) => [name, query[name].join()])),
		min,
		max,
		currency: hasRange(query) && currency,
		band: whole && 'whole',
		nopay: nopay && 1,
		seen,
		q,
		sort: sort !== 'newest' && sort,
		page: page > 1 && page,
	} satisfies Record<(typeof otherWords)[number], unknown>;
	return Object.entries(parts)
		.flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
		.join('&')
		.replaceAll('%2C', ',')
		.replaceAll('%20', '+');
}

/** The choices of a facet that a query makes. */
export function chosenIn(query: Query, name: FacetName): string[] {
	if (name === 'seen') return query.seen === null ? [] : [String(query.seen)];
	if (name !== 'pay') return query[name];
	const amounts = query.min === null || query.currency !== null ? [] : [String(query.min)];
	return query.nopay ? [...amounts, NOT_STATED] : amounts;
}

/** The query with a value chosen that was not, or the other way round, from page 1; values keep the options’ order. */
export function toggled(query: Query, name: FacetName, value: string, options: readonly Option[]): Query {
	const was = chosenIn(query, name);
	if (name === 'pay' && value === NOT_STATED) return { ...query, nopay: !query.nopay, page: 1 };
	const number = was.includes(value) ? null : Number(value);
	if (name === 'seen') return { ...query, seen: number, page: 1 };
	if (name === 'pay') {
		// The floors are in dollars; an end in another currency would not go with one.
		const { max, currency } = query;
		return { ...query, min: number, max: currency === null ? max : null, currency: null, page: 1 };
	}
	const chosen = was.includes(value) ? was.filter((other) => other !== value) : [...was, value];
	const order = options.map((option) => option.value);
	return { ...query, [name]: order.filter((other) => chosen.includes(other)), page: 1 };
}
