import { countBySeverity, inReadingOrder, type Problem } from './problem.ts';

/** For programs: the counts, and every problem with all its fields. */
export function toJson(problems: Problem[]): string {
	return JSON.stringify({ ...countBySeverity(problems), problems: inReadingOrder(problems) }, null, 2);
}
