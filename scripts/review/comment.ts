import { createHash } from 'node:crypto';
import { asMarkdownWords } from '#plain-text/markdown.ts';
import { plural } from '#site/format.ts';
import type { Note, Review, Suggestion } from './review.ts';

/** The branches of a pull request. */
export interface Branch {
	/** `https://github.com` */
	server: string;
	/** The base repository and branch: `remnavi/guides`, `main` */
	into: { repository: string; branch: string };
	/** The head repository and branch; may be a fork owned by anybody. */
	from: { repository: string; branch: string };
	/** The commit that was checked. */
	commit: string;
	/** Address of the preview of changed pages; null if there is none. */
	preview: string | null;
}

/** The first line of our comment, by which the next run finds it again. */
export const COMMENT = '<!-- what the check finds -->';

/** How many pages are listed at most: a change to a glossary term affects hundreds. */
const MAX_PAGES = 30;
/** Limits for the files listed per page, and for the length of each name. */
const MAX_FILES = 20;
const MAX_NAME_LENGTH = 120;

/** Maximum length of the list of pages, to leave room for the notes. */
const MAX_PAGE_LIST_LENGTH = 20_000;

/** Below GitHub’s limit of 65,536 characters. */
const MAX_CHARACTERS = 60_000;

/** The comment on a pull request, in Markdown; null if there is nothing to report. All text from the branch is escaped. */
export function commentOf(review: Review, branch: Branch): string | null {
	const { notes, elsewhere, suggestions, pages } = review;
	if (notes.length + elsewhere.length + pages.length === 0) return null;
	const fixable = suggestions.reduce((sum, { why }) => sum + why.length, 0);
	const clicks =
		suggestions.length === 0
			? ''
			: `${plural(fixable, 'of them has', 'of them have')} a suggested fix: open “Files changed” and choose “Commit suggestion” next to the line.`;
	const parts = [
		COMMENT,
		`### ${verdict(notes, elsewhere)}`,
		clicks,
		...notesByFile(notes, branch),
		elsewhere.length === 0
			? ''
			: `<details><summary>${plural(elsewhere.length, 'problem')} on other lines</summary>\n\n${notesByFile(elsewhere, branch).join('\n\n')}\n\n</details>`,
		...pagesThatChange(review, branch),
		`<sub>For commit ${branch.commit.slice(0, 8)}. This comment is updated whenever the branch changes.</sub>`,
	];
	const text = parts.filter(Boolean).join('\n\n');
	if (text.length <= MAX_CHARACTERS) return text;
	// There are no notes left to drop, so the names of files or branches alone are too long.
	if (notes.length + elsewhere.length === 0)
		return `${COMMENT}\n\nThe result is too long for a comment. See the log of the check.`;
	// Halve the notes until the comment fits.
	const half = (all: Note[]) => all.slice(0, Math.floor(all.length / 2));
	const fewer = commentOf({ ...review, notes: half(notes), elsewhere: half(elsewhere) }, branch);
	return fewer && `${fewer}\n\nThe log of the check has more. Fix these first.`;
}

function verdict(notes: readonly Note[], elsewhere: readonly Note[]): string {
	const errors = notes.filter(({ severity }) => severity === 'error').length;
	const warnings = notes.length - errors;
	const counts = [errors && plural(errors, 'error'), warnings && plural(warnings, 'warning')].filter(Boolean);
	if (counts.length > 0) return `The check: ${counts.join(' and ')} on your lines`;
	return elsewhere.length > 0 ? 'The check found problems, but none on your lines' : 'The check found no problems';
}

function notesByFile(notes: readonly Note[], branch: Branch): string[] {
	return [...Map.groupBy(notes, ({ file }) => file)].map(
		([file, all]) =>
			`**${asMarkdownWords(file)}** · [change it](${editAddress(file, branch)})\n\n${all.map((note) => oneNote(note, branch)).join('\n')}`,
	);
}

function oneNote(note: Note, branch: Branch): string {
	const { server, from, commit } = branch;
	const path = `${server}/${from.repository}/blob/${commit}/${encoded(note.file)}`;
	const place = note.line === null ? '' : `[line ${note.line}](${path}?plain=1#L${note.line}): `;
	return `- ${place}${wordsOf(note, branch)}`;
}

function wordsOf({ severity, rule, says, todo }: Note, { server, into }: Branch): string {
	const page = `${server}/${into.repository}/blob/${into.branch}/docs/errors/${rule.slice(rule.indexOf('/') + 1)}.md`;
	const mark = severity === 'error' ? '**Error.** ' : '';
	return `${mark}${withCode(says)} ${withCode(todo)} ([why](${page}))`;
}

/** Escapes Markdown in text, except that `code` between single backticks stays code. */
const withCode = (words: string): string =>
	words
		// A line end would end the code: `\r\r` begins a paragraph, where mentions and links have a meaning again.
		.replace(/\s+/g, ' ')
		.replace(/[\p{Bidi_Control}\p{Cc}]/gu, '')
		.split(/(`[^`]+`)/)
		.map((part, index) => (index % 2 === 1 ? part : asMarkdownWords(part)))
		.join('');

function pagesThatChange({ pages }: Review, { preview }: Branch): string[] {
	if (pages.length === 0) return [];
	const lines = pages
		.slice(0, MAX_PAGES)
		.map(({ address, words }) => `- ${asMarkdownWords(shortened(address))}: ${namesOf(words)}`);
	if (pages.length > MAX_PAGES) lines.push(`- and ${plural(pages.length - MAX_PAGES, 'page')} more`);
	const see =
		preview === null
			? 'The site could not be built, so there is no preview.'
			: `[Changed pages](${preview}). The author of this branch controls their content, so open them only if you would open an email attachment from this person.`;
	const listed = lines.join('\n');
	const tooLong = `${plural(pages.length, 'page')}, whose names are too long to list here.`;
	return [`### Pages that change`, see, listed.length > MAX_PAGE_LIST_LENGTH ? tooLong : listed];
}

const shortened = (name: string): string =>
	name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name;

const namesOf = (files: readonly string[]): string =>
	[
		...files.slice(0, MAX_FILES).map((file) => asMarkdownWords(shortened(file))),
		...(files.length > MAX_FILES ? [`and ${files.length - MAX_FILES} more`] : []),
	].join(', ');

const editAddress = (file: string, { server, from }: Branch): string =>
	`${server}/${from.repository}/edit/${encoded(from.branch)}/${encoded(file)}`;

/** Encodes a path so that it cannot end a Markdown link. */
const encoded = (path: string): string =>
	path
		.split('/')
		.map((part) => encodeURIComponent(part).replaceAll('(', '%28').replaceAll(')', '%29'))
		.join('/');

/** The last line of a suggestion comment, by which the next run recognises it. */
export function suggestionMark(suggestion: Suggestion): string {
	const { file, from, to, put } = suggestion;
	const hash = createHash('sha256').update(JSON.stringify([file, to - from, put]));
	return `<!-- suggestion ${hash.digest('hex').slice(0, 16)} -->`;
}

/** The comment on the lines that the suggestion would replace. */
export function suggestionComment(suggestion: Suggestion, branch: Branch): string {
	const { put, why } = suggestion;
	const longest = Math.max(2, ...put.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	const words = why.map((note) => wordsOf(note, branch)).join('\n\n');
	return [words, '', `${fence}suggestion`, ...put, fence, '', suggestionMark(suggestion)].join('\n');
}
