import type { Index, Row } from '#domain/columns.ts';

const bits = (mask: number): number => {
	let n = 0;
	for (let rest = mask; rest; rest &= rest - 1) n++;
	return n;
};

/** Up to `most` other listings that share lines (counted double) and tools, nearest first; of other employers only. */
export function similarTo(row: Row, { rows }: Index, most = 5): Row[] {
	const tools = new Set(row.tools);
	return rows
		.filter((other) => other.employer !== row.employer)
		.map((other, at) => ({
			other,
			at,
			shared: 2 * bits(other.track & row.track) + other.tools.filter((tool) => tools.has(tool)).length,
		}))
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared || a.at - b.at)
		.slice(0, most)
		.map(({ other }) => other);
}
