import { dimensions, type Choices, type Dimension, type Options } from '#domain/facets.ts';
import { inOrder } from '#domain/order.ts';
import type { Query } from '#domain/query.ts';

/** What the filter looks at in one listing, besides its choices. */
export interface Filterable {
	id: string;
	/** Day first seen, counted from any fixed day. */
	day: number;
	employer: string;
	/** Lowest and highest amount it states, whole US dollars a year; both null when that is unknown. */
	low: number | null;
	high: number | null;
	/** Folded text that words are looked for in. */
	words: string;
}

/** Listings, newest first, and what can be chosen among them. */
export interface Filtered<T extends Filterable> {
	options: Options;
	/** Day of the snapshot, counted as `day` is. */
	night: number;
	rows: readonly T[];
	choices: Record<Dimension, Choices>;
}

/** What a query can be narrowed by; each can be dropped by itself. */
export const criteria = [...dimensions, 'pay', 'seen', 'q'] as const;
export type Criterion = (typeof criteria)[number];

export interface Found<T> {
	/** All that meet the query, in its order; not cut into pages. */
	rows: T[];
	/** How many of them state no pay in dollars. */
	unknownPay: number;
	/** For each choice, how many meet all the *other* criteria and have it; in the options’ order. */
	counts: Record<Dimension, number[]>;
	/** As `counts`: how many have pay within the query’s range were its floor this one, and how many state none. */
	pay: { from: (thousand: number, whole?: boolean) => number; unknown: number };
	/** As `counts`: how many were first seen within the last so many nights, tonight among them. */
	seen: (days: number) => number;
	/** How many would be found by dropping these criteria. */
	without: (...dropped: Criterion[]) => number;
}

/** A bit for each criterion: what a row fails is the sum of them. */
const BIT = Object.fromEntries(criteria.map((name, at) => [name, 1 << at])) as Record<Criterion, number>;

const folded = new Map<string, string>();
/** Lower case without accents: `Zürich` → `zurich`. Few words occur often, so what was folded is kept. */
export function fold(text: string): string {
	const known = folded.get(text) ?? text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
	folded.set(text, known);
	return known;
}

/** Finds what a query asks for and counts what each other choice would give. A few passes over columns of numbers. */
export function filterRows<T extends Filterable>(index: Filtered<T>, query: Query): Found<T> {
	const { options, night, rows, choices } = index;
	const failed = failuresOf(index, query);
	const byFailure = new Uint32Array(1 << criteria.length);
	for (const failure of failed) add(byFailure, failure, 1);
	// A row counts in a criterion’s own list when that criterion is all it fails.
	const open = (criterion: Criterion) => rows.filter((_, at) => failed[at] === 0 || failed[at] === BIT[criterion]);
	const counts = Object.fromEntries(
		dimensions.map((name) => [name, countOptions(choices[name], options[name].length, failed, BIT[name])]),
	) as Found<T>['counts'];
	const found = inOrder(index, query.sort).filter((_, at, order) => failed[order[at] ?? 0] === 0);
	const shown = Array.from(found, (at) => rows[at]).filter((row) => row !== undefined);
	const payable = open('pay');
	const recent = open('seen');
	return {
		rows: shown,
		unknownPay: shown.filter(({ high }) => high === null).length,
		counts,
		pay: {
			from: (min, whole = query.whole) => payable.filter((row) => isWithin(row, { ...query, min, whole })).length,
			unknown: payable.filter(({ high }) => high === null).length,
		},
		seen: (days) => recent.filter(({ day }) => isRecent(day, night, days)).length,
		without: (...dropped) => {
			const mask = dropped.reduce((sum, name) => sum | BIT[name], 0);
			return byFailure.reduce((sum, n, failure) => (failure & ~mask ? sum : sum + n), 0);
		},
	};
}

/** For each row, the criteria of the query that it does not meet. */
function failuresOf({ options, night, rows, choices }: Filtered<Filterable>, query: Query): Uint16Array {
	const failed = new Uint16Array(rows.length);
	for (const name of dimensions) {
		const wanted = options[name].map(({ value }) => query[name].includes(value));
		if (!wanted.includes(true)) continue;
		const { sets, of } = choices[name];
		const misses = sets.map((set) => !set.some((at) => wanted[at]));
		for (let at = 0; at < of.length; at++) if (misses[of[at] ?? 0]) add(failed, at, BIT[name]);
	}
	const words = fold(query.q).split(/\s+/).filter(Boolean);
	for (const [at, row] of rows.entries()) {
		if (!meetsPay(row, query)) add(failed, at, BIT.pay);
		if (query.seen !== null && !isRecent(row.day, night, query.seen)) add(failed, at, BIT.seen);
		if (!words.every((word) => row.words.includes(word))) add(failed, at, BIT.q);
	}
	return failed;
}

/** One night is tonight alone. */
const isRecent = (day: number, night: number, days: number): boolean => day > night - days;

/** A range and “states no pay” are two choices: either will do, and unknown pay never passes for a range. */
function meetsPay(row: Filterable, query: Query): boolean {
	const { min, max, nopay } = query;
	if (min === null && max === null) return !nopay || row.high === null;
	return isWithin(row, query) || (nopay && row.high === null);
}

/** Part of the stated band lies within the query’s range, or all of it where the query wants the whole band. */
function isWithin({ low, high }: Filterable, { min, max, whole }: Query): boolean {
	if (low === null || high === null) return false;
	const [reaching, staying] = whole ? [low, high] : [high, low];
	return (min === null || reaching >= min * 1000) && (max === null || staying <= max * 1000);
}

function countOptions({ sets, of }: Choices, size: number, failed: Uint16Array, bit: number): number[] {
	const bySet = new Uint32Array(sets.length);
	for (let at = 0; at < of.length; at++) {
		if (failed[at] === 0 || failed[at] === bit) add(bySet, of[at] ?? 0, 1);
	}
	const counts = Array.from({ length: size }, () => 0);
	for (const [at, set] of sets.entries()) for (const option of set) add(counts, option, bySet[at] ?? 0);
	return counts;
}

function add(to: Record<number, number>, at: number, n: number): void {
	to[at] = (to[at] ?? 0) + n;
}
