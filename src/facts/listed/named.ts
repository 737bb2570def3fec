import { readFacets } from '#classify/facets.ts';
import { fact } from '../fact.ts';

/** The terms of each facet, such as `cloud`, that the advert names. One column per facet. */
export const named = fact({
	schema: ({ z, detected, Slug }) =>
		z.record(Slug, z.array(detected(Slug))).describe('What it names from each facet of the vocabulary: `cloud`'),
	read: (advert) => readFacets(advert, advert.rules.vocabulary.facets),
	examples: {
		finds: [['You sew kites of silk.', { cloth: ['silk'] }]],
		misses: ['Our customers include Silk Road Travel.', 'We were founded by the creators of Silk.'],
	},
});
