import { binomialDistribution, quantile as linearQuantile, sum } from 'simple-statistics';
import { weigh } from '#statistics/clusters.ts';
import { LEVEL } from '#statistics/normal.ts';
import type { Interval } from '#statistics/share.ts';

/** One advert’s figure: years, or pay in one currency. */
export interface Figure {
	/** Any name of the employer that is the same in all its adverts */
	employer: string;
	value: number;
}

/**
 * Quantile by linear interpolation (type 7 of Hyndman and Fan 1996, what R and NumPy give); the values need not be sorted.
 * Throws where there are none, or `at` is not from 0 to 1.
 */
export function quantile(values: readonly number[], at: number): number {
	if (values.length === 0) throw new RangeError('a quantile of no values');
	return linearQuantile([...values], at);
}

/**
 * The values between which the true quantile lies: the `low`-th and `high`-th smallest, counted from 1, by the binomial
 * distribution (David and Nagaraja 2003, 7.1), so that at least 0.95 is exact for independent draws whatever they are
 * drawn from. Null where n is too small for it: a median wants six, a quartile thirteen.
 */
export function quantileRanks(n: number, at: number): Interval | null {
	if (n < 1) return null;
	const chances = binomialDistribution(n, at) ?? [];
	const tail = (1 - LEVEL) / 2;
	let low = 0;
	for (let below = 0; low < chances.length && below + (chances[low] ?? 0) <= tail; low += 1) below += chances[low] ?? 0;
	// The library’s table ends where only 0.0001 is left; what it leaves out lies above.
	let above = Math.max(0, 1 - sum(chances));
	let high = chances.length;
	for (; high > 0 && above + (chances[high - 1] ?? 0) <= tail; high -= 1) above += chances[high - 1] ?? 0;
	return low === 0 || high > n ? null : { low, high };
}

/**
 * The interval of a quantile, with adverts of one employer taken together: the ranks are those of as many independent
 * adverts as these are worth, stretched to all (after Woodruff 1952). Null where they are too few.
 */
export function quantileInterval(figures: readonly Figure[], at: number): Interval | null {
	if (figures.length === 0) return null;
	const sorted = figures.map(({ value }) => value).toSorted((a, b) => a - b);
	const middle = quantile(sorted, at);
	const { effective } = weigh(figures.map(({ employer, value }) => ({ employer, says: value <= middle })));
	const worth = Math.floor(effective);
	const ranks = quantileRanks(worth, at);
	if (ranks === null) return null;
	const stretch = (sorted.length + 1) / (worth + 1);
	const low = sorted[Math.floor(ranks.low * stretch) - 1];
	const high = sorted[Math.ceil(ranks.high * stretch) - 1];
	return low === undefined || high === undefined ? null : { low, high };
}
