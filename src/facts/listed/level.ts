import { readLevel } from '#classify/level.ts';
import { fact } from '../fact.ts';
import { yearsIn } from '../shared-readings.ts';

/** How senior the job is. */
export const level = fact({
	schema: ({ detected, LevelSlug }) =>
		detected(LevelSlug).nullable().describe('Null where neither the title nor the years of experience show it'),
	read: (advert) => readLevel(advert, advert.rules.vocabulary.levels, yearsIn(advert)),
	question: {
		name: 'level',
		order: 3,
		title: 'Level',
		ask: 'Which level is this, and what would somebody at the next one do?',
	},
	columns: [
		{
			name: 'level',
			type: 'string',
			of: 'level',
			means: 'Empty where neither title nor years say',
			cell: (found) => found?.value ?? null,
		},
	],
	examples: {
		finds: [
			[{ title: 'Senior Kite Engineer' }, 'senior'],
			[{ title: 'Senior / Staff Kite Engineer' }, 'senior'],
			['You have at least three years of experience with kites.', 'mid'],
		],
		misses: ['You report to the senior kite engineer.', { title: 'Kite Engineer, Graduate School' }],
	},
});
