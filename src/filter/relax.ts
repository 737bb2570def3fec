import { dimensions, NOT_STATED, type Dimension, type Options } from '#filter/facets.ts';
import type { Found } from '#filter/filter.ts';
import { criteriaOf, withoutCriterion, type Criterion, type Query } from '#filter/query.ts';
import { payFloors, seenWithin } from '#filter/filter-steps.ts';

/** A query that finds more, and what it changes. */
export interface Relaxation {
	/**
	 * `let-in` chooses `value` as well (`not-stated`, `worldwide`); `top` is content with the top of the band; `lower`
	 * and `longer` go to the next floor or span of nights; `drop` asks nothing of the criteria.
	 */
	does: 'let-in' | 'top' | 'lower' | 'longer' | 'drop';
	criteria: Criterion[];
	value: string;
	query: Query;
	/** How many listings it finds, those of the query before among them. */
	finds: number;
}

/** Queries that find more: the nearest first, those that change a choice before those that drop one. */
export function relaxations(found: Found<unknown>, query: Query, options: Options): Relaxation[] {
	const change = (does: Relaxation['does'], criterion: Criterion, to: Partial<Query>, finds: number, value = '') => ({
		does,
		criteria: [criterion],
		value,
		query: { ...query, ...to, page: 1 },
		finds,
	});
	const now = found.rows.length;
	const all: Relaxation[] = [];
	const { min, max, nopay, whole, seen } = query;
	if ((min !== null || max !== null) && !nopay)
		all.push(change('let-in', 'pay', { nopay: true }, now + found.pay.unknown(), NOT_STATED));
	for (const name of dimensions) {
		for (const value of letIn[name] ?? []) {
			const at = options[name].findIndex((option) => option.value === value);
			if (query[name].length === 0 || query[name].includes(value)) continue;
			const chosen = options[name].map((option) => option.value).filter((v) => v === value || query[name].includes(v));
			all.push(change('let-in', name, { [name]: chosen }, now + (found.counts(name)[at] ?? 0), value));
		}
	}
	const silent = nopay ? found.pay.unknown() : 0;
	if (min !== null && whole) all.push(change('top', 'pay', { whole: false }, found.pay.from(min, false) + silent));
	const floor = payFloors.findLast((step) => min !== null && step < min);
	if (floor) all.push(change('lower', 'pay', { min: floor }, found.pay.from(floor) + silent, String(floor)));
	const longer = seenWithin.find((days) => seen !== null && days > seen);
	if (longer) all.push(change('longer', 'seen', { seen: longer }, found.seen(longer), String(longer)));
	return [...all, ...drops(found, query)].filter(({ finds }) => finds > now);
}

/** What few readers would call another answer, and excludes every other choice of its list. */
const letIn: Partial<Record<Dimension, readonly string[]>> = {
	level: [NOT_STATED],
	cloud: [NOT_STATED],
	scope: ['worldwide', NOT_STATED],
	country: [NOT_STATED],
	kind: [NOT_STATED],
};

/** Dropping one criterion, the dearest first; where that would not help, the best two. */
function drops({ without, rows }: Found<unknown>, query: Query): Relaxation[] {
	const asked = criteriaOf(query);
	const drop = (...criteria: Criterion[]): Relaxation => ({
		does: 'drop',
		criteria,
		value: '',
		query: criteria.reduce(withoutCriterion, query),
		finds: without(...criteria),
	});
	const most = (a: Relaxation, b: Relaxation) => b.finds - a.finds;
	const single = asked.map((one) => drop(one)).toSorted(most);
	if (single.some(({ finds }) => finds > rows.length)) return single;
	return asked
		.flatMap((one, at) => asked.slice(at + 1).map((other) => drop(one, other)))
		.toSorted(most)
		.slice(0, 1);
}
