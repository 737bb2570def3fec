import type { Index } from '#domain/columns.ts';
import { indexOf } from '#domain/listing-index.ts';
import { makeSearchable } from '#domain/words.ts';
import type { World } from '#domain/testing/oracle.ts';
import { randomListings, testTerms, testVocabulary } from '#domain/testing/random-listings.ts';

/** Random listings, their index, and what the oracle needs to know of them. */
export function testWorld(count: number, seed: number): { index: Index; world: World } {
	const night = '2026-11-24';
	const listings = randomListings(count, seed);
	const index = indexOf(listings, { facets: testVocabulary, terms: testTerms, night });
	makeSearchable(index);
	return {
		index,
		world: { listings, night, ...testVocabulary },
	};
}
