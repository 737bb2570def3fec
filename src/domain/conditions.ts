import { z } from 'zod';

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

/** One thing that an advert says of the conditions of work. */
export const ConditionSlug = z.enum(Object.values(conditionKinds).flat() as [ConditionSlug, ...ConditionSlug[]]);
