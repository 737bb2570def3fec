import { fact } from '../fact.ts';
import { detectionsIn } from '../shared-readings.ts';

/** Which of the red and green flags in the role’s guide the advert shows. */
export const flags = fact({
	schema: ({ z, detected, Slug }) =>
		z.array(detected(Slug)).describe('The role’s red and green flags that its words show, by file name'),
	read: (advert) => detectionsIn(advert).flags,
	examples: {
		finds: [
			[
				{ title: 'Kite Engineer', text: 'You build kites and rig the lines.\nYou alone repair all kites.' },
				['lone-repairs'],
			],
		],
		misses: [{ title: 'Kite Engineer', text: 'You build kites and rig the lines.\nNobody repairs kites alone.' }],
	},
});
