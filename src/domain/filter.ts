import { dimensions, maskOf, type Dimension, type Masks, type Options } from '#domain/facets.ts';
import type { Query, Sort } from '#domain/query.ts';

/** What the filter looks at in one listing. */
export interface Filterable extends Masks {
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

/** What a query can be narrowed by; each can be dropped by itself. */
export const criteria = [...dimensions, 'pay', 'q'] as const;
export type Criterion = (typeof criteria)[number];

export interface Found<T> {
	/** All that meet the query, in its order; not cut into pages. */
	rows: T[];
	/** How many of them state no pay in dollars. */
	unknownPay: number;
	/** How many more would be found by ticking “states no pay”, and by choosing `worldwide` as well. */
	more: { nopay: number; worldwide: number };
	/** For each choice, how many meet all the *other* criteria and have it; in the options’ order. */
	counts: Record<Dimension, number[]>;
	/** As `counts`: without regard to pay, how many there are, and how many reach each floor or state nothing. */
	pay: { any: number; from: (thousand: number) => number; unknown: number };
	/** For each criterion, how many would be found by dropping it. */
	without: Record<Criterion, number>;
}

const BIT = Object.fromEntries(criteria.map((name, at) => [name, 1 << at])) as Record<Criterion, number>;

/** Lower case without accents: `Zürich` → `zurich`. */
export const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Finds what a query asks for and counts what each other choice would give. One pass over the rows. */
export function filterRows<T extends Filterable>(rows: readonly T[], query: Query, options: Options): Found<T> {
	const wanted = Object.fromEntries(dimensions.map((name) => [name, maskOf(options[name], query[name])])) as Masks;
	const words = fold(query.q).split(/\s+/).filter(Boolean);
	const found: T[] = [];
	const counts = Object.fromEntries(dimensions.map((name) => [name, options[name].map(() => 0)])) as Found<T>['counts'];
	const without = Object.fromEntries(criteria.map((name) => [name, 0])) as Found<T>['without'];
	const payable: T[] = [];
	const more = { nopay: 0, worldwide: 0 };
	const worldwide = maskOf(options.scope, ['worldwide']);
	const asked = dimensions.filter((name) => wanted[name] !== 0);
	for (const row of rows) {
		let failed = 0;
		for (const name of asked) if (!(row[name] & wanted[name])) failed |= BIT[name];
		if (!meetsPay(row, query)) failed |= BIT.pay;
		// Who fails two criteria counts nowhere, so nothing more need be known of it.
		if (failed & (failed - 1)) continue;
		if (!words.every((word) => row.words.includes(word))) failed |= BIT.q;
		if (failed & (failed - 1)) continue;
		// A row counts in a criterion’s own list when that criterion is all it fails.
		const only = criteria[31 - Math.clz32(failed)];
		if (only === undefined) {
			found.push(row);
			for (const name of dimensions) addBits(counts[name], row[name]);
		} else {
			without[only]++;
			if (only !== 'pay' && only !== 'q') addBits(counts[only], row[only]);
			if (only === 'pay' && row.high === null) more.nopay++;
			if (only === 'scope' && row.scope & worldwide) more.worldwide++;
		}
		if (only === undefined || only === 'pay') payable.push(row);
	}
	for (const name of criteria) without[name] += found.length;
	return {
		rows: found.sort(orders[query.sort]),
		unknownPay: found.filter(({ high }) => high === null).length,
		more,
		counts,
		pay: {
			any: payable.length,
			from: (thousand) => payable.filter(({ high }) => high !== null && high >= thousand * 1000).length,
			unknown: payable.filter(({ high }) => high === null).length,
		},
		without,
	};
}

/** A range and “states no pay” are two choices: either will do, and unknown pay never passes for a range. */
function meetsPay({ low, high }: Filterable, { min, max, nopay }: Query): boolean {
	if (min === null && max === null && !nopay) return true;
	if (low === null || high === null) return nopay;
	if (min === null && max === null) return false;
	return (min === null || high >= min * 1000) && (max === null || low <= max * 1000);
}

function addBits(counts: number[], mask: number): void {
	for (let bits = mask; bits; bits &= bits - 1) {
		const at = 31 - Math.clz32(bits & -bits);
		counts[at] = (counts[at] ?? 0) + 1;
	}
}

type Order = (a: Filterable, b: Filterable) => number;
const newest: Order = (a, b) => b.day - a.day || (a.id < b.id ? -1 : 1);
const names = new Map<string, string>();
// Folding is slow beside comparing, and a sort asks for the same few names again and again.
function name({ employer }: Filterable): string {
	const known = names.get(employer) ?? fold(employer);
	names.set(employer, known);
	return known;
}

/** Unknown pay and unstated levels come last; ties are broken by the newest, then by id. */
export const orders: Record<Sort, Order> = {
	newest,
	pay: (a, b) => (b.high ?? -1) - (a.high ?? -1) || newest(a, b),
	level: (a, b) => a.level - b.level || newest(a, b),
	employer: (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : newest(a, b)),
};
