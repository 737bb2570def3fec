import { describe, expect, it } from 'vitest';
import { quantileInterval } from '#statistics/quantile.ts';
import { seededRandom } from '#statistics/random.ts';
import { shareOf, wilson, type Interval } from '#statistics/share.ts';
import { drawAnswers, drawNormal, sizesOf } from '#statistics/testing/employers.ts';

/** Adverts and employers as skewed as in a survey of 2025–2026 (its largest employers), and down to the floors. */
const shapes = {
	'an ML engineer’s market': sizesOf(832, 372, [46, 38, 34, 30, 28]),
	'an MLOps engineer’s market': sizesOf(339, 205, [14, 12, 12, 11, 7]),
	'a data platform engineer’s market': sizesOf(137, 109, [4, 4, 3, 2, 2]),
	'sixty adverts of twenty employers': sizesOf(60, 20, [14, 8, 5, 4, 4]),
	'sixty adverts of eight employers, half of one': sizesOf(60, 8, [30, 10, 5]),
	'thirty adverts of ten employers': sizesOf(30, 10, [10, 6, 4]),
	'twenty adverts of eight employers': sizesOf(20, 8, [6, 4, 3]),
	'twenty adverts of twenty employers': sizesOf(20, 20, [1]),
};
const shares = [0.05, 0.2, 0.5];
const correlations = [0, 0.1, 0.3, 0.6];
const TIMES = 200;
/** What a true 0.95 gives in so many draws hardly ever goes below this: three standard errors. */
const WORST = 0.95 - 3 * Math.sqrt((0.95 * 0.05) / TIMES);

function coverage(truth: number, interval: () => Interval | null): number {
	const held = Array.from({ length: TIMES }, interval).filter((own) => own && own.low <= truth && truth <= own.high);
	return held.length / TIMES;
}

describe.each(Object.entries(shapes))('in %s, an interval printed at 95 %', (_, sizes) => {
	it('contains the true share at least 95 times in a hundred, however much employers differ', () => {
		const random = seededRandom(20_261_128);
		const cells = shares.flatMap((share) =>
			correlations.map((correlation) => coverage(share, () => shareOf(drawAnswers(sizes, share, correlation, random)))),
		);
		expect(Math.min(...cells)).toBeGreaterThanOrEqual(WORST);
		expect(cells.reduce((sum, one) => sum + one) / cells.length).toBeGreaterThanOrEqual(0.95);
	});
});

describe('with 60 adverts of 20 employers', () => {
	const sizes = shapes['sixty adverts of twenty employers'];

	it('Wilson’s interval that ignores employers contains the true share far less often', () => {
		const random = seededRandom(1);
		const plain = coverage(0.5, () => {
			const answers = drawAnswers(sizes, 0.5, 0.6, random);
			return wilson(answers.filter(({ says }) => says).length / answers.length, answers.length);
		});
		expect(plain).toBeLessThan(0.75);
	});

	it.each([0, 0.3, 0.6])('the interval of a median contains the true median at a correlation of %s', (correlation) => {
		const random = seededRandom(2);
		const held = coverage(0, () => {
			const figures = sizes.flatMap((size, at) => {
				const own = drawNormal(random) * Math.sqrt(correlation);
				return Array.from({ length: size }, () => ({
					employer: String(at),
					value: own + drawNormal(random) * Math.sqrt(1 - correlation),
				}));
			});
			return quantileInterval(figures, 0.5);
		});
		expect(held).toBeGreaterThanOrEqual(0.95);
	});
});
