import { countBySeverity, counted, inReadingOrder, type Problem } from './problem.ts';

/** Every problem with its place, then one line that counts; `looked` says at what: `112 files`. */
export function toTerminal(problems: Problem[], looked: string): string {
	const parts = inReadingOrder(problems).map(oneProblem);
	const { errors, warnings } = countBySeverity(problems);
	return [...parts, `${looked} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`].join('\n\n');
}

export function oneProblem({ file, line, col, rule, severity, says, todo }: Problem): string {
	const place = line === null ? file : `${file}:${line}:${col ?? 1}`;
	const mark = severity === 'warning' ? ' (warning)' : '';
	return [`${place}  ${rule}${mark}`, ...says.split('\n').map(indent), ...todo.split('\n').map(indent)].join('\n');
}

function indent(line: string): string {
	return `  ${line}`;
}
