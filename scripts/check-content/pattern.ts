import type { Fix, Severity } from '../lint/problem.ts';

/** Where prose is found: paragraphs, headings and table cells of a body, and fields that readers see. */
export const PROSE = ['paragraph', 'heading', 'cell', 'field'] as const;

/**
 * Where a pattern is searched: in all prose of a file together, in the whole `file` at once, or separately in each `code`,
 * `value` of a field, `address`, text of a `link`, or text `beside` the prose (alt text, words after the language of a code
 * block, attributes of a component). A separate text gets at most one finding from each rule.
 */
export type Where = (typeof PROSE)[number] | 'file' | 'code' | 'value' | 'address' | 'link' | 'beside';

/**
 * A mistake that a regular expression can find. In prose, each character of code, tags and addresses is replaced by `\uFFFC`, and
 * the text between two pieces of prose by `\uFFFE`. Patterns have the flags `gu`.
 */
export interface Pattern {
	pattern: RegExp;
	/** Where to search; all prose if left out. */
	in?: readonly Where[];
	/** Only in files whose path below src/content matches. */
	files?: RegExp;
	/** In which fields. */
	fields?: readonly string[];
	/** Ignore the match if its paragraph or field also matches this. */
	unless?: RegExp;
	/** Ignore the match if its sentence also matches this. */
	unlessNear?: RegExp;
	/** Ignore the match if it lies within a match of this in the file. */
	except?: RegExp;
	/** Only in files without a review date (`reviewBy`). */
	undated?: true;
	/** Ignore the match if its paragraph, or with `sentence` its sentence, names a source. */
	uncited?: true | 'sentence';
	/** Severity, if it differs from the rule’s. */
	severity?: Severity;
	says: Text;
	todo: Text;
	/** Replacement text, if there is only one right answer. */
	fix?: Text;
	/** Reported once for each file, but fixed everywhere in it. */
	once?: true;
}

type Text = string | ((match: Match) => string);

/** A match of a pattern, with runs of white space replaced by single spaces. */
export interface Match {
	/** The whole match. */
	words: string;
	/** The first capture group; empty if it matched nothing. */
	group: string;
	/** The whole value, address or link text in which the match was found. */
	text: string;
	/** Name of the field; empty in a body. */
	field: string;
}

/** The message of a pattern for one match at a place in a file, with the replacement if there is one. */
export function wordsOf(
	{ pattern, says, todo, fix, once }: Pattern,
	match: RegExpExecArray,
	place: { start: number; length: number },
	field = '',
) {
	const words = { words: oneLine(match[0]), group: oneLine(match[1] ?? ''), text: match.input, field };
	const fill = (text: Text) => (typeof text === 'string' ? text : text(words));
	const told = { says: fill(says), todo: fill(todo) };
	if (fix === undefined) return told;
	const stretch: Fix = once
		? { start: 0, length: match.input.length, text: match.input.replaceAll(pattern, () => fill(fix)) }
		: { ...place, text: fill(fix) };
	return { ...told, fix: stretch };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
