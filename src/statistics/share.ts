import { weigh, type Answer, type Weight } from '#statistics/clusters.ts';
import { Z } from '#statistics/normal.ts';

/** A 95% confidence interval, both ends included. */
export interface Interval {
	low: number;
	high: number;
}

/** The share of counted adverts that say something, as a fraction of 1. */
export interface Share extends Weight, Interval {
	hits: number;
	value: number;
}

/** The share of adverts that say it, with the interval that pages print; null without adverts. */
export function shareOf(answers: readonly Answer[]): Share | null {
	if (answers.length === 0) return null;
	const hits = answers.filter(({ says }) => says).length;
	const weight = weigh(answers);
	const value = hits / answers.length;
	return { ...weight, hits, value, ...wilsonCorrected(value, weight.effective) };
}

/** Wilson’s score interval of a share of `n` independent draws (Wilson 1927; method 3 of Newcombe 1998); n must be above 0. */
export function wilson(share: number, n: number): Interval {
	const middle = share + Z ** 2 / (2 * n);
	const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
	const scale = 1 + Z ** 2 / n;
	return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/**
 * Wilson’s interval with continuity correction (method 4 of Newcombe 1998), whose coverage does not fall below 95% at any share.
 * `n` must be above 0 and need not be whole.
 */
export function wilsonCorrected(share: number, n: number): Interval {
	return { low: correctedLow(share, n), high: 1 - correctedLow(1 - share, n) };
}

function correctedLow(share: number, n: number): number {
	// The correction subtracts half an advert; when no more than that is left, the lower end is 0.
	if (share * n <= 0.5) return 0;
	const inner = Z ** 2 - 2 - 1 / n + 4 * share * (n * (1 - share) + 1);
	return (2 * n * share + Z ** 2 - 1 - Z * Math.sqrt(inner)) / (2 * (n + Z ** 2));
}
