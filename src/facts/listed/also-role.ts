import { fact } from '../fact.ts';
import { roleIn } from '../shared-readings.ts';

/** A second role that fits the advert nearly as well. */
export const alsoRole = fact({
	schema: ({ detected, RoleSlug }) =>
		detected(RoleSlug).nullable().describe('Another role that it fits nearly as well; null for most'),
	read(advert) {
		const found = roleIn(advert);
		return found.role === null ? null : found.alsoRole;
	},
	columns: [
		{
			name: 'also_role',
			type: 'string',
			title: 'Second role',
			of: 'role',
			means: 'Another role that it fits nearly as well: the job is on the lists of both',
			cell: (found) => found?.value ?? null,
		},
	],
	examples: {
		finds: [
			[
				{
					title: 'Kite Engineer / Kite Pilot',
					text: 'You build kites and rig the lines.\nYou fly kites at festivals and land them.',
				},
				'kite-pilot',
			],
		],
		misses: [{ title: 'Kite Engineer', text: 'You build kites and rig the lines.' }],
	},
});
