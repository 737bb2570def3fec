import { inReadingOrder, type Problem } from './problem.ts';

/** Workflow commands that GitHub shows beside the changed lines. */
export function toGitHub(problems: Problem[]): string {
	return inReadingOrder(problems)
		.map(({ severity, file, line, col, rule, says, todo }) => {
			const place = line === null ? '' : `,line=${line},col=${col ?? 1}`;
			return `::${severity} file=${property(file)}${place},title=${property(rule)}::${data(`${says}\n${todo}`)}`;
		})
		.join('\n');
}

function data(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
