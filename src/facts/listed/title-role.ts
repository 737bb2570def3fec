import { titleRole as readTitleRole } from '#classify/role/title.ts';
import { fact } from '../fact.ts';

/** The role that the title alone names. */
export const titleRole = fact({
	schema: ({ detected, RoleSlug }) =>
		detected(RoleSlug).nullable().describe('The role that the title alone names; null where it names none'),
	read: ({ title, titles }) => readTitleRole(title, titles),
	examples: {
		finds: [[{ title: 'Kite Engineer', text: 'You sell umbrellas.' }, 'kite-engineer']],
		misses: [{ title: 'Gardener', text: 'You are our kite engineer.' }, { title: 'Not a Kite Engineer' }],
	},
});
