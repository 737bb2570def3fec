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

/** Words that a source’s terms put beside each of its listings, and where they lead. */
export interface Attribution {
	words: string;
	href: string;
	/** What `rel` the link carries. */
	rel: string;
}

/** One listing as lists show it and the filter reads it, with its values in each dimension; the main track first. */
export interface Row extends Record<Dimension, readonly string[]> {
	id: string;
	title: string;
	employer: string;
	/** Day first seen, counted since 1970. */
	day: number;
	/** Where it may be done from, and hours or zones asked for. */
	place: string;
	hours: string;
	/** Lowest and highest amount it states, whole US dollars a year; both null when that is unknown. */
	low: number | null;
	high: number | null;
	/** Pay in the advert’s currency, short; empty when it states none. */
	pay: string;
	/** The stated amount was converted into yearly dollars. */
	converted: boolean;
	/** Days between publication and the day it was first seen; 0 when unknown or the same. */
	age: number;
	/** The roles that it fits, its own first, where it fits two; else empty. */
	roles: string;
	/** How many boards carry it. */
	boards: number;
	found: Attribution[];
}

/** Listings of a role, newest first, and what can be chosen among them. Browsers fetch it as it is. */
export interface Index {
	options: Options;
	/** Day of the snapshot, counted as `day` is. */
	night: number;
	rows: readonly Row[];
}

/** What a query finds. What is a function is counted when it is called, so that the number found need not wait for it. */
export interface Found {
	/** All that meet the query, newest first; not cut into pages. */
	rows: Row[];
	/** How many of them state no pay in dollars. */
	unknownPay: number;
	/** For each choice, how many meet all the *other* criteria and have it; none where it is missing. */
	counts: (name: FacetName) => ReadonlyMap<string, number>;
	/** How many would be found by dropping these criteria. */
	without: (...dropped: Criterion[]) => number;
}

/** Finds what a query asks for and counts what each other choice would give. */
export function filterRows(index: Index, query: Query): Found {
	const { night } = index;
	const floors = payFloorsIn(index.options);
	const conditions = conditionsOf(index, query);
	const range = rangeOf(index, query);
	const failed = index.rows.map((row) => conditions.flatMap(([criterion, holds]) => (holds(row) ? [] : criterion)));
	/** Those that fail nothing but these. */
	const open = (...dropped: Criterion[]): Row[] =>
		index.rows.filter((_, at) => failed[at]?.every((criterion) => dropped.includes(criterion)));
	const rows = open();
	const counted: Partial<Record<FacetName, ReadonlyMap<string, number>>> = {};
	/** The choices that a row has; of pay those that would find it within the query’s range. */
	const valuesOf = (row: Row, name: FacetName): readonly string[] => {
		if (name === 'seen') return seenWithin.filter((days) => isRecent(row, night, days)).map(String);
		if (name !== 'pay') return row[name];
		if (isUnknown(row)) return [NOT_STATED];
		// A floor takes the place of a range in another currency.
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

/** What must hold of a row for each criterion that the query asks. */
function conditionsOf(index: Index, query: Query): [Criterion, (row: Row) => boolean][] {
	const { options, night } = index;
	const { min, max, nopay, seen, q } = query;
	const range = rangeOf(index, query);
	// A range and “states no pay” are two choices: either will do, and unknown pay never passes for a range.
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

/** One night is tonight alone. */
const isRecent = ({ day }: Row, night: number, days: number): boolean => day > night - days;

const isUnknown = ({ high }: Row): boolean => high === null;

/** Whole US dollars a year. */
interface Range {
	from: number;
	to: number;
	/** Whether all of a band must lie within it. */
	whole: boolean;
}

/** A query’s range, put into dollars and rounded as stated pay is. */
function rangeOf({ options }: Index, { min, max, currency, whole }: Query): Range {
	const dollars = (thousands: number) => Math.round(thousands * 1000 * rateOf(options.currency, currency));
	return { from: dollars(min ?? 0), to: max === null ? Infinity : dollars(max), whole };
}

/** Part of the stated band lies within the range, or all of it where the query wants the whole band. */
function isWithin({ low, high }: Row, { from, to, whole }: Range): boolean {
	if (low === null || high === null) return false;
	const [reaching, staying] = whole ? [low, high] : [high, low];
	return reaching >= from && staying <= to;
}

const texts = new WeakMap<Row, string>();

/** Where words are looked for: the title, the employer, the tools and both names of each track. Worked out when asked. */
function textOf(row: Row, options: Options): string {
	const known = texts.get(row);
	if (known !== undefined) return known;
	const chosen = [...optionsWith(options.tool, row.tool), ...optionsWith(options.track, row.track)];
	const named = chosen.flatMap(({ label, title = '' }) => [label, title]);
	const text = fold([row.title, row.employer, ...named].join('\n'));
	texts.set(row, text);
	return text;
}

/** What is sorted by, lowest first. Unknown pay and unstated levels come last. */
const keys: Record<Exclude<Sort, 'newest'>, (row: Row, options: Options) => number | string> = {
	pay: ({ high }) => -(high ?? 0),
	level: (row, { level }) => level.findIndex(({ value }) => row.level.includes(value)),
	employer: ({ employer }) => fold(employer),
};

/** Rows that come newest first in another order; equals keep theirs. */
export function inOrder(rows: readonly Row[], { options }: Index, sort: Sort): readonly Row[] {
	if (sort === 'newest') return rows;
	return rows
		.map((row) => ({ row, key: keys[sort](row, options) }))
		.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map(({ row }) => row);
}

/** The choices of these values, in the options’ order. */
export const optionsWith = (options: readonly Option[], values: readonly string[]): Option[] =>
	options.filter(({ value }) => values.includes(value));

/** What a reader leaves out of lists: all listings of some employers, by the names that rows have, and some listings by id. */
export interface LeftOut {
	employers: ReadonlySet<string>;
	ids: ReadonlySet<string>;
}
export const isLeftOut =
	({ employers, ids }: LeftOut) =>
	({ employer, id }: Pick<Row, 'employer' | 'id'>): boolean =>
		employers.has(employer) || ids.has(id);

/** An index as if these listings were not there. */
export function withoutLeftOut(index: Index, left: LeftOut): Index {
	const isOut = isLeftOut(left);
	return { ...index, rows: index.rows.filter((row) => !isOut(row)) };
}
