import { compareText } from '#domain/compare.ts';

export type Severity = 'error' | 'warning';

/** Something a person must mend. */
export interface Problem {
	/** Permanent name; its page is docs/errors/<the part after the slash>.md: `content/unknown-field` */
	rule: string;
	severity: Severity;
	/** From the project’s folder. */
	file: string;
	/** Both from 1; null where the whole file is meant. */
	line: number | null;
	col: number | null;
	/** What is wrong, in whole sentences. */
	says: string;
	/** What to do, in whole sentences. */
	todo: string;
	/** The one right answer, where there is one: what to put in place of a stretch of the file. */
	fix?: Fix | undefined;
	/** The word that is unknown, where it may be one of the trade, for words.txt. */
	word?: string | undefined;
	/** How many more of its rule its file has, where they are too many to work out or told of in one. */
	more?: number | undefined;
}

export interface Fix {
	start: number;
	length: number;
	text: string;
}

/** Files in the order of their names, and each file from top to bottom: the same problems give the same bytes. */
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
	const count = (of: Severity) => countOf(problems.filter(({ severity }) => severity === of));
	return { errors: count('error'), warnings: count('warning') };
}

/** With those that were too many to work out, or are told of in one. */
export const countOf = (problems: readonly Problem[]): number =>
	problems.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
