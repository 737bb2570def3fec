import { expect, test } from 'vitest';
import type { PayOfRole } from '#guide/pay-answer.ts';
import { besideOwnPay, standsIn } from './own-pay.ts';

const pay: PayOfRole = {
	role: 'sre',
	plural: 'site reliability engineers',
	region: 'United States',
	whose: 'our judgement',
	levels: [
		{
			level: 'senior',
			title: 'Senior',
			counted: '',
			cited: { p25: 150_000, p50: 180_000, p75: 210_000, n: 90, region: 'United States' },
			recorded: { country: 'US', adverts: 4, employers: 4, amounts: null },
		},
	],
	elsewhere: [
		{
			country: 'PT',
			adverts: 12,
			employers: 9,
			amounts: { low: 50_000, middle: 60_000, high: 70_000, isQuartiles: false },
		},
	],
	bands: [{ level: 'senior', low: 160_000, high: 200_000, openEnded: false }] as PayOfRole['bands'],
	adjustments: [
		{
			kind: 'region',
			slug: 'europe',
			label: 'Europe',
			sign: '-',
			lowPercent: 20,
			highPercent: 50,
			isAdded: true,
			whose: 'our judgement',
			isOurs: true,
			shown: [],
			href: '/',
		},
	],
	hasClaims: true,
	isByCountry: true,
};
const europe = { slug: 'europe', countries: ['PT', 'FR', 'DE', 'IE', 'NL', 'PL', 'ES', 'GB'] };
const role = { pay, areas: [europe] };
const currencies = [{ value: 'eur', usd: 1.25, countries: ['pt', 'fr', 'de', 'ie', 'nl', 'pl', 'es'] }];
const job = { level: 'senior', low: 75_000, high: 87_500 };
const beside = (home: string, of: Parameters<typeof besideOwnPay>[0] = job) => besideOwnPay(of, role, home, currencies);

test('compares pay with the band and the recorded adverts of the reader’s country, in its currency', () => {
	expect(beside('PT')).toEqual([
		'The guide’s band, senior, Portugal: €64,000 to €128,000. The advert’s pay begins below that and ends within it.',
		'Recorded adverts, all levels, Portugal: median €48,000, its 95% interval €40,000 to €56,000, 12 adverts of 9 employers. The advert’s pay is above the median.',
	]);
});

test('uses the guide’s own band and the cited quartiles in the home country', () => {
	expect(beside('US')).toEqual([
		'The guide’s band, senior, United States: $160,000 to $200,000. The advert’s pay is below that.',
		'Cited quartiles, senior, United States: median $180,000, middle half $150,000 to $210,000, 90 rows. The advert’s pay is below that.',
	]);
});

test('uses the band of the region for the EU, but no recorded adverts', () => {
	expect(beside('EU')).toEqual([
		'The guide’s band, senior, the European Union: €64,000 to €128,000. The advert’s pay begins below that and ends within it.',
		'Too few recorded adverts state pay in the European Union for a median.',
	]);
});

test('says what is missing: a guide, a band for the place, or the level or pay of the advert', () => {
	expect(beside('AU')).toEqual([
		'The guide has no band for Australia. Its band for the United States is $160,000 to $200,000.',
		'Too few recorded adverts state pay in Australia for a median.',
	]);
	const [change] = pay.adjustments;
	const unborne = { ...role, pay: { ...pay, adjustments: change ? [{ ...change, isAdded: false }] : [] } };
	expect(besideOwnPay(job, unborne, 'PT', currencies).at(-1)).toMatch(/^The guide has no band for Portugal\./);
	expect(beside('PT', { ...job, level: null })).toEqual([
		'The advert names no level, so there is no band to compare its pay with. Ask which level it is.',
	]);
	expect(besideOwnPay(job, { pay: null, areas: [] }, 'PT', currencies)).toEqual([
		'This role has no guide, so there is no band to compare the pay with.',
	]);
	expect(beside('PT', { ...job, low: null, high: null })[0]).toMatch(/states no pay to compare\.$/);
});

test.each([
	[10, 19, 'is below that'],
	[10, 25, 'begins below that and ends within it'],
	[20, 30, 'is within that'],
	[25, 35, 'begins within that and ends above it'],
	[10, 35, 'begins below that and ends above it'],
	[31, 35, 'is above that'],
	[null, 25, 'is within that'],
	[null, null, ''],
])('compares %j–%j with 20–30: %s', (low, high, words) => {
	expect(standsIn({ low, high }, { kind: 'bar', low: 20, high: 30, middle: null, openEnded: false })).toBe(words);
});
