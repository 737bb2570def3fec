/** Sentences on where the work is done; `{where}` and `{offset}` are filled in. */
export const placeSentences = {
	worldwide: [
		'You can work from anywhere in the world; we have no restrictions on where you live.',
		'This role is open worldwide. We pay through a partner where we have no company of our own.',
	],
	region: [
		'This is a remote role for people who live in {where}.',
		'Remote within {where}. We ask for four hours of overlap with {offset}.',
		'We can employ you anywhere in {where}; you work from home or from a shared office near you.',
	],
	unspecified: ['This role is fully remote.', 'You work from home, and so does everyone else in the team.'],
	hybrid: ['We meet in our office in {city} three days a week and work from home on the others.'],
	onsite: ['The role is based in our office in {city}, where the whole team works.'],
} as const;
