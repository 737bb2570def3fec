import { describe, expect, it } from 'vitest';
import type { MeasuredDetector } from '#domain/detector.ts';
import { sharesOf, verdictOf } from '#statistics/detector-figures.ts';

const measured = (right: number, wrong: number, missed: number): MeasuredDetector => ({
	slug: 'feature-store',
	role: 'mlops-engineer',
	of: 'flag',
	measuredOn: '2026-11-24',
	adverts: 150,
	right,
	wrong,
	missed,
});

describe('a measured detector', () => {
	it('has a precision, a recall and an interval around the precision', () => {
		const { precision, recall, interval } = sharesOf(measured(9, 1, 3));
		expect([precision, recall]).toEqual([0.9, 0.75]);
		expect(interval?.low).toBeCloseTo(0.596, 3);
		expect(interval?.high).toBeCloseTo(0.982, 3);
	});

	it('has none of them without matches', () => {
		expect(sharesOf(measured(0, 0, 0))).toEqual({ precision: null, recall: null, interval: null });
		expect(sharesOf(measured(0, 0, 2)).recall).toBe(0);
	});

	it.each([
		[8, 0, 'on'],
		[18, 2, 'on'],
		[17, 3, 'too-often-wrong'],
		[7, 0, 'too-few'],
		[0, 0, 'too-few'],
	])('with %i right and %i wrong matches is %s', (right, wrong, verdict) => {
		expect(verdictOf(measured(right, wrong, 0))).toBe(verdict);
	});
});
