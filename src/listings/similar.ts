import type { Index, Row } from '#filter/columns.ts';
import { chosenAt, type Choices } from '#filter/facets.ts';

/** A listing with like work, and what the two share. */
export interface Similar {
	row: Row;
	/** Lines both run on, by their place among the options. */
	tracks: number[];
	/** Tools both name, rarest first, by their place among the options. */
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
	const tracks = new Set(chosenAt(index.choices.track, row.at));
	const tools = new Set(chosenAt(index.choices.tool, row.at));
	const nearest: { row: Row; weight: number }[] = [];
	for (const other of index.rows) {
		if (other.employer === row.employer) continue;
		let weight = other.main === row.main && row.main >= 0 ? (weights.track[row.main] ?? 0) : 0;
		for (const track of chosenAt(index.choices.track, other.at))
			if (tracks.has(track)) weight += weights.track[track] ?? 0;
		for (const tool of chosenAt(index.choices.tool, other.at)) if (tools.has(tool)) weight += weights.tool[tool] ?? 0;
		// Rows come newest first, and of equals the first stays before the later ones.
		if (weight === 0 || (nearest.length === most && weight <= (nearest.at(-1)?.weight ?? 0))) continue;
		const at = nearest.findIndex((kept) => kept.weight < weight);
		nearest.splice(at === -1 ? nearest.length : at, 0, { row: other, weight });
		nearest.length = Math.min(nearest.length, most);
	}
	const byRarity = (a: number, b: number) => (weights.tool[b] ?? 0) - (weights.tool[a] ?? 0) || a - b;
	return nearest.map(({ row: other }) => ({
		row: other,
		tracks: chosenAt(index.choices.track, other.at).filter((track) => tracks.has(track)),
		tools: chosenAt(index.choices.tool, other.at)
			.filter((tool) => tools.has(tool))
			.toSorted(byRarity),
	}));
}

/** How telling each line and tool is: the logarithm of listings over those that have it, lines counted double. */
function weightsOf(index: Index): Weights {
	const old = known.get(index);
	if (old) return old;
	const telling = (n: number) => Math.log((index.rows.length + 1) / (n + 1));
	const weights = {
		track: counted(index.choices.track, index.options.track.length).map((n) => 2 * telling(n)),
		tool: counted(index.choices.tool, index.options.tool.length).map(telling),
	};
	known.set(index, weights);
	return weights;
}

function counted(choices: Choices, options: number): number[] {
	const counts = Array.from({ length: options }, () => 0);
	for (let at = 0; at < choices.of.length; at++)
		for (const option of chosenAt(choices, at)) counts[option] = (counts[option] ?? 0) + 1;
	return counts;
}
