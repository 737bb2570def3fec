import { plural } from '#site/format.ts';
import { countBySeverity, countOf, inReadingOrder, type Problem } from './problem.ts';

/** The report for a terminal, as JSON or for a GitHub workflow. `checked` is what was checked, for the last line: `112 files`. */
export function report(problems: Problem[], to: { json: boolean; github: boolean }, checked: string): string {
	if (to.json) return toJson(problems);
	return to.github ? toGitHub(problems) : toTerminal(problems, checked);
}

/** At most this many problems of one file are shown; a damaged file can have thousands. */
const MAX_PER_FILE = 100;

/** At most this many problems are shown in total; nobody reads more before correcting these. */
const MAX_SHOWN = 1000;

/** Groups problems by file, in reading order, and replaces those beyond the limits with a line that counts them. */
function shown(problems: Problem[]): { problems: Problem[]; more: string }[] {
	const files: { problems: Problem[]; more: string }[] = [];
	let left = MAX_SHOWN;
	const beyond: Problem[] = [];
	for (const [file, all] of Map.groupBy(inReadingOrder(problems), (problem) => problem.file)) {
		if (left === 0) {
			for (const problem of all) beyond.push(problem);
			continue;
		}
		const some = all.slice(0, Math.min(MAX_PER_FILE, left));
		const rest = countOf(all) - some.length;
		const more = rest > 0 ? `${file}  ${plural(rest, 'more problem')}. Correct these first.` : '';
		files.push({ problems: some, more });
		left -= some.length;
	}
	if (beyond.length > 0) {
		const others = new Set(beyond.map(({ file }) => file)).size;
		const more = `${plural(countOf(beyond), 'more problem')} in ${plural(others, 'other file')}. Correct these first.`;
		files.push({ problems: [], more });
	}
	return files;
}

/** Every problem with its position, then one line with the totals. */
export function toTerminal(problems: Problem[], checked: string): string {
	const parts = shown(problems).flatMap(({ problems, more }) => [
		...problems.map(oneProblem),
		...(more ? [printable(more)] : []),
	]);
	const { errors, warnings } = countBySeverity(problems);
	return [...parts, `${checked} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`].join('\n\n');
}

/** A problem as people see it: one line with its position and rule, then what is wrong and what to do. */
export function oneProblem({ file, line, col, rule, severity, says, todo }: Problem): string {
	const place = line === null ? file : `${file}:${line}:${col ?? 1}`;
	const mark = severity === 'warning' ? ' (warning)' : '';
	const lines = `${says}\n${todo}`.split('\n').map((line) => `  ${line}`);
	return [`${place.replaceAll('\n', ' ')}  ${rule}${mark}`, ...lines].map(printable).join('\n');
}

/**
 * Makes untrusted text safe to print: replaces control characters, which a terminal would obey, with `\uFFFD`, and puts a
 * space into `##[add-mask]` and `::set-output`, which GitHub’s runner would execute as commands.
 */
export const printable = (text: string): string =>
	text
		.replaceAll(/(?!\t)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\uFFFD')
		.replaceAll('##[', '## [')
		.replaceAll(/^(\s*):(?=:)/gmu, '$1: ');

/** The report for programs: the totals, and every problem with all its fields. */
export function toJson(problems: Problem[]): string {
	return JSON.stringify({ ...countBySeverity(problems), problems: inReadingOrder(problems) }, null, 2);
}

/** Workflow commands that make GitHub show each problem next to the changed line. */
export function toGitHub(problems: Problem[]): string {
	return shown(problems)
		.flatMap(({ problems }) => problems)
		.map(({ severity, file, line, col, rule, says, todo }) => {
			const place = line === null ? '' : `,line=${line},col=${col ?? 1}`;
			return `::${severity} file=${property(file)}${place},title=${property(rule)}::${data(`${says}\n${todo}`)}`;
		})
		.join('\n');
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
