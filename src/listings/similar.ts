import { dayNumber } from '#domain/day.ts';
import { memoize } from '#domain/memoize.ts';
import { countBy } from '#filter/count-by.ts';
import type { Index, Row } from '#filter/filter.ts';

/** A listing with similar work, and what the two have in common. */
export interface Similar {
	row: Row;
	/** Tracks that both are on. */
	tracks: string[];
	/** Tools that both name. Those that are much rarer come first; otherwise by name. */
	tools: string[];
}

/** Limits which similar listings are chosen. */
export interface Choice {
	most?: number | undefined;
	/** Only listings first seen by this day. */
	until?: string;
}

/**
 * Finds up to `most` listings with shared tracks and tools, the most similar first. Only other employers’ listings count, and
 * titles are not compared. A rare tool or track counts for more than a common one: Triton says more about the work than Python.
 */
export function similarTo(row: Row, index: Index, { most = 5, until }: Choice = {}): Similar[] {
	const weights = weightsOf(index);
	// Rounded, so that tools of nearly equal rarity don’t swap places from night to night.
	const rarity = (tool: string) => Math.round(weights.tool.get(tool) ?? 0);
	const shared = (name: 'track' | 'tool', other: Row) => row[name].filter((value) => other[name].includes(value));
	const last = until === undefined ? Infinity : dayNumber(until);
	return nearestTo(row, index, weights, { most, last }).map((other) => ({
		row: other,
		tracks: shared('track', other),
		tools: shared('tool', other).toSorted((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)),
	}));
}

/**
 * Finds the rows that share most weight with this one; of equal ones the newest. It goes through the row’s tracks and tools from
 * the heaviest (the rarest) to the lightest. A row not met so far can share at most the weight that is `left`; once that is too
 * little for a place among the best, we skip the remaining, common ones.
 */
function nearestTo(
	row: Row,
	{ rows }: Index,
	weights: Weights,
	{ most, last: lastDay }: { most: number; last: number },
): Row[] {
	const things = thingsOf(row, weights);
	const nearest: Near[] = [];
	const met = new Set<number>();
	let left = things.reduce((sum, { weight }) => sum + weight, 0);
	for (const { having, weight } of things.toSorted((a, b) => b.weight - a.weight)) {
		for (const at of having) {
			const last = nearest[most - 1];
			if (last && !isNearer({ at, weight: left }, last)) break;
			const other = rows[at];
			if (other === undefined || other.employer === row.employer || other.day > lastDay || met.has(at)) continue;
			met.add(at);
			const own = { at, weight: things.reduce((sum, thing) => (thing.isOf(other) ? sum + thing.weight : sum), 0) };
			if (own.weight > 0) nearest.push(own);
			nearest.sort((a, b) => (isNearer(a, b) ? -1 : 1)).splice(most);
		}
		left -= weight;
	}
	return nearest.flatMap(({ at }) => rows[at] ?? []);
}

/** A row, by its index in `rows`, which is newest first, and the weight that it shares. */
interface Near {
	at: number;
	weight: number;
}

function isNearer(one: Near, other: Near): boolean {
	return one.weight > other.weight || (one.weight === other.weight && one.at < other.at);
}

/**
 * The things that a row can share with others: its main track, its tracks, its tools. The main track is there twice, so it counts
 * double.
 */
function thingsOf({ track, tool }: Row, weights: Weights) {
	const line = (value: string) => weights.track.get(value) ?? 0;
	return [
		...track.slice(0, 1).map((value) => ({
			weight: line(value),
			having: weights.main.get(value) ?? [],
			isOf: (other: Row) => other.track[0] === value,
		})),
		...track.map((value) => ({
			weight: line(value),
			having: weights.having.track.get(value) ?? [],
			isOf: (other: Row) => other.track.includes(value),
		})),
		...tool.map((value) => ({
			weight: weights.tool.get(value) ?? 0,
			having: weights.having.tool.get(value) ?? [],
			isOf: (other: Row) => other.tool.includes(value),
		})),
	];
}

interface Weights extends Record<'track' | 'tool', ReadonlyMap<string, number>> {
	/** Indexes in `rows` of the rows that have a track or a tool, and of the rows with this main track. */
	having: Record<'track' | 'tool', ReadonlyMap<string, readonly number[]>>;
	main: ReadonlyMap<string, readonly number[]>;
}

/** The weight of each track and tool: the logarithm of all listings divided by those that have it. Tracks count double. */
const weightsOf = memoize(({ rows }: Index): Weights => {
	const telling = (name: 'track' | 'tool', times: number) => {
		const counts = [...countBy(rows, (row) => row[name])];
		return new Map(counts.map(([value, n]) => [value, times * Math.log((rows.length + 1) / (n + 1))]));
	};
	const having = (names: (row: Row) => readonly string[]) => {
		const places = new Map<string, number[]>();
		for (const [at, row] of rows.entries()) {
			for (const name of new Set(names(row))) {
				const own = places.get(name) ?? [];
				own.push(at);
				places.set(name, own);
			}
		}
		return places;
	};
	return {
		track: telling('track', 2),
		tool: telling('tool', 1),
		having: { track: having(({ track }) => track), tool: having(({ tool }) => tool) },
		main: having(({ track }) => track.slice(0, 1)),
	};
});
