import { readLanguage } from '#classify/language.ts';
import { fact } from '../fact.ts';

/** The language that the advert is written in. */
export const language = fact({
	schema: ({ z }) =>
		z
			.string()
			.regex(/^[a-z]{2}$/)
			.nullable()
			.describe('Language of the advert’s text, ISO 639-1; null where it has too few words to tell'),
	read: (advert) => readLanguage(advert, advert.rules.detectLanguage),
	columns: [{ name: 'language', type: 'string', means: 'Language of the text, ISO 639-1', cell: (found) => found }],
	examples: {
		finds: [
			[
				'You build kites with us. You will work with the people who fly them, and you will be the one who knows how they are to be rigged for the wind of the day, on the beach as on the hill.',
				'en',
			],
			[
				'Du baust mit uns Drachen. Du arbeitest mit den Menschen, die sie steigen lassen, und weißt am besten, wie man sie für den Wind des Tages einstellt, am Strand wie auf dem Hügel.',
				'de',
			],
		],
		misses: ['You build kites.', { title: 'Senior Kite Engineer', text: '' }],
	},
});
