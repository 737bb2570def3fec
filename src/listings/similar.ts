import { dayNumber } from '#domain/day.ts';
import { memoize } from '#domain/memoize.ts';
import { countBy } from '#filter/count-by.ts';
import type { Index, Row } from '#filter/filter.ts';

/** A listing with like work, and what the two share. */
export interface Similar {
	row: Row;
	/** Lines both run on. */
	tracks: string[];
	/** Tools both name, much rarer ones first, then by name. */
	tools: string[];
}

/** Which of the similar ones. */
export interface Choice {
	most?: number | undefined;
	/** Only those first seen by this day. */
	until?: string;
}

/**
 * Up to `most` other listings that share lines and tools, nearest first; of other employers only, and never by title.
 * What few listings have in common counts for more than what nearly all have: Triton says more about work than Python.
 */
export function similarTo(row: Row, index: Index, { most = 5, until }: Choice = {}): Similar[] {
	const weights = weightsOf(index);
	// In steps, so that tools of nearly equal rarity do not change places from night to night.
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
 * The nearest rows, of equals the newest first. What tells most is had by fewest, so its rows are looked at first; a row not met
 * among them shares no more than what is left, and where that is too little, the many that share it are not looked at.
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

/** A row by its place in the index, newest first, and by how much it shares. */
interface Near {
	at: number;
	weight: number;
}

function isNearer(one: Near, other: Near): boolean {
	return one.weight > other.weight || (one.weight === other.weight && one.at < other.at);
}

/** What a row can share: its main line, its lines, its tools. */
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
	/** Places in the index of the rows that have a line or a tool, and of those whose main line it is. */
	having: Record<'track' | 'tool', ReadonlyMap<string, readonly number[]>>;
	main: ReadonlyMap<string, readonly number[]>;
}

/** How telling each line and tool is: the logarithm of listings over those that have it, lines counted double. */
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
