import { countOf, type Problem } from '../lint/problem.ts';
import { unwritten } from './rules/files/unwritten.ts';

/** With at least this many unwritten places in a file, one problem lists them all. */
const MANY = 4;

/** Combines the problems of a file that has just been started into one that lists all lines with missing words. */
export function unwrittenTogether(problems: readonly Problem[]): Problem[] {
	const waiting = Map.groupBy(
		problems.filter(({ rule, line }) => rule === unwritten.id && line !== null),
		({ file }) => file,
	);
	const together = [...waiting.values()].filter((all) => all.length >= MANY);
	const told = new Set(together.flat());
	return [...problems.filter((problem) => !told.has(problem)), ...together.flatMap(asOne)];
}

function asOne(all: readonly Problem[]): Problem[] {
	const places = all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	const [first] = places;
	if (!first) return [];
	const lines = [...new Set(places.map(({ line }) => line))].join(', ');
	return [
		{
			...first,
			says: `${countOf(all)} places are still to be written: lines ${lines}.`,
			todo: 'Write each in place of its `WRITE:` or `write-me`; where the note is behind a `#`, correct the value and take the note out.',
			more: countOf(all) - 1,
		},
	];
}
