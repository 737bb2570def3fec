import type { Index, Row } from '#domain/columns.ts';

/** A listing with like work, and what the two share. */
export interface Similar {
	row: Row;
	/** Lines both run on, as bits of `Row.track`. */
	track: number;
	/** Tools both name, rarest first, by their place in the index’s list. */
	tools: number[];
}

interface Weights {
	track: number[];
	tool: number[];
}

const known = new WeakMap<Index, Weights>();

/**
 * Up to `most` other listings that share lines and tools, nearest first; of other employers only, and never by title.
 * What few listings have in common counts for more than what nearly all have: Triton says more about work than Python.
 */
export function similarTo(row: Row, index: Index, most = 5): Similar[] {
	const weights = weightsOf(index);
	const tools = new Set(row.tools);
	const nearest: { row: Row; weight: number }[] = [];
	for (const other of index.rows) {
		if (other.employer === row.employer) continue;
		let weight = other.main === row.main && row.main >= 0 ? (weights.track[row.main] ?? 0) : 0;
		for (let bits = other.track & row.track; bits; bits &= bits - 1)
			weight += weights.track[31 - Math.clz32(bits & -bits)] ?? 0;
		for (const tool of other.tools) if (tools.has(tool)) weight += weights.tool[tool] ?? 0;
		// Rows come newest first, and of equals the first stays before the later ones.
		if (weight === 0 || (nearest.length === most && weight <= (nearest.at(-1)?.weight ?? 0))) continue;
		const at = nearest.findIndex((kept) => kept.weight < weight);
		nearest.splice(at === -1 ? nearest.length : at, 0, { row: other, weight });
		nearest.length = Math.min(nearest.length, most);
	}
	return nearest.map(({ row: other }) => ({
		row: other,
		track: other.track & row.track,
		// Tools are numbered by how often they are named.
		tools: other.tools.filter((tool) => tools.has(tool)).toSorted((a, b) => b - a),
	}));
}

/** How telling each line and tool is: the logarithm of listings over those that have it, lines counted double. */
function weightsOf(index: Index): Weights {
	const old = known.get(index);
	if (old) return old;
	const telling = (n: number) => Math.log((index.rows.length + 1) / (n + 1));
	const weights = {
		track: index.options.track.map((_, at) => 2 * telling(index.rows.filter(({ track }) => track & (1 << at)).length)),
		tool: counted(index).map(telling),
	};
	known.set(index, weights);
	return weights;
}

function counted({ rows, tools }: Index): number[] {
	const counts = tools.map(() => 0);
	for (const row of rows) for (const tool of row.tools) counts[tool] = (counts[tool] ?? 0) + 1;
	return counts;
}
