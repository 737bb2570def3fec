import { dimensions, placesIn, type Choices, type Dimension, type Options } from '#filter/facets.ts';
import { criteria, type Criterion, type Query } from '#filter/query.ts';

/** What the filter looks at in one listing, besides its choices. */
export interface Filterable {
	id: string;
	/** Day first seen, counted from any fixed day. */
	day: number;
	title: string;
	employer: string;
	/** Lowest and highest amount it states, whole US dollars a year; both null when that is unknown. */
	low: number | null;
	high: number | null;
}

/** Listings, newest first, and what can be chosen among them. */
export interface Filtered<T extends Filterable> {
	options: Options;
	/** Day of the snapshot, counted as `day` is. */
	night: number;
	rows: readonly T[];
	choices: Record<Dimension, Choices>;
	/** Says for words whether a row has all of them; `makeSearchable` adds it. */
	finder?: (words: string) => (at: number) => boolean;
}

/** What a query finds. What is a function is counted when it is called, so that the number found need not wait for it. */
export interface Found<T> {
	/** All that meet the query, newest first; not cut into pages. */
	rows: T[];
	/** How many of them state no pay in dollars. */
	unknownPay: number;
	/** For each choice, how many meet all the *other* criteria and have it; in the options’ order. */
	counts: (dimension: Dimension) => number[];
	/** As `counts`: how many have pay within the query’s range were its floor this one, and how many state none. */
	pay: { from: (thousand: number, whole?: boolean) => number; unknown: () => number };
	/** As `counts`: how many were first seen within the last so many nights, tonight among them. */
	seen: (days: number) => number;
	/** How many would be found by dropping these criteria. */
	without: (...dropped: Criterion[]) => number;
}

/** A bit for each criterion: what a row fails is the sum of them. */
const bit = (criterion: Criterion): number => 1 << criteria.indexOf(criterion);

/** Finds what a query asks for and counts what each other choice would give. A few passes over columns of numbers. */
export function filterRows<T extends Filterable>(index: Filtered<T>, query: Query): Found<T> {
	const { options, night, choices } = index;
	const failed = failuresOf(index, query);
	/** Those that fail nothing but these. */
	const open = (...dropped: Criterion[]): T[] => {
		const rest = ~dropped.reduce((sum, name) => sum | bit(name), 0);
		return index.rows.filter((_, at) => ((failed[at] ?? 0) & rest) === 0);
	};
	const rows = open();
	return {
		rows,
		unknownPay: rows.filter(isUnknown).length,
		counts: (name) => countOptions(choices[name], options[name].length, failed, bit(name)),
		pay: {
			from: (min, whole = query.whole) => open('pay').filter((row) => isWithin(row, { ...query, min, whole })).length,
			unknown: () => open('pay').filter(isUnknown).length,
		},
		seen: (days) => open('seen').filter((row) => isRecent(row, night, days)).length,
		without: (...dropped) => open(...dropped).length,
	};
}

/** For each row, the criteria of the query that it does not meet. */
function failuresOf(index: Filtered<Filterable>, query: Query): Uint16Array {
	const { options, night, rows, choices, finder } = index;
	const { min, max, nopay, seen, q } = query;
	const failed = new Uint16Array(rows.length);
	const ask = (criterion: Criterion, isMet: (row: Filterable, at: number) => boolean | undefined) => {
		const one = bit(criterion);
		rows.forEach((row, at) => {
			if (!isMet(row, at)) failed[at] = (failed[at] ?? 0) | one;
		});
	};
	for (const name of dimensions) {
		const wanted = placesIn(options[name], query[name]);
		const { sets, of } = choices[name];
		const meets = sets.map((set) => wanted.some((option) => set.includes(option)));
		if (wanted.length > 0) ask(name, (_, at) => meets[of[at] ?? 0]);
	}
	// A range and “states no pay” are two choices: either will do, and unknown pay never passes for a range.
	const isRange = min !== null || max !== null;
	if (isRange || nopay) ask('pay', (row) => (isRange && isWithin(row, query)) || (nopay && isUnknown(row)));
	if (seen !== null) ask('seen', (row) => isRecent(row, night, seen));
	if (q) {
		const hasWords = finder?.(q);
		if (!hasWords) throw new Error('Call makeSearchable first.');
		ask('q', (_, at) => hasWords(at));
	}
	return failed;
}

/** One night is tonight alone. */
const isRecent = ({ day }: Filterable, night: number, days: number): boolean => day > night - days;

const isUnknown = ({ high }: Filterable): boolean => high === null;

/** Part of the stated band lies within the query’s range, or all of it where the query wants the whole band. */
function isWithin({ low, high }: Filterable, { min, max, whole }: Pick<Query, 'min' | 'max' | 'whole'>): boolean {
	if (low === null || high === null) return false;
	const [reaching, staying] = whole ? [low, high] : [high, low];
	return reaching >= (min ?? 0) * 1000 && staying <= (max ?? Infinity) * 1000;
}

function countOptions({ sets, of }: Choices, size: number, failed: Uint16Array, own: number): number[] {
	const add = (to: number[], at: number, n: number) => (to[at] = (to[at] ?? 0) + n);
	const bySet = sets.map(() => 0);
	// A row counts in a criterion’s own list when that criterion is all it fails.
	of.forEach((set, at) => ((failed[at] ?? 0) & ~own) === 0 && add(bySet, set, 1));
	const counts = Array.from({ length: size }, () => 0);
	sets.forEach((set, at) => set.forEach((option) => add(counts, option, bySet[at] ?? 0)));
	return counts;
}
