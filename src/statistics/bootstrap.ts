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
	return bootstrapOf(employers, (drawn) => figure(drawn.flat()), random, times);
}

/** The same of employers, each with what its adverts come to: a figure that adds these up is computed faster from them. */
export function bootstrapOf<T>(
	employers: readonly T[],
	figure: (employers: readonly T[]) => number | null,
	random: Random,
	times = 2000,
): Interval | null {
	const drawn = Array.from({ length: times }, () =>
		figure(sampleWithReplacement(employers as T[], employers.length, random)),
	).filter((value) => value !== null);
	if (drawn.length === 0) return null;
	return { low: quantile(drawn, (1 - LEVEL) / 2), high: quantile(drawn, (1 + LEVEL) / 2) };
}
