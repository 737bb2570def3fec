import type { Fix, Severity } from '../lint/problem.ts';

/** The places of prose: paragraphs, headings and cells of a body, and the fields that readers read. */
export const PROSE = ['paragraph', 'heading', 'cell', 'field'] as const;

/**
 * Where a pattern is looked for: in the prose of a file, all of which is searched at once; in the whole `file`; and in each
 * `code`, `value` of a field, `address`, words of a `link`, or what is said `beside` a text (of a picture, behind a language, in a
 * tag), of which one thing is told.
 */
export type Where = (typeof PROSE)[number] | 'file' | 'code' | 'value' | 'address' | 'link' | 'beside';

/**
 * What is told by its form alone. In prose, what is none (code, a tag, an address) reads as `\uFFFC` a character, and what
 * parts one stretch from the next as `\uFFFE`. Patterns have the flags `gu`.
 */
export interface Pattern {
	pattern: RegExp;
	/** In all prose, where nothing is said. */
	in?: readonly Where[];
	/** In which files: their path below src/content. */
	files?: RegExp;
	/** In which fields. */
	fields?: readonly string[];
	/** Not in a paragraph or field with this. */
	unless?: RegExp;
	/** Not in a sentence with this. */
	unlessNear?: RegExp;
	/** Not within these stretches of the file. */
	except?: RegExp;
	/** Not in a file with a day of review. */
	undated?: true;
	/** Not where a paragraph names whose its figures are. */
	uncited?: true | 'sentence';
	/** Where it differs from the rule’s. */
	severity?: Severity;
	says: Text;
	todo: Text;
	/** What to put in its place, where that is certain. */
	fix?: Text;
	/** Told once a file, and fixed throughout. */
	once?: true;
}

type Text = string | ((match: Match) => string);

/** What a pattern has met, each with single blanks. */
export interface Match {
	/** All of it. */
	words: string;
	/** What its first brackets caught; empty where they caught nothing. */
	group: string;
	/** The whole value, address or words of a link. */
	text: string;
	/** The name of the field; empty in a body. */
	field: string;
}

/** What a pattern says of a match that stands at a place of the file, and what to put there if that is certain. */
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
