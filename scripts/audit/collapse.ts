import { plural } from '#site/format.ts';
import { inReadingOrder, type Problem } from '../lint/problem.ts';

/** Merges the same problem on many pages, usually caused by one template, into one with the number of the other pages. */
export function collapse(problems: Problem[]): Problem[] {
	const groups = Map.groupBy(inReadingOrder(problems), ({ rule, says, todo }) => JSON.stringify([rule, says, todo]));
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		const others = new Set(group.map(({ file }) => file)).size - 1;
		if (!first || others <= 0) return group;
		return [{ ...first, says: `${first.says} The same on ${plural(others, 'more page')}.` }];
	});
}
