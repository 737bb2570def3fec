import { compareText } from '#domain/compare.ts';

export type Severity = 'error' | 'warning';

/** A mistake that a person must correct. */
export interface Problem {
	/** Permanent name; its page is docs/errors/<the part after the slash>.md: `content/unknown-field` */
	rule: string;
	severity: Severity;
	/** Path relative to the project folder. */
	file: string;
	/** Line and column, counted from 1; null if the problem concerns the whole file. */
	line: number | null;
	col: number | null;
	/** What is wrong, in whole sentences. */
	says: string;
	/** What to do, in whole sentences. */
	todo: string;
	/** An automatic fix, if only one is correct: the text that replaces a range of the file. */
	fix?: Fix | undefined;
	/** An unknown word that may be a technical term to add to words.txt. */
	word?: string | undefined;
	/** How many more problems of the same rule in the same file are left out of the list; the last one shown has this count. */
	more?: number | undefined;
}

export interface Fix {
	start: number;
	length: number;
	text: string;
}

/** Sorts problems by file name and then by position, so that the same problems always give the same output. */
export function inReadingOrder(problems: Problem[]): Problem[] {
	return problems.toSorted(
		(a, b) =>
			compareText(a.file, b.file) ||
			(a.line ?? 0) - (b.line ?? 0) ||
			(a.col ?? 0) - (b.col ?? 0) ||
			compareText(a.rule, b.rule) ||
			compareText(a.says, b.says),
	);
}

export function countBySeverity(problems: Problem[]): { errors: number; warnings: number } {
	const count = (wanted: Severity) => countOf(problems.filter(({ severity }) => severity === wanted));
	return { errors: count('error'), warnings: count('warning') };
}

/** The number of problems, including those that are left out of the list. */
export const countOf = (problems: readonly Problem[]): number =>
	problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
