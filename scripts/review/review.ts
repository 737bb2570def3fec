import type { Problem } from '../lint/problem.ts';

/** The parts of a problem that a reviewer sees. */
export type Note = Pick<Problem, 'file' | 'line' | 'severity' | 'rule' | 'says' | 'todo'>;

/** A range of lines, from 1 and inclusive, and the lines to replace them with. */
export interface Suggestion {
	file: string;
	from: number;
	to: number;
	put: string[];
	why: Note[];
}

/** The results that are posted on a pull request. */
export interface Review {
	/** Problems on added lines, or about a changed file as a whole. */
	notes: Note[];
	/** Other problems: errors anywhere, and warnings in changed files. */
	elsewhere: Note[];
	suggestions: Suggestion[];
	/** The pages that contain text from changed files, each with those files. */
	pages: { address: string; words: string[] }[];
}

/** Limits for the number of items in a list and the length of a text, because a stranger may have written the file. */
const MAX_ITEMS = 500;
const MAX_CHARACTERS = 1000;

/**
 * Parses the review file that the run of a pull request wrote. A stranger controls that run, so the file is fully
 * validated; throws if it is invalid. Validated by hand because the job that reads it has write access and must not run
 * third-party packages.
 */
export function readReview(text: string): Review {
	const review = record(JSON.parse(text), 'review');
	return {
		notes: list(review['notes'], 'notes', note),
		elsewhere: list(review['elsewhere'], 'elsewhere', note),
		// Drop suggestions with invisible characters, which nobody can judge before accepting them. The note describes
		// the problem anyway.
		suggestions: list(review['suggestions'], 'suggestions', suggestion).filter(
			({ put }) => !put.some((line) => /(?!\t)[\p{Cc}\p{Bidi_Control}]/u.test(line)),
		),
		pages: list(review['pages'], 'pages', (value) => {
			const page = record(value, 'pages');
			return {
				address: matching(page['address'], /^\/[\w./-]*$/, 'address'),
				words: list(page['words'], 'words', (word) => matching(word, PATH, 'words')),
			};
		}),
	};
}

const PATH = /^(?!(?:.*\/)?\.\.(?:\/|$))\P{Cc}{1,300}$/u;

function note(value: unknown): Note {
	const { file, line, severity, rule, says, todo } = record(value, 'note');
	return {
		file: matching(file, PATH, 'file'),
		line: line === null ? null : whole(line, 'line'),
		severity: severity === 'error' ? 'error' : 'warning',
		rule: matching(rule, /^content\/[a-z-]{1,60}$/, 'rule'),
		says: matching(says, /^/, 'says').slice(0, MAX_CHARACTERS),
		todo: matching(todo, /^/, 'todo').slice(0, MAX_CHARACTERS),
	};
}

function suggestion(value: unknown): Suggestion {
	const { file, from, to, put, why } = record(value, 'suggestion');
	return {
		// Suggestions are accepted with one click, so they may change only content files, nothing executable.
		file: matching(file, /^src\/content\/(?!.*\.\.)[\w./-]{1,300}\.(?:mdx|md|yaml)$/, 'file of a suggestion'),
		from: whole(from, 'from'),
		to: whole(to, 'to'),
		put: list(put, 'put', (line) => matching(line, /^.*$/, 'a line of a suggestion')),
		why: list(why, 'why', note),
	};
}

function record(value: unknown, name: string): Record<string, unknown> {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	throw new TypeError(`${name} is not an object.`);
}

function list<T>(value: unknown, name: string, read: (item: unknown) => T): T[] {
	if (!Array.isArray(value)) throw new TypeError(`${name} is not an array.`);
	return value.slice(0, MAX_ITEMS).map(read);
}

function matching(value: unknown, pattern: RegExp, name: string): string {
	if (typeof value === 'string' && pattern.test(value)) return value;
	throw new TypeError(`${name} is invalid: ${JSON.stringify(value)?.slice(0, 100)}.`);
}

function whole(value: unknown, name: string): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
	throw new TypeError(`${name} is not a line number.`);
}
