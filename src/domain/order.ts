import type { Filterable, Filtered } from '#domain/filter.ts';
import { fold } from '#domain/filter.ts';
import type { Sort } from '#domain/query.ts';

type Listings = Filtered<Filterable>;

/** More than any pay in dollars, and small enough to be multiplied by the number of listings. */
const MOST = 1e9;

/** What is sorted by, lowest first; whole numbers from 0. Unknown pay and unstated levels come last. */
const keys: Record<Exclude<Sort, 'newest'>, (index: Listings) => number[]> = {
	pay: ({ rows }) => rows.map(({ high }) => MOST - (high ?? 0)),
	level: ({ rows, choices: { level } }) => rows.map((_, at) => level.sets[level.of[at] ?? 0]?.[0] ?? MOST),
	employer: ({ rows }) => {
		const names = [...new Set(rows.map(({ employer }) => fold(employer)))].sort();
		const ranks = new Map(names.map((name, rank) => [name, rank]));
		return rows.map(({ employer }) => ranks.get(fold(employer)) ?? MOST);
	},
};

const known = new WeakMap<readonly Filterable[], Map<Sort, Uint32Array>>();

/** Places of the rows in an order; equals keep theirs, the newest first. Worked out once for each order. */
export function inOrder(index: Listings, sort: Sort): Uint32Array {
	const orders = known.get(index.rows) ?? new Map<Sort, Uint32Array>();
	known.set(index.rows, orders);
	const order = orders.get(sort) ?? sorted(index, sort);
	orders.set(sort, order);
	return order;
}

function sorted(index: Listings, sort: Sort): Uint32Array {
	const size = index.rows.length;
	if (sort === 'newest') return Uint32Array.from({ length: size }, (_, at) => at);
	// Key and place in one number: browsers sort numbers many times faster than by a function.
	const packed = Float64Array.from(keys[sort](index), (key, at) => key * size + at).sort();
	return Uint32Array.from(packed, (both) => both % size);
}
