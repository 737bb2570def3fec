import type { Problem } from '../lint/problem.ts';

/** A problem as a reviewer reads it. */
export type Note = Pick<Problem, 'file' | 'line' | 'severity' | 'rule' | 'says' | 'todo'>;

/** Lines of a file, both counted from 1 and both meant, and the lines that are to stand in their place. */
export interface Suggestion {
	file: string;
	from: number;
	to: number;
	put: string[];
	why: Note[];
}

/** What the pull request is told of a branch. */
export interface Review {
	/** On the lines that the branch adds, or about a whole file that it changes. */
	notes: Note[];
	/** What the check finds beside them: errors anywhere, warnings in files that the branch changes. */
	elsewhere: Note[];
	suggestions: Suggestion[];
	/** The pages on which words of changed files stand, each with those files. */
	pages: { address: string; words: string[] }[];
}

/** Most of each list that is read: nobody reads more, and a stranger may have written it. */
const MOST = 500;
const MOST_LETTERS = 1000;

/**
 * Reads what the run of a pull request wrote. That run is a stranger’s, so nothing of it is believed but its shape; throws
 * where it has another. Written by hand because the job that reads it may comment, and so runs no package.
 */
export function readReview(text: string): Review {
	const review = record(JSON.parse(text), 'review');
	return {
		notes: list(review['notes'], 'notes', note),
		elsewhere: list(review['elsewhere'], 'elsewhere', note),
		// What a line hides cannot be judged before a click takes it over; the note says the same in words.
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
		says: matching(says, /^/, 'says').slice(0, MOST_LETTERS),
		todo: matching(todo, /^/, 'todo').slice(0, MOST_LETTERS),
	};
}

function suggestion(value: unknown): Suggestion {
	const { file, from, to, put, why } = record(value, 'suggestion');
	return {
		// A click takes it over: texts of editors, and nothing that runs.
		file: matching(file, /^src\/content\/(?!.*\.\.)[\w./-]{1,300}\.(?:mdx|md|yaml)$/, 'file of a suggestion'),
		from: whole(from, 'from'),
		to: whole(to, 'to'),
		put: list(put, 'put', (line) => matching(line, /^.*$/, 'a line of a suggestion')),
		why: list(why, 'why', note),
	};
}

function record(value: unknown, name: string): Record<string, unknown> {
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
	throw new TypeError(`${name} is no record.`);
}

function list<T>(value: unknown, name: string, read: (item: unknown) => T): T[] {
	if (!Array.isArray(value)) throw new TypeError(`${name} is no list.`);
	return value.slice(0, MOST).map(read);
}

function matching(value: unknown, pattern: RegExp, name: string): string {
	if (typeof value === 'string' && pattern.test(value)) return value;
	throw new TypeError(`${name} is not what it should be: ${JSON.stringify(value)?.slice(0, 100)}.`);
}

function whole(value: unknown, name: string): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
	throw new TypeError(`${name} is no line.`);
}
