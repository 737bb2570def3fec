import { plural } from '#site/format.ts';
import { countBySeverity, countOf, inReadingOrder, type Problem } from './problem.ts';

/** The report for people, for programs or for a GitHub workflow. `looked` tells people what was checked: `112 files`. */
export function report(problems: Problem[], to: { json: boolean; github: boolean }, looked: string): string {
	if (to.json) return toJson(problems);
	return to.github ? toGitHub(problems) : toTerminal(problems, looked);
}

/** How many problems of one file are shown to people; a damaged file can have thousands. */
const MOST_OF_A_FILE = 100;

/** How many problems are shown to people in total; nobody reads more before correcting these. */
const MOST_SHOWN = 1000;

/** Problems in reading order. If a file has very many, only the first, and the number of the rest. */
function shown(problems: Problem[]): { problems: Problem[]; more: string }[] {
	const files: { problems: Problem[]; more: string }[] = [];
	let left = MOST_SHOWN;
	const beyond: Problem[] = [];
	for (const [file, all] of Map.groupBy(inReadingOrder(problems), (problem) => problem.file)) {
		if (left === 0) {
			for (const one of all) beyond.push(one);
			continue;
		}
		const some = all.slice(0, Math.min(MOST_OF_A_FILE, left));
		const rest = countOf(all) - some.length;
		const more = rest > 0 ? `${file}  ${plural(rest, 'problem')} more. Mend these first.` : '';
		files.push({ problems: some, more });
		left -= some.length;
	}
	if (beyond.length > 0) {
		const others = new Set(beyond.map(({ file }) => file)).size;
		const more = `${plural(countOf(beyond), 'problem')} more in ${plural(others, 'other file')}. Mend these first.`;
		files.push({ problems: [], more });
	}
	return files;
}

/** Every problem with its position, then one line with the totals. */
export function toTerminal(problems: Problem[], looked: string): string {
	const parts = shown(problems).flatMap(({ problems, more }) => [
		...problems.map(oneProblem),
		...(more ? [printable(more)] : []),
	]);
	const { errors, warnings } = countBySeverity(problems);
	return [...parts, `${looked} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`].join('\n\n');
}

/** A problem as people see it: one line with its position and rule, then what is wrong and what to do. */
export function oneProblem({ file, line, col, rule, severity, says, todo }: Problem): string {
	const place = line === null ? file : `${file}:${line}:${col ?? 1}`;
	const mark = severity === 'warning' ? ' (warning)' : '';
	const lines = `${says}\n${todo}`.split('\n').map((line) => `  ${line}`);
	return [`${place.replaceAll('\n', ' ')}  ${rule}${mark}`, ...lines].map(printable).join('\n');
}

/**
 * Words of strangers for a terminal or a log: characters that a terminal obeys become `\uFFFD`, and the marks by which
 * GitHub’s runner knows a command (`##[add-mask]`, `::set-output`) are parted.
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

/** Workflow commands that make GitHub show each problem beside the changed line. */
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
