import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf, wilson, wilsonCorrected } from '#statistics/share.ts';

/** Each employer’s adverts: how many say it, of how many. */
const adverts = (...employers: readonly (readonly [hits: number, size: number])[]) =>
	employers.flatMap(([hits, size], at) =>
		Array.from({ length: size }, (_, one) => ({ employer: `e${at}`, says: one < hits })),
	);

// R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine 17 (1998), table I.
describe('the intervals of Newcombe’s four examples', () => {
	it.each([
		[81, 263, 0.2553, 0.3662],
		[15, 148, 0.0624, 0.1605],
		[0, 20, 0, 0.1611],
		[1, 29, 0.0061, 0.1718],
	])('%i of %i: the score interval is %d to %d', (hits, n, low, high) => {
		expect(wilson(hits / n, n).low).toBeCloseTo(low, 4);
		expect(wilson(hits / n, n).high).toBeCloseTo(high, 4);
	});

	it.each([
		[81, 263, 0.2535, 0.3682],
		[15, 148, 0.0598, 0.1644],
		[0, 20, 0, 0.2005],
		[1, 29, 0.0018, 0.1963],
	])('%i of %i: with correction for continuity it is %d to %d', (hits, n, low, high) => {
		expect(wilsonCorrected(hits / n, n).low).toBeCloseTo(low, 4);
		expect(wilsonCorrected(hits / n, n).high).toBeCloseTo(high, 4);
	});
});

describe('the share of adverts', () => {
	it('gives every advert full weight if every employer has one', () => {
		const share = shareOf(adverts([1, 1], [0, 1], [0, 1], [1, 1]));
		expect(share).toMatchObject({ hits: 2, value: 0.5, adverts: 4, employers: 4, designEffect: 1, effective: 4 });
		expect(share).toMatchObject(wilsonCorrected(0.5, 4));
	});

	it('counts adverts of one employer that all say the same as little more than one', () => {
		const even = adverts(...Array.from({ length: 50 }, (_, at) => [at % 2 === 0 ? 4 : 0, 4] as const));
		const { effective, adverts: n } = shareOf(even) ?? { effective: 0, adverts: 0 };
		expect(n).toBe(200);
		expect(effective).toBeGreaterThan(40);
		expect(effective).toBeLessThanOrEqual(50);
	});

	it('keeps nearly the full weight of adverts if employers do not differ', () => {
		const alike = adverts(...Array.from({ length: 50 }, () => [2, 4] as const));
		expect(shareOf(alike)?.designEffect).toBeCloseTo((2.01 / 1.96) ** 2, 2);
	});

	it('counts each employer as one advert if all or no adverts say it, because nothing shows how similar they are', () => {
		const none = shareOf(adverts(...Array.from({ length: 40 }, () => [0, 3] as const)));
		expect(none?.value).toBe(0);
		expect(none?.effective).toBeGreaterThan(35);
		expect(none?.effective).toBeLessThan(40);
		expect(none?.low).toBe(0);
	});

	it('excludes nothing with the adverts of one employer', () => {
		expect(shareOf(adverts([3, 9]))).toMatchObject({ low: 0, high: 1, evenEmployers: 1 });
	});

	it('is null without adverts', () => expect(shareOf([])).toBeNull());

	it('is within its interval, which is within 0 to 1, with at most as much weight as adverts', () => {
		const answers = fc.array(fc.record({ employer: fc.constantFrom('a', 'b', 'c', 'd', 'e'), says: fc.boolean() }), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(answers, (some) => {
				const share = shareOf(some);
				if (share === null) throw new Error('there are adverts');
				expect(share.low).toBeGreaterThanOrEqual(0);
				expect(share.low).toBeLessThanOrEqual(share.value);
				expect(share.high).toBeGreaterThanOrEqual(share.value);
				expect(share.high).toBeLessThanOrEqual(1);
				expect(share.effective).toBeLessThanOrEqual(share.adverts);
				expect(share.effective).toBeGreaterThan(0);
			}),
			{ seed: 24 },
		);
	});
});
