import { escapeUTF8 as escaped } from 'entities';
import { plural } from '#site/format.ts';
import { countBySeverity, type Problem } from '../lint/problem.ts';
import { keyOf, type PageNotes } from './notes.ts';

/** At first, at most this many problems of one file are shown: a new draft has dozens of gaps. */
const MAX_PER_FILE = 12;

/** A link that opens a file at a line, in the editor that is running or the one that `LAUNCH_EDITOR` names. */
const editorLink = (place: string, words: string): string =>
	`<a href="/__open-in-editor?file=${encodeURIComponent(place)}">${escaped(words)}</a>`;

/** The content of the panel as HTML: links to edit the files of the page, then the problems of each file, errors first. */
export function notesAsHtml({ files, problems, elsewhere }: PageNotes): string {
	const [main, ...others] = files;
	const groups = [...Map.groupBy(problems, ({ file }) => file)];
	return [
		main === undefined ? '' : `<p>Edit this page: ${editorLink(main, main)}</p>`,
		others.length === 0
			? ''
			: `<details><summary>This page also shows text from ${plural(others.length, 'more file')}</summary><ul>${others.map((file) => `<li>${editorLink(file, file)}</li>`).join('')}</ul></details>`,
		...groups.map(([file, found]) => fileSection(file, found)),
		elsewhere > 0 ? `<p>${plural(elsewhere, 'problem')} on other pages.</p>` : '',
	].join('\n');
}

/** `1 error, 2 warnings` */
export const countsOf = (problems: Problem[]): string => {
	const { errors, warnings } = countBySeverity(problems);
	return `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
};

function fileSection(file: string, found: Problem[]): string {
	const ranked = [...withSeverity(found, 'error'), ...withSeverity(found, 'warning')];
	const rest = ranked.slice(MAX_PER_FILE).map(asItem).join('');
	const more = `<details><summary>${ranked.length - MAX_PER_FILE} more</summary><ul>${rest}</ul></details>`;
	return `<section><h2>${editorLink(file, file)}</h2><p>${countsOf(found)}</p><ul>${ranked.slice(0, MAX_PER_FILE).map(asItem).join('')}</ul>${rest === '' ? '' : more}</section>`;
}

const withSeverity = (problems: Problem[], severity: Problem['severity']) =>
	problems.filter((problem) => problem.severity === severity);

function asItem(problem: Problem): string {
	const { file, line, col, rule, severity, says, todo, fix, word } = problem;
	const place = line === null ? file : `${file}:${line}:${col ?? 1}`;
	const button = (does: string, words: string, more = '') =>
		`<button data-does="${does}" data-of="${escaped(keyOf(problem))}"${more}>${escaped(words)}</button>`;
	return `<li class="${severity}"><b>${severity === 'error' ? 'Error' : 'Warning'}</b>, ${editorLink(place, line === null ? 'the file' : `line ${line}`)}: ${escaped(says)} ${escaped(todo)}
<a href="/rules/${escaped(rule.replace('content/', ''))}/">Why</a> ${button('show', 'Show', ' hidden')}${fix ? ` ${button('fix', 'Fix')}` : ''}${word === undefined ? '' : ` ${button('word', `Add “${word}” to words.txt`)}`}</li>`;
}

export interface Failure {
	address: string;
	notes: PageNotes;
	/** All problems that the check finds, including those of other pages. */
	others: readonly Problem[];
	/** The error messages from rendering the page, with stack traces. */
	faults: readonly string[];
}

/** The messages of errors that are whole sentences, such as the one about a damaged snapshot, without stack traces or duplicates. */
export const sentencesOf = (faults: readonly string[]): string[] => [
	...new Set(faults.flatMap((fault) => /^Error: (.+[.!?])$/m.exec(fault)?.[1] ?? [])),
];

/**
 * The page that the preview shows instead of one that failed. It explains the failure by the first of these that exists: problems in
 * the page’s own files, errors in other files (pages share lists), a message about unusable data, or the stack trace.
 * @param script code that starts the panel
 */
export function failedPage({ address, notes, others, faults }: Failure, script: string): string {
	const errors = others.filter(({ severity }) => severity === 'error');
	const sentences = sentencesOf(faults);
	const [why, shown] =
		notes.problems.length > 0
			? ['Its files have the problems below. Correct and save them, and the page appears again.', notes]
			: errors.length > 0
				? [
						'Files of other pages have the errors below. Correct and save them, and the page appears again.',
						{ files: notes.files, problems: errors, elsewhere: 0 },
					]
				: sentences.length > 0
					? ['The texts are fine, but there is a problem with the data. Correct it and reload the page.', null]
					: ['The check finds no error, so this is a bug in the program. Send an engineer the text below.', null];
	const paragraphs = sentences.length > 0 ? sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('') : null;
	const body = shown ? notesAsHtml(shown) : (paragraphs ?? `<pre>${escaped(faults.join('\n\n'))}</pre>`);
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

/** The style of the problems, in the panel and on the page for a failure. */
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
