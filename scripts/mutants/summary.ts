import { compareText, sortedBy } from '#domain/compare.ts';

/** A fault that was put into the code, and whether a test found it. */
export interface Mutant {
	file: string;
	line: number;
	column: number;
	/** Its kind, as Stryker names it: `ConditionalExpression`. */
	what: string;
	/** The code that replaces it. */
	replacement: string;
	/** Stryker’s result; `Timeout` only if the time ran out. */
	status: string;
	/** Whether the fault is in code that runs when its module is loaded. */
	isAtLoading: boolean;
}

/** The percentage of faults that the tests of a folder may miss. */
const MOST_LET_THROUGH = 20;

/**
 * The faults that the tests let through, and their share file by file. Faults that code excuses, and those that do not
 * run at all, are not counted; nor are those for which time ran out, which tells of the machine and not of the tests. One
 * that no test reaches is let through.
 */
export function summarise(mutants: readonly Mutant[]): { text: string; isGood: boolean } {
	const counted = mutants.filter(({ status }) => ['Killed', 'Survived', 'NoCoverage'].includes(status));
	const [skipped, excused] = [true, false].map(
		(at) => mutants.filter(({ status, isAtLoading }) => status === 'Ignored' && isAtLoading === at).length,
	) as [number, number];
	const late = mutants.filter(({ status }) => status === 'Timeout').length;
	const letThrough = counted.filter(isLetThrough);
	const byFile = [...Map.groupBy(counted, ({ file }) => file)].toSorted(([a], [b]) => compareText(a, b));
	const lines = [
		...sortedBy(letThrough, keysOf).map(lineOf),
		...byFile.map(([file, of]) => `${file}: ${shareWords(of.filter(isLetThrough).length, of.length)}`),
		`All: ${shareWords(letThrough.length, counted.length)}; ${excused} excused in the code, ${skipped} at loading not tried, ${late} for which time ran out. ${MOST_LET_THROUGH} % is the most.`,
	];
	return { text: lines.join('\n'), isGood: letThrough.length * 100 <= MOST_LET_THROUGH * counted.length };
}

const isLetThrough = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

const keysOf = ({ file, line, column }: Mutant): string[] => [file, ...[line, column].map(padded)];
const padded = (number: number): string => String(number).padStart(6, '0');

function lineOf({ file, line, column, what, replacement, status }: Mutant): string {
	const instead = replacement.replaceAll(/\s+/g, ' ').slice(0, 100);
	return `${file}:${line}:${column}  ${what}${status === 'NoCoverage' ? ', reached by no test' : ''}: ${instead}`;
}

function shareWords(some: number, all: number): string {
	return `${some} of ${all} faults let through (${all === 0 ? 0 : Math.round((some * 1000) / all) / 10} %)`;
}
