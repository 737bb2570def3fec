import { expect, test } from 'vitest';
import type { Evidence, Listing } from '#domain/listing.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import { factsOf, type Piece } from './facts.ts';
import { quoteOf } from './quote.ts';

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const said = (words: string, from: Evidence['from'] = 'text'): Evidence => ({ words, from, at: null, rule: 'test' });
const silent: Listing = {
	...random,
	seenOn: random.seenOn.slice(0, 1),
	publishedOn: null,
	firstSeen: '2026-11-19',
	lastSeen: '2026-11-24',
	employmentType: null,
	remote: { scope: 'unspecified', countries: [], regions: [], timezones: null, evidence: [] },
	level: null,
	years: null,
	clouds: [],
	pay: null,
};

const words = (piece: Piece): string => {
	if (typeof piece === 'string') return piece;
	if ('quote' in piece) return `“${piece.quote.map((part, at) => (at % 2 === 0 ? part : `*${part}*`)).join('')}”`;
	return 'day' in piece ? piece.words : '[sample]';
};
const factOf = (listing: Listing, heading: string, lang?: string) =>
	factsOf(listing, { facets: testVocabulary, lang, isSample: true })
		.find((fact) => fact.heading === heading)
		?.lines.map((line) => line.map(words).join(''));

test('says of every fact that an advert leaves out that it is not stated', () => {
	const facts = factsOf(silent, { facets: testVocabulary, isSample: false });
	expect(facts.map(({ heading, lines }) => `${heading}: ${lines.map((line) => line.map(words).join('')).join('; ')}`))
		.toMatchInlineSnapshot(`
			[
			  "Pay: not stated",
			  "Remote from: not stated",
			  "Level: not stated",
			  "Cloud: not stated",
			  "Contract: not stated",
			  "Published: not stated",
			  "Seen: 19 Nov 2026; last on 24 Nov 2026, on 1 board",
			]
		`);
});

test('quotes the years with their number, and not the same words again for the level', () => {
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

test('gives pay in another currency in dollars too, to the thousand, or says that no rate is at hand', () => {
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

test('marks the words a quote was found by, and names the language of the advert’s text alone', () => {
	expect(quoteOf(said('AWS and GCP'), ['AWS'], 'de')).toEqual({ quote: ['', 'AWS', ' and GCP'], lang: 'de' });
	expect(quoteOf(said('Senior SRE', 'title'), [], 'de')).toEqual({ quote: ['Senior SRE'] });
});
