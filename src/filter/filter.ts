import { fold } from '#domain/letters.ts';
import { countBy } from '#filter/count-by.ts';
import { rateOf } from '#filter/currencies.ts';
import {
	dimensions,
	NOT_STATED,
	payFloorsIn,
	seenWithin,
	type Dimension,
	type FacetName,
	type Option,
	type Options,
} from '#filter/facets.ts';
import { asks, type Criterion, type Query, type Sort } from '#filter/query.ts';

/** A link that a source’s terms require next to each of its listings. */
export interface Attribution {
	words: string;
	href: string;
	/** The link’s `rel` attribute. */
	rel: string;
}

/** A listing as lists show and filter it, with its values in each dimension; the main track is the first one. */
export interface Row extends Record<Dimension, readonly string[]> {
	id: string;
	title: string;
	employer: string;
	/** Day first seen, in days since 1 January 1970. */
	day: number;
	/** Where the job can be done, and the hours or time zones required. */
	place: string;
	hours: string;
	/** Lowest and highest stated amount, in whole units of the site’s currency a year; both null if unknown. */
	low: number | null;
	high: number | null;
	/** Stated pay in the advert’s currency, abbreviated; empty if none is stated. */
	pay: string;
	/** Whether the amounts were converted from another currency or period. */
	converted: boolean;
	/** Days from publication until we first saw it; 0 if unknown or the same day. */
	age: number;
	/** The names of both roles, its own first, if it fits two; otherwise empty. */
	roles: string;
	/** Number of job boards that list it. */
	boards: number;
	found: Attribution[];
}

/** A role’s listings, newest first, and the choices of its filters. Browsers fetch this as a JSON file. */
export interface Index {
	options: Options;
	/** Day of the snapshot, in days since 1 January 1970. */
	night: number;
	rows: readonly Row[];
}

/** The result of a query. Counts are functions, so that showing the number of results need not wait for them. */
export interface Found {
	/** All matching listings, newest first, not split into pages. */
	rows: Row[];
	/** How many of them have no pay that we can compare. */
	unknownPay: number;
	/** For each choice of a filter, how many listings have it and match all *other* filters. Choices with none are missing. */
	counts: (name: FacetName) => ReadonlyMap<string, number>;
	/** How many listings would match without these criteria. */
	without: (...dropped: Criterion[]) => number;
}

/** Finds the listings that match a query, and counts those that each other choice would match. */
export function filterRows(index: Index, query: Query): Found {
	const { night } = index;
	const floors = payFloorsIn(index.options);
	const conditions = conditionsOf(index, query);
	const range = rangeOf(index, query);
	const failed = index.rows.map((row) => conditions.flatMap(([criterion, holds]) => (holds(row) ? [] : criterion)));
	/** Rows that fail no criteria except these. */
	const open = (...dropped: Criterion[]): Row[] =>
		index.rows.filter((_, at) => failed[at]?.every((criterion) => dropped.includes(criterion)));
	const rows = open();
	const counted: Partial<Record<FacetName, ReadonlyMap<string, number>>> = {};
	/** The choices that a row counts for. For pay, these are the minimum amounts that it would reach. */
	const valuesOf = (row: Row, name: FacetName): readonly string[] => {
		if (name === 'seen') return seenWithin.filter((days) => isRecent(row, night, days)).map(String);
		if (name !== 'pay') return row[name];
		if (isUnknown(row)) return [NOT_STATED];
		// A minimum is in the site’s currency. Choosing one replaces a range in another currency, so then there is no maximum.
		const to = query.currency === null ? range.to : Infinity;
		return floors.filter((floor) => isWithin(row, { ...range, from: floor * 1000, to })).map(String);
	};
	return {
		rows,
		unknownPay: rows.filter(isUnknown).length,
		counts: (name) => (counted[name] ??= countBy(open(name), (row) => valuesOf(row, name))),
		without: (...dropped) => open(...dropped).length,
	};
}

/** A predicate for each criterion of the query. */
function conditionsOf(index: Index, query: Query): [Criterion, (row: Row) => boolean][] {
	const { options, night } = index;
	const { min, max, nopay, seen, q } = query;
	const range = rangeOf(index, query);
	// A pay range and “states no pay” are alternatives: a row matches if it meets either. A row without pay never matches a range.
	const isRange = min !== null || max !== null;
	const words = fold(q).split(/\s+/);
	const all: [Criterion, (row: Row) => boolean][] = [
		...dimensions.map((name): [Dimension, (row: Row) => boolean] => [
			name,
			(row) => query[name].some((value) => row[name].includes(value)),
		]),
		['pay', (row) => (isRange && isWithin(row, range)) || (nopay && isUnknown(row))],
		['seen', (row) => isRecent(row, night, seen ?? 0)],
		['q', (row) => words.every((word) => textOf(row, options).includes(word))],
	];
	return all.filter(([criterion]) => asks(query, criterion));
}

/** One night means tonight only. */
const isRecent = ({ day }: Row, night: number, days: number): boolean => day > night - days;

const isUnknown = ({ high }: Row): boolean => high === null;

/** In whole units of the site’s currency a year. */
interface Range {
	from: number;
	to: number;
	/** Whether the whole pay band must be within the range. */
	whole: boolean;
}

/** The query’s pay range in the site’s currency, rounded like stated pay. */
function rangeOf({ options }: Index, { min, max, currency, whole }: Query): Range {
	const converted = (thousands: number) => Math.round(thousands * 1000 * rateOf(options.currency, currency));
	return { from: converted(min ?? 0), to: max === null ? Infinity : converted(max), whole };
}

/** Whether part of the stated pay band is within the range, or all of it if `whole` is set. */
function isWithin({ low, high }: Row, { from, to, whole }: Range): boolean {
	if (low === null || high === null) return false;
	const [reaching, staying] = whole ? [low, high] : [high, low];
	return reaching >= from && staying <= to;
}

const texts = new WeakMap<Row, string>();

/** The text that free-text search looks at: title, employer, tools and both names of each track. Built on first use. */
function textOf(row: Row, options: Options): string {
	const known = texts.get(row);
	if (known !== undefined) return known;
	const chosen = [...optionsWith(options.tool, row.tool), ...optionsWith(options.track, row.track)];
	const named = chosen.flatMap(({ label, title = '' }) => [label, title]);
	const text = fold([row.title, row.employer, ...named].join('\n'));
	texts.set(row, text);
	return text;
}

/** Sort keys, ascending. Unknown pay and levels come last. */
const keys: Record<Exclude<Sort, 'newest'>, (row: Row, options: Options) => number | string> = {
	pay: ({ high }) => -(high ?? 0),
	level: (row, { level }) => level.findIndex(({ value }) => row.level.includes(value)),
	employer: ({ employer }) => fold(employer),
};

/** Sorts rows that are ordered newest first; equal rows keep that order. */
export function inOrder(rows: readonly Row[], { options }: Index, sort: Sort): readonly Row[] {
	if (sort === 'newest') return rows;
	return rows
		.map((row) => ({ row, key: keys[sort](row, options) }))
		.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ row }) => row);
}

/** The options with these values, in the options’ order. */
export const optionsWith = (options: readonly Option[], values: readonly string[]): Option[] =>
	options.filter(({ value }) => values.includes(value));

/** What a reader hides from lists: employers, by the names in rows, and single listings, by id. */
export interface LeftOut {
	employers: ReadonlySet<string>;
	ids: ReadonlySet<string>;
}
export const isLeftOut =
	({ employers, ids }: LeftOut) =>
	({ employer, id }: Pick<Row, 'employer' | 'id'>): boolean =>
		employers.has(employer) || ids.has(id);

/** The index without hidden listings. */
export function withoutLeftOut(index: Index, left: LeftOut): Index {
	const isOut = isLeftOut(left);
	return { ...index, rows: index.rows.filter((row) => !isOut(row)) };
}
