import { describe, expect, it } from 'vitest';
import { differenceOf, judge } from '#statistics/compare.ts';
import { wilson, wilsonCorrected } from '#statistics/share.ts';

const shares = (hits: number, n: number, interval: typeof wilson) => ({ value: hits / n, ...interval(hits / n, n) });

// R. G. Newcombe, “Interval estimation for the difference between independent proportions”, Statistics in Medicine 17 (1998), table II.
describe('the difference of two shares, in Newcombe’s examples', () => {
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
	])('%i/%i minus %i/%i, by score intervals (method 10)', (a, m, b, n, low, high) => {
		const difference = differenceOf(shares(a, m, wilson), shares(b, n, wilson));
		expect(difference.low).toBeCloseTo(low, 4);
		expect(difference.high).toBeCloseTo(high, 4);
	});

	it.each([
		[56, 70, 48, 80, 0.0428, 0.3422],
		[9, 10, 3, 10, 0.1013, 0.8387],
		[6, 7, 2, 7, -0.029, 0.8423],
		[5, 56, 0, 29, -0.0667, 0.2037],
		[0, 10, 0, 20, -0.2005, 0.3445],
		[10, 10, 0, 20, 0.6014, 1],
	])('%i/%i minus %i/%i, corrected for continuity (method 11)', (a, m, b, n, low, high) => {
		const difference = differenceOf(shares(a, m, wilsonCorrected), shares(b, n, wilsonCorrected));
		expect(difference.low).toBeCloseTo(low, 4);
		expect(difference.high).toBeCloseTo(high, 4);
	});
});

describe('a comparison', () => {
	const a = { value: 0.5, low: 0.4, high: 0.6 };

	it.each([
		[{ value: 0.2, low: 0.15, high: 0.25 }, 'first-larger'],
		[{ value: 0.8, low: 0.75, high: 0.85 }, 'second-larger'],
		[{ value: 0.4, low: 0.3, high: 0.5 }, 'not-told-apart'],
	])('with %j is %s', (other, verdict) => expect(differenceOf(a, other).verdict).toBe(verdict));
});

describe('an expectation', () => {
	const interval = { low: 0.4, high: 0.6 };

	it.each([
		[0.4, null, 'met'],
		[0.41, null, 'open'],
		[0.6, null, 'open'],
		[0.61, null, 'missed'],
		[null, 0.6, 'met'],
		[null, 0.59, 'open'],
		[null, 0.39, 'missed'],
		[0.3, 0.7, 'met'],
		[0.45, 0.55, 'open'],
		[0.7, 0.8, 'missed'],
	] as const)('of at least %s and at most %s is %s by 0.4 to 0.6', (atLeast, atMost, verdict) =>
		expect(judge(interval, { atLeast, atMost })).toBe(verdict),
	);
});
