import { expect, test } from 'vitest';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { factsOf, type Piece } from './facts.ts';
import type { GuideContext } from './guide-context.ts';
import { quoteOf } from './quote.ts';

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const said = (words: string, from: Evidence['from'] = 'text'): Evidence => ({ words, from, at: null, rule: 'test' });
const silent: Listing = {
	...random,
	seenOn: random.seenOn.slice(0, 1).flatMap((seen) => [seen, { ...seen, postingId: 'another advert' }]),
	publishedOn: null,
	firstSeen: '2026-11-19',
	lastSeen: '2026-11-24',
	employmentType: null,
	remote: { scope: 'unspecified', countries: [], regions: [], timezones: null, evidence: [] },
	level: null,
	years: null,
	named: { cloud: [] },
	pay: null,
};

const words = (piece: Piece): string => {
	if (typeof piece === 'string') return piece;
	if ('quote' in piece) return `“${piece.quote.map((part, at) => (at % 2 === 0 ? part : `*${part}*`)).join('')}”`;
	return 'day' in piece ? piece.words : '[sample]';
};
const factOf = (listing: Listing, heading: string, lang?: string) =>
	factsOf(listing, { facets: testVocabulary, lang, night: '2026-11-24', isSample: true })
		.find((fact) => fact.heading === heading)
		?.lines.map((line) => line.map(words).join(''));

test('shows “not stated” for every fact that the advert does not state', () => {
	const facts = factsOf(silent, { facets: testVocabulary, night: '2026-11-24', isSample: false });
	expect(facts.map(({ heading, lines }) => `${heading}: ${lines.map((line) => line.map(words).join('')).join('; ')}`))
		.toMatchInlineSnapshot(`
			[
			  "Pay: not stated",
			  "Remote from: not stated",
			  "Level: not stated",
			  "Cloud: not stated",
			  "Contract: not stated",
			  "Published: not stated",
			  "Seen: 19 Nov 2026; open, on 1 board",
			]
		`);
});

test('quotes the years of experience, and does not repeat the quote for the level', () => {
	const five = said('5+ years of production ML');
	const listing: Listing = {
		...silent,
		level: { value: 'senior', evidence: [five] },
		years: { value: 5, evidence: [five] },
	};
	expect(factOf(listing, 'Level')).toEqual(['Senior', '5 years or more: “5+ years of production ML”']);
	const titled = { ...listing, level: { value: 'senior' as const, evidence: [five, said('Senior SRE', 'title')] } };
	expect(factOf(titled, 'Level')?.[1]).toBe('Title: “*Senior* SRE”');
});

test('converts pay in another currency to thousands of dollars, or says that there is no rate', () => {
	const pay: Listing['pay'] = {
		stated: { min: 80_000, max: 100_000, currency: 'EUR', period: 'year', basis: 'base' },
		usd: { min: 92_345, max: 115_431, rate: 1.15, rateDate: '2026-11-23' },
		raw: '80–100k €',
		from: 'text',
		doubts: ['It may be for two posts.'],
	};
	expect(factOf({ ...silent, pay }, 'Pay')).toMatchInlineSnapshot(`
		[
		  "€80,000–100,000 a year",
		  "base pay; in its words: “80–100k €”",
		  "About $92,000–115,000 a year at the rate of 23 Nov 2026",
		  "Doubt: It may be for two posts.",
		]
	`);
	expect(factOf({ ...silent, pay: { ...pay, usd: null } }, 'Pay')?.[2]).toMatch(/^No exchange rate for EUR at hand/);
});

test('converts hourly pay to dollars a year, and shows yearly dollars only once', () => {
	const stated = { min: 60, max: null, currency: 'USD', period: 'hour' as const, basis: null };
	const usd = { min: 124_800, max: null, rate: 1, rateDate: null };
	const pay: Listing['pay'] = { stated, usd, raw: '$60/h', from: 'text', doubts: [] };
	expect(factOf({ ...silent, pay }, 'Pay')?.slice(1)).toEqual(['in its words: “$60/h”', 'About $125,000 a year']);
	const yearly = { ...pay, stated: { ...stated, period: 'year' as const } };
	expect(factOf({ ...silent, pay: yearly }, 'Pay')).toHaveLength(2);
});

test('compares pay with the guide’s band and other listings, and marks figures from a sample', () => {
	const senior: Listing = { ...silent, level: { value: 'senior', evidence: [] } };
	const guideContext = {
		pay: { region: 'US', bands: [{ level: 'senior', low: 170_000, high: 230_000, openEnded: false }] },
		measured: new Map([['senior', { values: [1, 2, 3, 4, 5, 6], median: 190_000, quartiles: null }]]),
		marketDay: '2026-11-23',
	} as unknown as GuideContext;
	const said = (isSample: boolean) =>
		factsOf(senior, { facets: testVocabulary, guideContext, night: '2026-11-24', isSample })[0]?.lines.map((line) =>
			line.map(words).join(''),
		);
	const measured = 'Median pay of senior listings open to the US on 23 Nov 2026: $190,000, from 6 employers.';
	expect(said(true)).toEqual([
		...['not stated', 'The guide’s senior band, US, base pay: $170,000–230,000.', `${measured} [sample]`],
	]);
	expect(said(false)?.[2]).toBe(measured);
});

test('names all countries, then the hours, and quotes at most two places with where the words are from', () => {
	const evidence = [said('Remote', 'location'), said('EU only', 'field'), said('Work from anywhere in Europe')];
	const remote = { scope: 'region' as const, countries: ['DE', 'FR', 'GB'], regions: [], timezones: null, evidence };
	expect(factOf({ ...silent, remote }, 'Remote from')).toEqual([
		...['Germany, France, United Kingdom', 'Place: “Remote”', 'Field: “EU only”'],
	]);
	const four = { ...remote, countries: ['DE', 'FR', 'GB', 'AT'], timezones: 'CET', evidence: [said('From home')] };
	expect(factOf({ ...silent, remote: four }, 'Remote from')).toEqual([
		...['4 countries', 'Germany, France, United Kingdom, Austria', 'CET', '“From home”'],
	]);
});

test('lists the clouds on one line, and quotes the first words that name each, highlighted', () => {
	const clouds = [
		{ value: 'aws' as const, evidence: [said('You run AWS'), said('AWS again')] },
		{ value: 'gcp' as const, evidence: [said('or GCP')] },
	];
	expect(factOf({ ...silent, named: { cloud: clouds } }, 'Cloud')).toEqual([
		'AWS, GCP',
		'“You run *AWS*”',
		'“or *GCP*”',
	]);
});

test('shows years without evidence', () => {
	expect(factOf({ ...silent, years: { value: 1, evidence: [] } }, 'Level')).toEqual(['not stated', '1 year or more']);
});

test('highlights the matched words of a quote, and marks the language only of quotes from the text', () => {
	expect(quoteOf(said('AWS and GCP'), ['AWS'], 'de')).toEqual({ quote: ['', 'AWS', ' and GCP'], lang: 'de' });
	expect(quoteOf(said('Senior SRE', 'title'), [], 'de')).toEqual({ quote: ['Senior SRE'] });
});
