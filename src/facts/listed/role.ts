import { fact } from '../fact.ts';
import { roleIn } from '../shared-readings.ts';

/** The role whose work the advert describes. */
export const role = fact({
	schema: ({ detected, RoleSlug }) => detected(RoleSlug).describe('The role that fits its duties and title best'),
	read: (advert) => roleIn(advert).role,
	columns: [
		{
			name: 'role',
			type: 'string',
			of: 'role',
			means: 'The role its duties and title fit best',
			cell: ({ value }) => value,
		},
	],
	examples: {
		finds: [[{ title: 'Kite Engineer', text: 'You build kites and rig the lines.' }, 'kite-engineer']],
		misses: [
			{ title: 'Kite Salesperson', text: 'You build kites and rig the lines.' },
			{ title: 'Gardener', text: 'We build kites.' },
		],
	},
});
