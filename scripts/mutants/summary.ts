import { compareText, sortedBy } from '#domain/compare.ts';

/** A fault that was put into the code, and whether a test noticed it. */
export interface Mutant {
	file: string;
	line: number;
	column: number;
	/** Stryker’s name for the kind of fault: `ConditionalExpression` */
	what: string;
	/** The code that replaces it. */
	replacement: string;
	/** Stryker’s result: `Killed`, `Survived`, `NoCoverage`, `Ignored`, or `Timeout` if the test run took too long. */
	status: string;
	/** Whether the faulty code runs when its module is loaded. */
	isAtLoading: boolean;
}

/** The percentage of faults that the tests of a folder may miss. */
const MAX_MISSED_PERCENT = 20;

/**
 * Lists the faults that no test noticed, and their share for each file. A fault in code that no test runs counts as missed. Not
 * counted are faults excused by a comment, faults that cannot run, and timeouts, which depend on the machine rather than the tests.
 */
export function summarise(mutants: readonly Mutant[]): { text: string; isGood: boolean } {
	const counted = mutants.filter(({ status }) => ['Killed', 'Survived', 'NoCoverage'].includes(status));
	const [skipped, excused] = [true, false].map(
		(at) => mutants.filter(({ status, isAtLoading }) => status === 'Ignored' && isAtLoading === at).length,
	) as [number, number];
	const timedOut = mutants.filter(({ status }) => status === 'Timeout').length;
	const missed = counted.filter(isMissed);
	const byFile = [...Map.groupBy(counted, ({ file }) => file)].toSorted(([a], [b]) => compareText(a, b));
	const lines = [
		...sortedBy(missed, keysOf).map(lineOf),
		...byFile.map(([file, faults]) => `${file}: ${shareWords(faults.filter(isMissed).length, faults.length)}`),
		`Total: ${shareWords(missed.length, counted.length)}; ${excused} excused in the code, ${skipped} that run at loading not tried, ${timedOut} timed out. At most ${MAX_MISSED_PERCENT}% may be missed.`,
	];
	return { text: lines.join('\n'), isGood: missed.length * 100 <= MAX_MISSED_PERCENT * counted.length };
}

const isMissed = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

const keysOf = ({ file, line, column }: Mutant): string[] => [file, ...[line, column].map(padded)];
const padded = (number: number): string => String(number).padStart(6, '0');

function lineOf({ file, line, column, what, replacement, status }: Mutant): string {
	const code = replacement.replaceAll(/\s+/g, ' ').slice(0, 100);
	return `${file}:${line}:${column}  ${what}${status === 'NoCoverage' ? ', not run by any test' : ''}: ${code}`;
}

function shareWords(some: number, all: number): string {
	return `${some} of ${all} faults missed (${all === 0 ? 0 : Math.round((some * 1000) / all) / 10}%)`;
}
