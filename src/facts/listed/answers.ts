import { fact } from '../fact.ts';
import { detectionsIn } from '../shared-readings.ts';

/** Which of the questions in the role’s guide the advert answers. */
export const answers = fact({
	schema: ({ z, detected, Slug }) =>
		z.array(detected(Slug)).describe('The guide’s checks that its words answer, by file name'),
	read: (advert) => detectionsIn(advert).answers,
	examples: {
		finds: [
			[{ title: 'Kite Engineer', text: 'You build kites and rig the lines.\nWe fly in up to six beaufort.' }, ['wind']],
		],
		misses: [
			{ title: 'Kite Engineer', text: 'You build kites and rig the lines.\nThe beaufort scale hangs on our wall.' },
		],
	},
});
