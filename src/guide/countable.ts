/** What `<Count of>` can count. */
export const countable = [
	'tracks',
	'skills',
	'levels',
	'checks',
	'employers',
	'signals',
	'faq',
	'moves',
	'drills',
	'prompts',
] as const;
export type Countable = (typeof countable)[number];
