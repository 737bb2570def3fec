import { fact } from '../fact.ts';
import { tracksIn } from '../shared-readings.ts';

/** The tracks of the role that the work belongs to. */
export const tracks = fact({
	schema: ({ z, detected, Slug }) =>
		z.array(detected(Slug)).describe('Tracks of the role that the work belongs to, the main one first'),
	read: tracksIn,
	columns: [
		{
			name: 'tracks',
			type: 'string',
			of: 'track',
			means: 'Tracks of the role that the work falls on, the main one first',
			cell: (found) => found.map(({ value }) => value).join(' '),
		},
	],
	examples: {
		finds: [
			[{ title: 'Kite Engineer', text: 'What you will do:\n- You build kites.\n- You rig the lines.' }, ['rigging']],
		],
		misses: [{ title: 'Kite Engineer', text: 'You build kites.' }],
	},
});
