import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filterRows, type Index } from '#filter/filter.ts';
import { indexOf, thousands } from '#filter/listing-index.ts';
import { emptyQuery } from '#filter/query.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { testWorld } from '#filter/testing/test-world.ts';

test('an index comes back whole from its file, and words are found in it as before', () => {
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

test('a row says what the terms of its sources put beside it, with the advert there', () => {
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
