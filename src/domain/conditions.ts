/**
 * What adverts say of the conditions of work, by what it is about. Of each kind an advert says one thing at most; the
 * first that fits is taken, so a denial stands before what it denies.
 */
export const conditionKinds = {
	'on-call': ['no-on-call', 'on-call'],
	travel: ['no-travel', 'travel'],
	employment: ['contract', 'employee'],
	degree: ['no-degree', 'degree-or-equivalent', 'degree', 'degree-wished'],
	certificate: ['certificate', 'certificate-wished'],
	sponsorship: ['no-sponsorship', 'sponsorship'],
	authorisation: ['authorisation'],
	clearance: ['clearance'],
	interviews: ['interviews'],
	start: ['start'],
} as const;

export type ConditionKind = keyof typeof conditionKinds;
export type ConditionSlug = (typeof conditionKinds)[ConditionKind][number];

/** All of them. Not a schema: a browser that reads adverts is not sent zod for their names. */
export const conditionSlugs = Object.values(conditionKinds).flat();

/** What an advert says, in a few words. */
export const conditionLabels: Readonly<Record<ConditionSlug, string>> = {
	'no-on-call': 'No on-call duty',
	'on-call': 'On call',
	'no-travel': 'No travel',
	travel: 'Travel',
	contract: 'A contract for a time',
	employee: 'Permanent employment',
	'no-degree': 'No degree asked for',
	'degree-wished': 'A degree is welcome',
	'degree-or-equivalent': 'A degree, or what equals it',
	degree: 'A degree',
	'certificate-wished': 'Certificates are welcome',
	certificate: 'Certificates',
	'no-sponsorship': 'No visa sponsorship',
	sponsorship: 'Visa sponsorship',
	authorisation: 'Leave to work already',
	clearance: 'Clearance or citizenship',
	interviews: 'The interviews',
	start: 'The start',
};
