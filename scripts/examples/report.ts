import type { Problem } from '../lint/problem.ts';
import type { Outcome } from './example.ts';

/** What is wrong with the blocks, at their lines. */
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

/** How many blocks of each language ran, were validated or only parsed, and why others were not run. */
export function summaryOf(outcomes: readonly Outcome[]): string {
	const languages = [...new Set(outcomes.map(nameOf))].toSorted();
	const counts = languages.map((language) => {
		const these = outcomes.filter((one) => nameOf(one) === language);
		return [language, ...HOW.map((how) => String(these.filter((one) => one.how === how).length || ''))];
	});
	const rows = [['', ...HOW], ...counts];
	const left = outcomes.filter(({ how, why }) => how === 'not run' && why !== '');
	return [
		...rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(10))).join('')),
		...(left.length > 0 ? ['', 'Not run:'] : []),
		...left.map(({ example, why }) => `  ${example.path}:${example.line}  ${why}`),
	].join('\n');
}

const nameOf = ({ example }: Outcome): string => (example.fence.output ? 'output' : example.language);
