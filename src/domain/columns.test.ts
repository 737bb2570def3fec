import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeColumns, encodeColumns, thousands } from '#domain/columns.ts';
import { randomListings, testTools, testVocabulary } from '#domain/testing/random-listings.ts';
import { indexOf } from '../components/listings/row.ts';

const words = { facets: testVocabulary, tools: new Map(Object.entries(testTools)), night: '2026-11-24' };

test.each([0, 1, 3, 500])('an index of %d listings comes back whole', (count) => {
	const index = indexOf(randomListings(count, 11), words);
	expect(decodeColumns(JSON.parse(JSON.stringify(encodeColumns(index))))).toEqual(index);
});

test('the same listings in any order give the same bytes', () => {
	const listings = randomListings(200, 5);
	const bytes = JSON.stringify(encodeColumns(indexOf(listings, words)));
	expect(JSON.stringify(encodeColumns(indexOf(listings.toReversed(), words)))).toBe(bytes);
});

test('takes less than 25 KB for 1,000 listings', () => {
	const json = JSON.stringify(encodeColumns(indexOf(randomListings(1000, 1), words)));
	expect(brotliCompressSync(json).length).toBeLessThan(25_000);
});

test.each([
	[185_000, 230_000, '$185–230'],
	[187_500, 200_000, '$187.5–200'],
	[150_000, 150_000, '$150'],
])('writes %d to %d as %s', (low, high, text) => {
	expect(thousands(low, high)).toBe(text);
});
