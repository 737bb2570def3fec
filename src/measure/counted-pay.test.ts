import { describe, expect, it } from 'vitest';
import type { AdvertFacts } from '#domain/edition.ts';
import { countPay } from './counted-pay.ts';
import { adverts } from './testing/adverts.ts';

const seniors = { level: 'senior', country: 'US', currency: 'USD' } as const;
const count = (facts: readonly AdvertFacts[], whose: Partial<typeof seniors> = {}) =>
	countPay({ ...seniors, ...whose }, { facts, role: 'sre', regions: [] });
/** An advert’s pay range with this middle, in thousands of dollars. */
const states = (thousand: number): Partial<AdvertFacts> => ({
	payStated: true,
	pay: { min: (thousand - 10) * 1000, max: (thousand + 10) * 1000, currency: 'USD' },
});

describe('counted pay', () => {
	it('has the median and quartiles of the middles of ranges, with intervals, and the number of adverts that state no pay', () => {
		const { median, quartiles, behind, asked } = count(adverts(50, (at) => (at < 41 ? states(180 + at) : {})));
		expect(median).toMatchObject({ value: 200_000, adverts: 41, employers: 41 });
		expect(median && median.low < 200_000 && median.high > 200_000).toBe(true);
		expect(quartiles?.map(({ value }) => value)).toEqual([190_000, 210_000]);
		expect({ behind, asked }).toEqual({ behind: { adverts: 41, employers: 41 }, asked: 50 });
	});

	it('has a median from six adverts, and quartiles only from thirty', () => {
		expect(count(adverts(6, (at) => states(200 + at)))).toMatchObject({ quartiles: null });
		expect(count(adverts(6, (at) => states(200 + at))).median).not.toBeNull();
		expect(count(adverts(5, (at) => states(200 + at)))).toMatchObject({
			median: null,
			lacking: { lacks: [{ of: 'adverts', have: 5, least: 6 }, { of: 'employers' }] },
			behind: { adverts: 5 },
		});
		expect(count(adverts(29, (at) => states(200 + at))).quartiles).toBeNull();
		expect(count(adverts(30, (at) => states(200 + at))).quartiles).not.toBeNull();
	});

	it('has no figure if one employer has most of the adverts', () => {
		const ofOne = adverts(40, (at) => ({ ...states(150 + at), employer: at < 30 ? 1 : at }));
		expect(count(ofOne)).toMatchObject({ median: null, quartiles: null, lacking: { lacks: [] } });
	});

	it('has no figure if employers’ pages and job boards differ by more than a tenth, and says so', () => {
		const split = adverts(80, (at) => ({ ...states(at % 2 ? 120 : 240), source: at % 2 ? 'ats' : 'board' }));
		expect(count(split)).toMatchObject({ median: null, lacking: { splits: [{ by: 'where the advert stood' }] } });
		const near = adverts(80, (at) => ({ ...states(at % 2 ? 200 : 210), source: at % 2 ? 'ats' : 'board' }));
		expect(count(near)).toMatchObject({ median: { value: 205_000 }, lacking: { splits: [] } });
	});

	it('has no quartiles without a median', () => {
		const middle = (at: number) => [100, at % 2 ? 150 : 250, 300][(at >> 1) % 3] ?? 0;
		const split = adverts(180, (at) => ({ ...states(middle(at)), source: at % 2 ? 'ats' : 'board' }));
		expect(count(split)).toMatchObject({ median: null, quartiles: null });
	});

	it('leaves out other countries, currencies and levels', () => {
		const of = (facts: Partial<AdvertFacts>) => adverts(10, () => ({ ...states(200), ...facts }));
		const euros = { min: 1, max: 3, currency: 'EUR' };
		const mixed = [...of({}), ...of({ country: 'DE' }), ...of({ level: 'mid' }), ...of({ pay: euros })];
		const each = mixed.map((one, at) => ({ ...one, employer: at + 1 }));
		expect(count(each)).toMatchObject({ behind: { adverts: 10 }, asked: 20 });
		expect(countPay({ ...seniors, level: null }, { facts: each, role: 'sre', regions: [] }).behind.adverts).toBe(20);
	});
});
