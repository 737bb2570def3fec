import { readTools } from '#classify/tools.ts';
import { fact } from '../fact.ts';

/** The tools that the advert names. */
export const tools = fact({
	schema: ({ z, detected, Slug }) => z.array(detected(Slug)).describe('Tools of the vocabulary that it names'),
	read: (advert) => readTools(advert, advert.rules.vocabulary.tools),
	examples: {
		finds: [['You wind lines with the Reelmaster.', ['reelmaster']]],
		misses: ['We were founded by the creators of Reelmaster.', 'You master reels.'],
	},
});
