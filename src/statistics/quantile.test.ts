import { describe, expect, it } from 'vitest';
import { quantile, quantileInterval, quantileRanks } from '#statistics/quantile.ts';

const figures = (values: readonly number[], employer = (at: number) => `e${at}`) =>
	values.map((value, at) => ({ employer: employer(at), value }));
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

describe('a quantile', () => {
	it.each([
		[0.25, 1.75],
		[0.5, 2.5],
		[0.75, 3.25],
		[0, 1],
		[1, 4],
	])('at %d of the numbers one to four is %d, as in R and NumPy', (at, value) =>
		expect(quantile([4, 2, 1, 3], at)).toBe(value),
	);

	it('throws without values', () => expect(() => quantile([], 0.5)).toThrow('a quantile of no values'));
});

describe('the ranks between which a quantile lies', () => {
	// The table of ranks for the median’s 95 % interval that textbooks print.
	it.each([
		[6, 1, 6],
		[10, 2, 9],
		[20, 6, 15],
		[25, 8, 18],
		[50, 18, 33],
		[100, 40, 61],
	])('of %i values are %i and %i for the median', (n, low, high) =>
		expect(quantileRanks(n, 0.5)).toEqual({ low, high }),
	);

	it('contain it at least 95 times in a hundred, computed exactly', () => {
		const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
		for (const at of [0.25, 0.5, 0.75]) {
			for (let n = 13; n <= 60; n += 1) {
				const { low, high } = quantileRanks(n, at) ?? { low: 0, high: 0 };
				let held = 0;
				for (let below = low; below < high; below += 1)
					held += choose(n, below) * at ** below * (1 - at) ** (n - below);
				expect(held, `${at} of ${n}`).toBeGreaterThanOrEqual(0.95 - 1e-12);
			}
		}
	});

	it('are null if n is too small', () => {
		expect(quantileRanks(5, 0.5)).toBeNull();
		expect(quantileRanks(12, 0.25)).toBeNull();
		expect(quantileRanks(12, 0.75)).toBeNull();
		expect(quantileRanks(13, 0.25)).not.toBeNull();
		expect(quantileRanks(0, 0.5)).toBeNull();
	});
});

describe('the interval of a quantile', () => {
	it('has the values at these ranks if every employer has one advert', () => {
		expect(quantileInterval(figures(upTo(25).toReversed()), 0.5)).toEqual({ low: 8, high: 18 });
	});

	it('is wider if the adverts of an employer state similar pay', () => {
		expect(
			quantileInterval(
				figures(upTo(60), (at) => `e${Math.floor(at / 3)}`),
				0.5,
			),
		).toEqual({ low: 14, high: 47 });
	});

	it('is null if few employers have all adverts, or there are none', () => {
		expect(
			quantileInterval(
				figures(upTo(60), (at) => `e${Math.floor(at / 20)}`),
				0.5,
			),
		).toBeNull();
		expect(quantileInterval([], 0.5)).toBeNull();
	});
});
