import { sampleWithReplacement } from 'simple-statistics';
import { LEVEL } from '#statistics/normal.ts';
import { quantile } from '#statistics/quantile.ts';
import type { Random } from '#statistics/random.ts';
import type { Interval } from '#statistics/share.ts';

/**
 * What chance alone does to a figure: employers are drawn with replacement, each with all its adverts, and the figure is computed anew
 * `times` times; the interval is the middle 95 % of these (percentile bootstrap). Shown beside the printed interval, never in its
 * place: with few employers it is too narrow. `figure` gives null where it cannot be computed, and such draws are left out;
 * null where none could.
 */
export function bootstrapInterval<T extends { employer: string }>(
	adverts: readonly T[],
	figure: (adverts: readonly T[]) => number | null,
	random: Random,
	times = 2000,
): Interval | null {
	const employers = [...Map.groupBy(adverts, ({ employer }) => employer).values()];
	return between(times, () => figure(sampleWithReplacement(employers, employers.length, random).flat()));
}

/** The same of a figure that adds up: each employer is a row of sums over its adverts, and a draw adds the rows up. */
export function bootstrapOfSums(
	employers: readonly (readonly number[])[],
	figure: (sums: readonly number[]) => number,
	random: Random,
	times = 2000,
): Interval | null {
	const width = employers[0]?.length ?? 0;
	// All rows in one: a claim draws some millions of them.
	const rows = Float64Array.from(employers.flat());
	const sums = new Float64Array(width);
	return between(times, () => {
		sums.fill(0);
		for (const _ of employers) {
			const from = Math.floor(random() * employers.length) * width;
			for (let at = 0; at < width; at += 1) sums[at] = (sums[at] ?? 0) + (rows[from + at] ?? 0);
		}
		return figure([...sums]);
	});
}

function between(times: number, draw: () => number | null): Interval | null {
	const drawn = Array.from({ length: times }, draw).filter((value) => value !== null);
	if (drawn.length === 0) return null;
	return { low: quantile(drawn, (1 - LEVEL) / 2), high: quantile(drawn, (1 + LEVEL) / 2) };
}
