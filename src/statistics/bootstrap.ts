import { LEVEL } from '#statistics/normal.ts';
import { quantile } from '#statistics/quantile.ts';
import type { Random } from '#statistics/random.ts';
import type { Interval } from '#statistics/share.ts';

/**
 * What chance alone does to a figure that is computed of sums: employers are drawn with replacement, each with all its adverts, and the
 * figure is computed anew `times` times; the interval is the middle 95 % of these (percentile bootstrap). With few employers it is
 * too narrow. Null where there are none.
 * @param employers a row each of sums over its adverts; a draw adds the rows up
 */
export function bootstrapOfSums(
	employers: readonly (readonly number[])[],
	figure: (sums: readonly number[]) => number,
	random: Random,
	times = 2000,
): Interval | null {
	if (employers.length === 0) return null;
	const width = employers[0]?.length ?? 0;
	// All rows in one: a claim draws some millions of them.
	const rows = Float64Array.from(employers.flat());
	const sums = new Float64Array(width);
	const drawn = Array.from({ length: times }, () => {
		sums.fill(0);
		for (const _ of employers) {
			const from = Math.floor(random() * employers.length) * width;
			for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (rows[from + at] ?? 0);
		}
		return figure([...sums]);
	});
	return { low: quantile(drawn, (1 - LEVEL) / 2), high: quantile(drawn, (1 + LEVEL) / 2) };
}
