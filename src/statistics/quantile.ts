import { binomialDistribution, quantile as linearQuantile, sum } from 'simple-statistics';
import { weigh } from '#statistics/clusters.ts';
import { LEVEL } from '#statistics/normal.ts';
import type { Interval } from '#statistics/share.ts';

/** The number that one advert states: years, or pay in one currency. */
export interface Figure {
	/** Any identifier that is the same in all adverts of the employer */
	employer: string;
	value: number;
}

/**
 * A quantile by linear interpolation (type 7 of Hyndman and Fan 1996, the default of R and NumPy). The values need not be sorted.
 * Throws when there are none, or when `at` is not from 0 to 1.
 */
export function quantile(values: readonly number[], at: number): number {
	if (values.length === 0) throw new RangeError('a quantile of no values');
	return linearQuantile([...values], at);
}

/**
 * The ranks between which the true quantile lies with at least 95% confidence: the `low`-th and `high`-th smallest values,
 * counted from 1, by the binomial distribution (David and Nagaraja 2003, 7.1). Exact for independent draws from any distribution.
 * Null when n is too small: a median needs six, a quartile thirteen.
 */
export function quantileRanks(n: number, at: number): Interval | null {
	if (n < 1) return null;
	const chances = binomialDistribution(n, at) ?? [];
	const tail = (1 - LEVEL) / 2;
	let low = 0;
	for (let below = 0; low < chances.length && below + (chances[low] ?? 0) <= tail; low += 1) below += chances[low] ?? 0;
	// The library’s table stops when only 0.0001 is left; the rest lies above.
	let above = Math.max(0, 1 - sum(chances));
	let high = chances.length;
	for (; high > 0 && above + (chances[high - 1] ?? 0) <= tail; high -= 1) above += chances[high - 1] ?? 0;
	return low === 0 || high > n ? null : { low, high };
}

/**
 * The interval of a quantile when adverts of one employer resemble each other: takes the ranks for the effective sample size and
 * scales them to all values (after Woodruff 1952). Null when there are too few.
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
