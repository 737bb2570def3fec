import { LEVEL } from '#statistics/normal.ts';
import { quantile } from '#statistics/quantile.ts';
import type { Random } from '#statistics/random.ts';
import type { Interval } from '#statistics/share.ts';

/**
 * The percentile bootstrap interval of a figure computed from sums: draws employers with replacement, each with all its adverts,
 * computes the figure anew `times` times, and returns the middle 95% of the results. Too narrow when there are few employers.
 * Null without employers.
 * @param employers one row per employer with sums over its adverts; each draw adds up rows
 */
export function bootstrapOfSums(
	employers: readonly (readonly number[])[],
	figure: (sums: readonly number[]) => number,
	random: Random,
	times = 2000,
): Interval | null {
	if (employers.length === 0) return null;
	const width = employers[0]?.length ?? 0;
	// One flat array for all rows, for speed: a claim draws millions of rows.
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
