import { weigh, type Answer, type Weight } from '#statistics/clusters.ts';
import { Z } from '#statistics/normal.ts';

/** Two ends that hold the true value 95 times in a hundred, both included. */
export interface Interval {
	low: number;
	high: number;
}

/** How many adverts say something, of those that count. Shares are of 1. */
export interface Share extends Weight, Interval {
	hits: number;
	value: number;
}

/** The share of adverts that say it, with the interval we print; null where there are none. */
export function shareOf(answers: readonly Answer[]): Share | null {
	if (answers.length === 0) return null;
	const hits = answers.filter(({ says }) => says).length;
	const weight = weigh(answers);
	const value = hits / answers.length;
	return { ...weight, hits, value, ...wilsonCorrected(value, weight.effective) };
}

/** Wilson’s score interval of a share of `n` independent draws (Wilson 1927; method 3 of Newcombe 1998); n above 0. */
export function wilson(share: number, n: number): Interval {
	const middle = share + Z ** 2 / (2 * n);
	const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
	const scale = 1 + Z ** 2 / n;
	return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/**
 * Wilson’s interval with correction for continuity (method 4 of Newcombe 1998), which does not fall below its level at
 * any share. `n` is above 0 and need not be whole.
 */
export function wilsonCorrected(share: number, n: number): Interval {
	return { low: correctedLow(share, n), high: 1 - correctedLow(1 - share, n) };
}

function correctedLow(share: number, n: number): number {
	// The correction takes half an advert away: of no more than that, nothing is left to rule a share out.
	if (share * n <= 0.5) return 0;
	const inner = Z ** 2 - 2 - 1 / n + 4 * share * (n * (1 - share) + 1);
	return (2 * n * share + Z ** 2 - 1 - Z * Math.sqrt(inner)) / (2 * (n + Z ** 2));
}
