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
	const nearest: { other: Row; weight: number }[] = [];
	for (const other of index.rows) {
		if (other.employer === row.employer) continue;
		const [main] = row.track;
		let weight = main !== undefined && other.track[0] === main ? (weights.track.get(main) ?? 0) : 0;
		for (const track of row.track) if (other.track.includes(track)) weight += weights.track.get(track) ?? 0;
		for (const tool of row.tool) if (other.tool.includes(tool)) weight += weights.tool.get(tool) ?? 0;
		// Rows come newest first, and of equals the first stays before the later ones.
		if (weight === 0 || (nearest.length === most && weight <= (nearest.at(-1)?.weight ?? 0))) continue;
		const at = nearest.findIndex((kept) => kept.weight < weight);
		nearest.splice(at === -1 ? nearest.length : at, 0, { other, weight });
		nearest.length = Math.min(nearest.length, most);
	}
	const rarity = (tool: string) => weights.tool.get(tool) ?? 0;
	return nearest.map(({ other }) => ({
		row: other,
		tracks: shared('track', other),
		tools: shared('tool', other).toSorted((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1)),
	}));
}

type Weights = Record<'track' | 'tool', ReadonlyMap<string, number>>;

/** How telling each line and tool is: the logarithm of listings over those that have it, lines counted double. */
function weightsOf(index: Index): Weights {
	const telling = (name: 'track' | 'tool', times: number) => {
		const counts = [...countBy(index.rows, (row) => row[name])];
		return new Map(counts.map(([value, n]) => [value, times * Math.log((index.rows.length + 1) / (n + 1))]));
	};
	const weights = known.get(index) ?? { track: telling('track', 2), tool: telling('tool', 1) };
	known.set(index, weights);
	return weights;
}
