import { countBy } from '#filter/count-by.ts';
import type { Index, Row } from '#filter/filter.ts';

/** A listing with like work, and what the two share. */
export interface Similar {
	row: Row;
	/** Lines both run on. */
	tracks: string[];
	/** Tools both name, rarest first. */
	tools: string[];
}

const known = new WeakMap<Index, Weights>();

/**
 * Up to `most` other listings that share lines and tools, nearest first; of other employers only, and never by title.
 * What few listings have in common counts for more than what nearly all have: Triton says more about work than Python.
 */
export function similarTo(row: Row, index: Index, most = 5): Similar[] {
	const weights = weightsOf(index);
	const shared = (name: 'track' | 'tool', other: Row) => row[name].filter((value) => other[name].includes(value));
	const [main] = row.track;
	// By the place of each row in the index: only rows that share something are looked at.
	const weight = new Float64Array(index.rows.length);
	const add = (to: readonly number[] = [], by = 0) => {
		for (const at of to) weight[at] = (weight[at] ?? 0) + by;
	};
	if (main !== undefined) add(weights.main.get(main), weights.track.get(main));
	for (const track of row.track) add(weights.having.track.get(track), weights.track.get(track));
	for (const tool of row.tool) add(weights.having.tool.get(tool), weights.tool.get(tool));
	const nearest: { other: Row; weight: number }[] = [];
	// Every page of a job walks all rows of its role: the weight of the last one kept is at hand, and nothing is made in between.
	let least = 0;
	for (let at = 0; at < weight.length; at += 1) {
		const own = weight[at] ?? 0;
		// Rows come newest first, and of equals the first stays before the later ones.
		if (own <= least) continue;
		const other = index.rows[at];
		if (other === undefined || other.employer === row.employer) continue;
		const before = nearest.findIndex((kept) => kept.weight < own);
		nearest.splice(before === -1 ? nearest.length : before, 0, { other, weight: own });
		nearest.length = Math.min(nearest.length, most);
		if (nearest.length === most) least = nearest.at(-1)?.weight ?? 0;
	}
	const rarity = (tool: string) => weights.tool.get(tool) ?? 0;
	return nearest.map(({ other }) => ({
		row: other,
		tracks: shared('track', other),
		tools: shared('tool', other).toSorted((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)),
	}));
}

interface Weights extends Record<'track' | 'tool', ReadonlyMap<string, number>> {
	/** Places in the index of the rows that have a line or a tool, and of those whose main line it is. */
	having: Record<'track' | 'tool', ReadonlyMap<string, readonly number[]>>;
	main: ReadonlyMap<string, readonly number[]>;
}

/** How telling each line and tool is: the logarithm of listings over those that have it, lines counted double. */
function weightsOf(index: Index): Weights {
	const weights = known.get(index) ?? makeWeights(index);
	known.set(index, weights);
	return weights;
}

function makeWeights({ rows }: Index): Weights {
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
}
