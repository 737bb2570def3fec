import type { Index, Row } from '#domain/columns.ts';

/** Up to `most` other listings that share lines (counted double) and tools, nearest first; of other employers only. */
export function similarTo(row: Row, index: Index, most = 5): Row[] {
	const tools = new Set(row.tools);
	const nearest: { other: Row; shared: number }[] = [];
	for (const other of index.rows) {
		if (other.employer === row.employer) continue;
		let shared = 2 * bits(other.track & row.track);
		for (const tool of other.tools) if (tools.has(tool)) shared++;
		// Rows come newest first, and of equals the first stays before the later ones.
		if (shared === 0 || (nearest.length === most && shared <= (nearest.at(-1)?.shared ?? 0))) continue;
		const at = nearest.findIndex((kept) => kept.shared < shared);
		nearest.splice(at === -1 ? nearest.length : at, 0, { other, shared });
		nearest.length = Math.min(nearest.length, most);
	}
	return nearest.map(({ other }) => other);
}

function bits(mask: number): number {
	let n = 0;
	for (let rest = mask; rest; rest &= rest - 1) n++;
	return n;
}
