import { readTopics } from '#classify/topics.ts';
import { fact } from '../fact.ts';

/** Topics that the advert names. We count them and don’t show them. */
export const topics = fact({
	schema: ({ z, Slug }) =>
		z
			.array(Slug)
			.nullable()
			.default(null)
			.describe('Topics of the vocabulary that it names, only for counting; null where its night did not read them'),
	read: (advert) => readTopics(advert, advert.rules.topics),
	examples: {
		finds: [['You fly at kite festivals.', ['festivals']]],
		misses: ['Benefits:\n- Free tickets for kite festivals', 'You fly at film festivals.'],
	},
});
