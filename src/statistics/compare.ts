import type { Interval, Share } from '#statistics/share.ts';

/** How far the first share lies above the second. */
export interface Difference extends Interval {
	value: number;
	/** `apart` says which is larger only where the interval leaves 0 out */
	verdict: 'first-larger' | 'second-larger' | 'not-told-apart';
}

/**
 * The difference of two shares, by Newcombe’s hybrid of their two intervals (1998, methods 10 and 11: with the intervals that are
 * handed in). It takes the groups as independent; where one employer is in both it comes out wider than it need be.
 */
export function differenceOf(
	first: Pick<Share, 'value' | 'low' | 'high'>,
	second: Pick<Share, 'value' | 'low' | 'high'>,
): Difference {
	const value = first.value - second.value;
	const low = value - Math.hypot(first.value - first.low, second.high - second.value);
	const high = value + Math.hypot(first.high - first.value, second.value - second.low);
	const verdict = low > 0 ? 'first-larger' : high < 0 ? 'second-larger' : 'not-told-apart';
	return { value, low, high, verdict };
}

/** What is expected of a figure; both ends are included, and null leaves an end open. */
export interface Expectation {
	atLeast: number | null;
	atMost: number | null;
}

/** `met`: the whole interval lies within; `missed`: the whole interval lies outside; `open`: it lies on both sides. */
export function judge(interval: Interval, { atLeast, atMost }: Expectation): 'met' | 'missed' | 'open' {
	const from = atLeast ?? -Infinity;
	const to = atMost ?? Infinity;
	if (interval.high < from || interval.low > to) return 'missed';
	return interval.low >= from && interval.high <= to ? 'met' : 'open';
}
