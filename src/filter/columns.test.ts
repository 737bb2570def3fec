import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeColumns, encodeColumns, thousands } from '#filter/columns.ts';
import { chosenAt, dimensions } from '#filter/facets.ts';
import { indexOf } from '#filter/listing-index.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { testWorld } from '#filter/testing/test-world.ts';

test.each([0, 1, 3, 500])('an index of %d listings comes back whole', (count) => {
	const { finder: _, ...index } = testWorld(count, 11).index;
	const { choices, ...rest } = decodeColumns(JSON.parse(JSON.stringify(encodeColumns(index))));
	expect({ ...rest, choices: index.choices }).toEqual(index);
	for (const name of dimensions)
		for (const { at } of index.rows) expect(chosenAt(choices[name], at)).toEqual(chosenAt(index.choices[name], at));
});

test('the same listings in any order give the same bytes', () => {
	const listings = randomListings(200, 5);
	const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };
	const bytes = JSON.stringify(encodeColumns(indexOf(listings, words)));
	expect(JSON.stringify(encodeColumns(indexOf(listings.toReversed(), words)))).toBe(bytes);
});

test('takes less than 30 KB for 1,000 listings', () => {
	const json = JSON.stringify(encodeColumns(testWorld(1000, 1).index));
	expect(brotliCompressSync(json).length).toBeLessThan(30_000);
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
	expect(thousands(low, high)).toBe(text);
});
