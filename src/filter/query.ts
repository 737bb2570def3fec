import { BASE } from '#filter/currencies.ts';
import { dimensions, NOT_STATED, type Dimension, type FacetName, type Option, type Options } from '#filter/facets.ts';

export const sorts = ['newest', 'pay', 'level', 'employer'] as const;
export type Sort = (typeof sorts)[number];

/**
 * The filters that a reader has set. A job must match every dimension in which values are chosen, and matches a dimension if it
 * has any of the chosen values.
 */
export interface Query extends Record<Dimension, string[]> {
	/** Thousands a year, in `currency`; the top of the stated band must reach it. */
	min: number | null;
	/** Thousands a year, in `currency`; the bottom of the stated band must not exceed it. */
	max: number | null;
	/** The currency of `min` and `max`, `eur`; null for the site’s. */
	currency: string | null;
	/** Whether the whole band must be between `min` and `max`. */
	whole: boolean;
	/** Whether to include listings with unknown pay. Without a range, only those match. */
	nopay: boolean;
	/** Only listings first seen within this many nights, tonight included. */
	seen: number | null;
	/** Words that must all occur in the title, employer, tools or tracks, ignoring case and accents. */
	q: string;
	sort: Sort;
	/** Counted from 1. */
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

/** The parts of a query, each of which can be dropped separately. */
export const criteria = [...dimensions, 'pay', 'seen', 'q'] as const;
export type Criterion = (typeof criteria)[number];
/** The criteria that a query uses. */
export const criteriaOf = (query: Query): Criterion[] => criteria.filter((criterion) => asks(query, criterion));

/** Whether a query uses a criterion. */
export function asks(query: Query, criterion: Criterion): boolean {
	if (criterion === 'pay') return query.min !== null || query.max !== null || query.nopay;
	return criterion === 'seen' ? query.seen !== null : query[criterion].length > 0;
}

/** The query without a criterion, on page 1. */
export function withoutCriterion(query: Query, criterion: Criterion): Query {
	const none = { min: null, max: null, currency: null, nopay: false, whole: false };
	const asked = criterion === 'pay' ? none : { [criterion]: emptyQuery()[criterion] };
	return { ...query, ...asked, page: 1 };
}

/** Number of listings on a page of a list. */
export const ROWS_PER_PAGE = 100;
export const LONGEST_TEXT = 80;
const amount = /^[1-9]\d{0,4}$/;

/** The names of the address’s parameters, in the order in which we write them. */
const otherWords = ['min', 'max', 'currency', 'band', 'nopay', 'seen', 'q', 'sort', 'page'] as const;
export const queryWords: readonly string[] = [...dimensions, ...otherWords];

/** Tracking parameters that newsletters, social networks and analytics add to any address. */
const foreign = /^(?:utm|pk|mtm|hsa|mc|oly|vero|trk)_|^_|clid$|^(?:gbraid|wbraid|igshid|mkt_tok|ref|ref_src|s_kwcid)$/i;

/** Parameter names that we don’t know, except tracking parameters. */
export const unknownWords = (search: URLSearchParams): string[] =>
	[...new Set(search.keys())].filter((name) => !queryWords.includes(name) && !foreign.test(name));

export interface ReadQuery {
	query: Query;
	/** Parts of the address that we don’t understand, such as `cloud=oracle` or `colour=red`, except tracking parameters. */
	ignored: string[];
}

const hasRange = ({ min, max }: Query): boolean => min !== null || max !== null;

/** Parses an address’s query string. It never throws: parts that it does not understand are returned in `ignored`. */
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

/** Formats a query for an address, without `?`; empty if no filter is set. Equal queries give equal strings. */
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

/** The values chosen in a facet. */
export function chosenIn(query: Query, name: FacetName): string[] {
	if (name === 'seen') return query.seen === null ? [] : [String(query.seen)];
	if (name !== 'pay') return query[name];
	const amounts = query.min === null || query.currency !== null ? [] : [String(query.min)];
	return query.nopay ? [...amounts, NOT_STATED] : amounts;
}

/** The query with a value added, or removed if it was chosen, on page 1. Values stay in the options’ order. */
export function toggled(query: Query, name: FacetName, value: string, options: readonly Option[]): Query {
	const was = chosenIn(query, name);
	if (name === 'pay' && value === NOT_STATED) return { ...query, nopay: !query.nopay, page: 1 };
	const number = was.includes(value) ? null : Number(value);
	if (name === 'seen') return { ...query, seen: number, page: 1 };
	if (name === 'pay') {
		// The offered minimums are in the site’s currency, so a maximum in another currency is dropped.
		const { max, currency } = query;
		return { ...query, min: number, max: currency === null ? max : null, currency: null, page: 1 };
	}
	const chosen = was.includes(value) ? was.filter((other) => other !== value) : [...was, value];
	const order = options.map((option) => option.value);
	return { ...query, [name]: order.filter((other) => chosen.includes(other)), page: 1 };
}
