import { dayNumber } from '#domain/day.ts';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filterRows, type Index } from '#filter/filter.ts';
import { indexOf, placeWords, shortPay, thousands } from '#filter/listing-index.ts';
import { listingsFor, type Listing } from '#facts/listing.ts';
import { emptyQuery } from '#filter/query.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { testWorld } from '#filter/testing/test-world.ts';

test('an index is the same after writing and reading it as JSON', () => {
	const { index } = testWorld(500, 11);
	const again = JSON.parse(JSON.stringify(index)) as Index;
	expect(again).toEqual(index);
	const query = { ...emptyQuery(), q: 'mlops' };
	expect(filterRows(again, query).rows).toEqual(filterRows(index, query).rows);
});

test('the same listings in any order give the same bytes', () => {
	const listings = randomListings(200, 5);
	const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };
	const bytes = JSON.stringify(indexOf(listings, words));
	expect(JSON.stringify(indexOf(listings.toReversed(), words))).toBe(bytes);
});

test('takes less than 45 KB for 1,000 listings', () => {
	const json = JSON.stringify(testWorld(1000, 1).index);
	expect(brotliCompressSync(json).length).toBeLessThan(45_000);
});

test('a row has the credits that the terms of its sources require, with a link to the advert there', () => {
	const { index, world } = testWorld(60, 2);
	for (const { id, found } of index.rows) {
		const lever = world.listings.find((listing) => listing.id === id)?.seenOn.find(({ source }) => source === 'lever');
		expect(found).toEqual(
			lever ? [{ words: 'Found on Lever', href: lever.url, rel: 'nofollow ugc noopener noreferrer' }] : [],
		);
	}
});

test.each([
	[185_000, 230_000, '$185–230'],
	[187_500, 200_000, '$187.5–200'],
	[150_000, 150_000, '$150'],
])('writes %d to %d as %s', (low, high, text) => {
	expect(thousands(low, high, '$')).toBe(text);
});

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const base: Listing = { ...random, firstSeen: '2026-11-20', publishedOn: null, pay: null };
const rowOf = (more: Partial<Listing>, terms: Parameters<typeof indexOf>[1]['terms'] = testTerms) =>
	indexOf([{ ...base, ...more }], { facets: testVocabulary, terms, night: '2026-11-24' }).rows[0];
type Stated = NonNullable<Listing['pay']>['stated'];
const stated = (more: Partial<Stated> = {}): Stated => ({
	min: 185_000,
	max: 230_000,
	currency: 'USD',
	period: 'year',
	basis: null,
	...more,
});
const paid = (usd: { min: number | null; max: number | null } | null, more: Partial<Stated> = {}): Listing['pay'] => {
	return { stated: stated(more), usd: usd && { ...usd, rate: 1, rateDate: null }, raw: '$', from: 'text', doubts: [] };
};

test('counts days from 1970, so that a list can show how many nights ago a job was first seen', () => {
	const { index } = testWorld(60, 2);
	expect(index.night).toBe(dayNumber('2026-11-24'));
});

test('sorts rows newest first, and those of one night by id', () => {
	const ids = ['cccccccc', 'aaaaaaaa', 'bbbbbbbb'];
	const listings = [...ids.map((id) => ({ ...base, id })), { ...base, id: 'dddddddd', firstSeen: '2026-11-21' }];
	const { rows } = indexOf(listings, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
	expect(rows.map(({ id }) => id)).toEqual(['dddddddd', 'aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
});

test.each([
	['2026-11-17', 3],
	['2026-11-20', 0],
	['2026-11-22', 0],
	[null, 0],
	['1990-01-01', 9999],
])('a listing that was published on %s was %d days old when it was first seen', (publishedOn, age) => {
	expect(rowOf({ publishedOn })?.age).toBe(age);
});

test.each([
	[null, { low: null, high: null, pay: '', converted: false }],
	[paid({ min: 185_000, max: 230_000 }), { low: 185_000, high: 230_000, pay: '$185–230', converted: false }],
	[paid({ min: 185_000, max: null }, { max: null }), { low: 185_000, high: 185_000, pay: 'from $185' }],
	[paid({ min: null, max: 230_000 }, { min: null }), { low: 230_000, high: 230_000, pay: 'up to $230' }],
	[paid(null, { currency: 'CHF' }), { low: null, high: null, pay: 'CHF 185–230', converted: true }],
	[paid({ min: 1, max: 2 }, { period: 'day' }), { pay: '$185,000–230,000 a day', converted: true }],
	[paid(null, { min: null, max: null }), { pay: '' }],
])('compares pay %# in dollars a year and shows it as stated', (pay, expected) => {
	expect(rowOf({ pay })).toMatchObject(expected);
});

test('short pay keeps its currency sign, and spells out other periods', () => {
	expect(shortPay(stated({ currency: 'EUR' }))).toBe('€185–230');
	expect(shortPay(stated({ min: 90.5, max: 90.5, period: 'hour' }))).toBe('$90.5 an hour');
});

const remote = (scope: Listing['remote']['scope'], countries: string[], regions: string[] = []) => ({
	remote: { scope, countries, regions, timezones: null, evidence: [] },
});
test.each([
	[remote('worldwide', []), 'Worldwide'],
	[remote('unspecified', []), ''],
	[remote('region', ['US', 'CA']), 'United States, Canada'],
	[remote('region', ['US', 'CA', 'BR']), 'United States, Canada, Brazil'],
	[remote('region', ['US', 'CA', 'BR', 'MX']), '4 countries'],
	[remote('region', ['US'], ['emea', 'mars']), 'EMEA, mars, United States'],
	[remote('region', ['US', 'CA', 'BR', 'MX'], ['europe']), 'Europe, 4 countries'],
])('says where the work may be done from: %#', (more, words) => {
	expect(placeWords({ ...base, ...more }, testVocabulary)).toBe(words);
	expect(rowOf(more)?.place).toBe(words);
});

test('shows the hours in the list if they are short enough', () => {
	const hours = (timezones: string | null) => rowOf({ remote: { ...base.remote, timezones } })?.hours;
	expect(hours('4 h overlap with EST')).toBe('4 h overlap with EST');
	expect(hours('x'.repeat(32))).toBe('x'.repeat(32));
	expect(hours('x'.repeat(33))).toBe('hours stated');
	expect(hours(null)).toBe('');
});

test('shows each credit once, with a link to the advert or to the source, as its terms require', () => {
	const on = (source: 'lever' | 'ashby', at: number) => ({
		source,
		board: 'board',
		postingId: String(at),
		url: `https://jobs.example/${at}`,
	});
	const attribution = (text: string, link: 'advert' | 'source') => ({
		attribution: { text, link },
		site: 'https://source.example/',
		follow: true,
	});
	const terms = new Map([
		['lever', attribution('Found on Lever', 'advert')],
		['ashby', attribution('By Ashby', 'source')],
	]) as Parameters<typeof indexOf>[1]['terms'];
	const row = rowOf({ seenOn: [on('lever', 1), on('ashby', 2), on('lever', 3)] }, terms);
	expect(row?.found.map(({ words, href }) => [words, href])).toEqual([
		['Found on Lever', 'https://jobs.example/1'],
		['By Ashby', 'https://source.example/'],
	]);
	expect(row?.boards, 'two adverts on one board of Lever and one on Ashby').toBe(2);
	const silent = new Map([['lever', { ...attribution('', 'advert'), attribution: null }]]);
	expect(rowOf({ seenOn: [on('lever', 1)] }, silent)?.found).toEqual([]);
});

test('puts a job that fits two roles on both lists, with both names, and with tracks only on the list of its own role', () => {
	const both: Listing = {
		...base,
		tracks: [{ ...base.role, value: 'serving' }],
		alsoRole: { ...base.role, value: 'sre' },
	};
	const rowIn = (role: string) =>
		indexOf(listingsFor(role, [both]), { facets: testVocabulary, terms: testTerms, night: '2026-11-24' }).rows[0];
	expect(rowIn('mlops-engineer')).toMatchObject({ roles: 'mlops-engineer, SRE', track: ['serving'] });
	expect(rowIn('sre')).toMatchObject({ roles: 'mlops-engineer, SRE', track: [] });
	expect(rowIn('ml-engineer')).toBeUndefined();
	expect(rowOf({})?.roles).toBe('');
});
