import { fact } from '../fact.ts';
import { yearsIn } from '../shared-readings.ts';

/** The minimum years of experience that the advert asks for. */
export const years = fact({
	schema: ({ detected, Count }) => detected(Count).nullable().describe('Fewest years of experience that it asks for'),
	read: yearsIn,
	columns: [
		{
			name: 'years',
			type: 'integer',
			means: 'Least years of experience asked for',
			cell: (found) => found?.value ?? null,
		},
	],
	examples: {
		finds: [
			['You have at least three years of experience with kites.', 3],
			['5-7 years of professional experience', 5],
		],
		misses: ['We have built kites for 20 years.', 'A contract of two years.'],
	},
});
