import { expect, test } from 'vitest';
import { money } from '#domain/pay-words.ts';
import type { PayOfRole } from './pay-answer.ts';
import { jobsBeside, placeOffer, stepOf, toSay } from './place-offer.ts';

const recorded = { country: 'US', adverts: 42, employers: 35, amounts: null };
const pay: PayOfRole = {
	role: 'sre',
	plural: 'engineers',
	hasClaims: true,
	isByCountry: true,
	region: 'United States',
	whose: 'our judgement as of 25 Nov 2026',
	levels: [
		{ level: 'mid', title: 'Mid-level', counted: '', cited: null, recorded },
		{
			level: 'senior',
			title: 'Senior',
			counted: '',
			cited: { p25: 150_000, p50: 180_000, p75: 210_000, n: 146, region: 'worldwide' },
			recorded: { ...recorded, amounts: { low: 160_000, middle: 190_000, high: 220_000, isQuartiles: true } },
		},
	],
	elsewhere: [
		{
			country: 'DE',
			adverts: 9,
			employers: 8,
			amounts: { low: 80_000, middle: 90_000, high: 100_000, isQuartiles: false },
		},
	],
	bands: [
		{ level: 'mid', low: 120_000, high: 180_000, openEnded: false },
		{ level: 'senior', low: 180_000, high: 240_000, openEnded: true },
	],
	adjustments: [],
};
const senior = { level: 'senior', place: null, premiums: [] };
const home = { country: 'US', words: 'United States' };
const words = (amount: number) => money(amount, 'USD');

test.each([
	[170_000, ['in its upper third', 'below it', 'below the median', 'below the median']],
	[180_000, ['in its upper third', 'in its lower third', 'at the median', 'below the median']],
	[215_000, ['above it', 'in its middle third', 'in the highest quarter', 'above the median']],
	[300_000, ['above it', 'in its open top', 'in the highest quarter', 'in the highest quarter']],
])('compares %d dollars with the bands of all levels, cited quartiles and adverts', (offer, stands) => {
	expect(placeOffer(pay, senior, home, offer).rows.map((row) => row.stands)).toEqual(stands);
});

test('says which figures are missing for a place, and shows the bands of the guide’s region instead', () => {
	const portugal = placeOffer(pay, { ...senior, place: 'elsewhere' }, { country: 'PT', words: 'Portugal' }, 90_000);
	expect(portugal.missing).toEqual([
		'The guide’s bands are not for this place; see “Pay where you are” for what we know about it. Its bands below are for the United States.',
		'Too few recorded adverts state pay in Portugal for a median.',
	]);
	expect(portugal.rows.map(({ name }) => name)).toEqual([
		'The guide’s band, mid-level, United States',
		'The guide’s band, senior, United States',
		'Cited quartiles, senior, worldwide',
	]);
	expect(toSay(portugal, 90_000, words)).toEqual(['“How was this figure set, and when will it be reviewed?”']);
	const netherlands = { country: 'NL', words: 'Netherlands' };
	expect(placeOffer(pay, { ...senior, place: 'elsewhere' }, netherlands, null).missing).toContain(
		'Too few recorded adverts state pay in the Netherlands for a median.',
	);
	const germany = placeOffer(pay, { ...senior, place: 'elsewhere' }, { country: 'DE', words: 'Germany' }, 90_000);
	expect(germany.rows.at(-1)).toMatchObject({
		name: 'Recorded adverts, all levels, Germany',
		kind: 'interval',
		stands: 'at the median',
		count: 9,
	});
});

test('counts jobs whose pay starts above an offer separately from jobs that only reach above it', () => {
	const rows = [
		{ low: 100, high: 120 },
		{ low: 90, high: 110 },
		{ low: 95, high: 95 },
		{ low: null, high: null },
	];
	expect(jobsBeside(rows, 95)).toEqual({ stating: 3, above: 1, reaching: 1 });
});

test('suggests sentences based on the available figures', () => {
	expect(toSay(placeOffer(pay, senior, home, 170_000), 170_000, words)).toEqual([
		'“A published band for this level is $180,000 to $240,000. What would it take to get into it?”',
		'“This is the pay of another level. Which level is this position, and what is the difference?”',
		'“The median of 146 reported salaries is $180,000. How did you arrive at yours?”',
	]);
	const none = { ...pay, bands: [], levels: [] };
	expect(toSay(placeOffer(none, senior, home, 170_000), 170_000, words)).toHaveLength(1);
});

test.each([
	[180_000, 50_000],
	[60_000, 20_000],
	[1_000_000, 500_000],
])('divides a span of %d into steps of %d', (span, step) => {
	expect(stepOf(span)).toBe(step);
});
