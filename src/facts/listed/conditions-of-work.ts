import { readConditions } from '../conditions.ts';
import { fact } from '../fact.ts';

/** The conditions of work that the advert states. Each is declared, with its examples, in a file of `conditions/`. */
export const conditionsOfWork = fact({
	schema: ({ z, detected, conditions, valuesOfCondition }) =>
		z
			.array(detected(z.enum(conditions.flatMap(valuesOfCondition))))
			.describe('What it says about the conditions of work, at most one value of each'),
	read: readConditions,
	examples: {
		finds: [['You are on call one week in six.\nNo travel.', ['on-call', 'no-travel']]],
		misses: ['You travel light.'],
	},
});
