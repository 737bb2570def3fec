import type { Interval, Share } from '#statistics/share.ts';

/** The first share minus the second, with its interval. */
export interface Difference extends Interval {
	value: number;
	/** One share is called larger only when the interval excludes 0 */
	verdict: 'first-larger' | 'second-larger' | 'not-told-apart';
}

/**
 * The difference of two shares by Newcombe’s hybrid method (1998, methods 10 and 11), from the intervals passed in. Assumes
 * independent groups; when an employer is in both, the interval is wider than necessary.
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

/** The expected range of a figure, both ends included; null leaves an end open. */
export interface Expectation {
	atLeast: number | null;
	atMost: number | null;
}

/**
 * `met`: the whole interval lies within the expected range; `missed`: the whole interval lies outside; `open`: it overlaps an
 * end.
 */
export function judge(interval: Interval, { atLeast, atMost }: Expectation): 'met' | 'missed' | 'open' {
	const from = atLeast ?? -Infinity;
	const to = atMost ?? Infinity;
	if (interval.high < from || interval.low > to) return 'missed';
	return interval.low >= from && interval.high <= to ? 'met' : 'open';
}
