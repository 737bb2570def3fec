import { escapeUTF8 as escaped } from 'entities';
import { plural } from '#site/format.ts';
import { countBySeverity, type Problem } from '../lint/problem.ts';
import { keyOf, type PageNotes } from './notes.ts';

/** Most problems of one file that are shown at once; a draft has dozens of places to write. */
const MOST_OF_A_FILE = 12;

/** Vite asks the editor that is open, or that of `LAUNCH_EDITOR`, to show the place. */
const opening = (place: string, words: string): string =>
	`<a href="/__open-in-editor?file=${encodeURIComponent(place)}">${escaped(words)}</a>`;

/** The words of a page’s notes as HTML: the files of the page to edit, then what is wrong, file by file and errors first. */
export function notesAsHtml({ files, problems, elsewhere }: PageNotes): string {
	const [main, ...others] = files;
	const groups = [...Map.groupBy(problems, ({ file }) => file)];
	return [
		main === undefined ? '' : `<p>Edit this page: ${opening(main, main)}</p>`,
		others.length === 0
			? ''
			: `<details><summary>Words of ${plural(others.length, 'more file')} stand here</summary><ul>${others.map((file) => `<li>${opening(file, file)}</li>`).join('')}</ul></details>`,
		...groups.map(([file, found]) => ofFile(file, found)),
		elsewhere > 0 ? `<p>${plural(elsewhere, 'problem')} on other pages.</p>` : '',
	].join('\n');
}

export const counted = (problems: Problem[]): string => {
	const { errors, warnings } = countBySeverity(problems);
	return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
};

function ofFile(file: string, found: Problem[]): string {
	const ranked = [...withSeverity(found, 'error'), ...withSeverity(found, 'warning')];
	const rest = ranked.slice(MOST_OF_A_FILE).map(asItem).join('');
	const more = `<details><summary>${ranked.length - MOST_OF_A_FILE} more</summary><ul>${rest}</ul></details>`;
	return `<section><h2>${opening(file, file)}</h2><p>${counted(found)}</p><ul>${ranked.slice(0, MOST_OF_A_FILE).map(asItem).join('')}</ul>${rest === '' ? '' : more}</section>`;
}

const withSeverity = (problems: Problem[], severity: Problem['severity']) =>
	problems.filter((problem) => problem.severity === severity);

function asItem(problem: Problem): string {
	const { file, line, col, rule, severity, says, todo, fix, word } = problem;
	const place = line === null ? file : `${file}:${line}:${col ?? 1}`;
	const button = (does: string, words: string, more = '') =>
		`<button data-does="${does}" data-of="${escaped(keyOf(problem))}"${more}>${escaped(words)}</button>`;
	return `<li class="${severity}"><b>${severity === 'error' ? 'Error' : 'Warning'}</b>, ${opening(place, line === null ? 'the file' : `line ${line}`)}: ${escaped(says)} ${escaped(todo)}
<a href="/rules/${escaped(rule.replace('content/', ''))}/">Why</a> ${button('show', 'Show', ' hidden')}${fix ? ` ${button('fix', 'Fix')}` : ''}${word === undefined ? '' : ` ${button('word', `Add “${word}” to the words`)}`}</li>`;
}

export interface Failure {
	address: string;
	notes: PageNotes;
	/** What the check finds in files of other pages. */
	others: readonly Problem[];
	/** What the program said when it failed. */
	faults: readonly string[];
}

/** What the program says in whole sentences of data that it cannot use, such as a damaged snapshot, without its stack; each once. */
export const sentencesOf = (faults: readonly string[]): string[] => [
	...new Set(faults.flatMap((fault) => /^Error: (.+[.!?])$/m.exec(fault)?.[1] ?? [])),
];

/**
 * What the preview shows in place of a page that could not be made: what is wrong with its files; else what is wrong with
 * others, for pages share lists; else what the program says: of data in sentences, of itself for an engineer.
 * @param script starts the panel
 */
export function failedPage({ address, notes, others, faults }: Failure, script: string): string {
	const errors = others.filter(({ severity }) => severity === 'error');
	const sentences = sentencesOf(faults);
	const [why, shown] =
		notes.problems.length > 0
			? ['This is wrong with its files. Save the file, and the page comes back.', notes]
			: errors.length > 0
				? [
						'This is wrong elsewhere. Save the file, and the page comes back.',
						{ files: notes.files, problems: errors, elsewhere: 0 },
					]
				: sentences.length > 0
					? ['The texts are right, and this is wrong with the data. Mend it, and load the page again.', null]
					: [
							'The check finds nothing wrong, so it is a fault of the program. Tell an engineer what stands below.',
							null,
						];
	const said = sentences.length > 0 ? sentences.map((one) => `<p>${escaped(one)}</p>`).join('') : null;
	const body = shown ? notesAsHtml(shown) : (said ?? `<pre>${escaped(faults.join('\n\n'))}</pre>`);
	return `<!doctype html>
<html lang="en" data-preview="failed">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(address)} cannot be shown</title>
<style>${notesStyle} body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui; } h1 { font-size: 1.5rem; overflow-wrap: anywhere; } pre { overflow: auto; }</style>
<script type="module" src="/@vite/client"></script>
<script type="module">${script}</script>
<body>
<h1><code>${escaped(address)}</code> cannot be shown</h1>
<p>${why}</p>
${body}
</body>
</html>
`;
}

/** How notes look, in the panel and on a page of their own. */
export const notesStyle = `
	:root, :host { color-scheme: light; background: #fffaf0; color: #222; }
	h2 { font-size: 1em; margin: 1.25em 0 0; }
	section > p { margin: 0; }
	ul { margin: 0.25em 0 0; padding-left: 1.25em; }
	li { margin-top: 0.5em; }
	.error b { color: #a40000; }
	.warning b { color: #6d4a00; }
	a { color: #0645ad; overflow-wrap: anywhere; }
`;
