import type { Problem } from '../lint/problem.ts';
import type { Outcome } from './example.ts';

/** Turns the faults of blocks into problems with their line in the file. */
export const problemsOf = (outcomes: readonly Outcome[]): Problem[] =>
	outcomes.flatMap(({ example, faults }) =>
		faults.map(({ line, says, todo }) => ({
			rule: `examples/${example.fence.output ? 'output' : example.language}`,
			severity: 'error' as const,
			file: example.path,
			line: example.line + line,
			col: 1,
			says,
			todo,
		})),
	);

const HOW = ['ran', 'compared', 'validated', 'parsed', 'not run', 'shown'] as const;

/** A table that counts the blocks of each language by how they were checked, and a list of those that were not run, with reasons. */
export function summaryOf(outcomes: readonly Outcome[]): string {
	const languages = [...new Set(outcomes.map(nameOf))].toSorted();
	const counts = languages.map((language) => {
		const ofLanguage = outcomes.filter((outcome) => nameOf(outcome) === language);
		return [language, ...HOW.map((how) => String(ofLanguage.filter((outcome) => outcome.how === how).length || ''))];
	});
	const rows = [['', ...HOW], ...counts];
	const notRun = outcomes.filter(({ how, why }) => how === 'not run' && why !== '');
	return [
		...rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(10))).join('')),
		...(notRun.length > 0 ? ['', 'Not run:'] : []),
		...notRun.map(({ example, why }) => `  ${example.path}:${example.line}  ${why}`),
	].join('\n');
}

const nameOf = ({ example }: Outcome): string => (example.fence.output ? 'output' : example.language);
