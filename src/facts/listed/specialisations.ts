import { readSpecialisations } from '#classify/specialisations.ts';
import { isOfAnotherTrade } from '#classify/role/title.ts';
import { fact } from '../fact.ts';
import { tracksIn } from '../shared-readings.ts';

/** The fields of work that the job belongs to, such as machine learning. */
export const specialisations = fact({
	schema: ({ z, detected, Slug }) =>
		z.array(detected(Slug)).describe('Specialisations of the vocabulary that the work belongs to'),
	read: (advert) =>
		readSpecialisations(advert, advert.rules.vocabulary.specialisations, {
			ofAnotherTrade: isOfAnotherTrade(advert.titles),
			tracks: tracksIn(advert),
		}),
	examples: {
		finds: [['What you will do:\n- You build stunt kites.', ['stunts']]],
		misses: ['Requirements:\n- You know stunt kites.', 'We are a company for stunt kites.'],
	},
});
