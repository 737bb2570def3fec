import { plural } from '#site/format.ts';
import { countBySeverity, countOf, inReadingOrder, type Problem } from './problem.ts';

/** For people, a program or a GitHub workflow; `looked` says to people at what was looked: `112 files`. */
export function report(problems: Problem[], to: { json: boolean; github: boolean }, looked: string): string {
	if (to.json) return toJson(problems);
	return to.github ? toGitHub(problems) : toTerminal(problems, looked);
}

/** Most problems of one file that are shown to people; a file of noise has thousands. */
const MOST_OF_A_FILE = 100;

/** Most problems that are shown to people altogether; nobody reads further before these are mended. */
const MOST_SHOWN = 1000;

/** Problems in reading order; of a file with very many the first, and how many there are more. */
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

/** Every problem with its place, then one line that counts. */
export function toTerminal(problems: Problem[], looked: string): string {
	const parts = shown(problems).flatMap(({ problems, more }) => [
		...problems.map(oneProblem),
		...(more ? [printable(more)] : []),
	]);
	const { errors, warnings } = countBySeverity(problems);
	return [...parts, `${looked} checked: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`].join('\n\n');
}

/** A problem for people: its place and rule in a line, then what is wrong and what to do. */
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

/** For programs: the counts, and every problem with all its fields. */
export function toJson(problems: Problem[]): string {
	return JSON.stringify({ ...countBySeverity(problems), problems: inReadingOrder(problems) }, null, 2);
}

/** Workflow commands that GitHub shows beside the changed lines. */
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
