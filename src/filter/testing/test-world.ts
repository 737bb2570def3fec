import type { Index } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import type { World } from '#filter/testing/oracle.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';

/** Random listings, their index, and the data that the oracle needs. */
export function testWorld(count: number, seed: number): { index: Index; world: World } {
	const night = '2026-11-24';
	const listings = randomListings(count, seed);
	const index = indexOf(listings, { facets: testVocabulary, terms: testTerms, night });
	return {
		index,
		world: { listings, night, ...testVocabulary },
	};
}
