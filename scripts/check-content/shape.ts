/** Why a text cannot be given to the parsers, and where. */
export interface BadShape {
	kind: 'longLine' | 'longBlock' | 'emptiness' | 'depth';
	start: number;
	length: number;
}

/**
 * Limits: characters in a line, characters between two empty lines of a page, consecutive spaces, open brackets and tags, nested
 * list and quotation marks.
 */
const MOST = { line: 4000, block: 10_000, blanks: 300, open: 60, marks: 15 };

const EMPTINESS = new RegExp(`\\s{${MOST.blanks + 1}}`);
/** `> > - 1. `: lists and quotations nested on one line. */
const MARKS = new RegExp(`^(?:[ \\t]*(?:>|[-*+?:][ \\t]|\\d{1,9}[.)][ \\t])){${MOST.marks + 1}}`, 'm');
/** Opening and closing brackets and tags. A tag that closes itself counts as neither. */
const OPENS_OR_CLOSES = /[[({]|[\])}]|<\/[a-z]|<[a-z](?:[^<>"]|"[^"]*")*>/gi;

/**
 * Finds shapes for which the parsers take very long or overflow the stack. No real page comes near these limits; a text over one
 * of them is not parsed at all. `isPage` is false for YAML.
 */
export function shapeOf(text: string, isPage: boolean): BadShape | null {
	const line = longLineIn(text);
	if (line) return { kind: 'longLine', ...line };
	const blanks = EMPTINESS.exec(text);
	if (blanks) return { kind: 'emptiness', start: blanks.index, length: blanks[0].length };
	const marks = MARKS.exec(text);
	if (marks) return { kind: 'depth', start: marks.index, length: marks[0].length };
	const deep = tooDeepIn(text);
	if (deep !== null) return { kind: 'depth', start: deep, length: 1 };
	const block = isPage ? longBlockIn(text) : null;
	return block === null ? null : { kind: 'longBlock', start: block, length: MOST.block };
}

/** Goes line by line, because a regular expression would start a long search at every character. */
function longLineIn(text: string): { start: number; length: number } | null {
	for (let start = 0; start < text.length;) {
		const end = text.indexOf('\n', start);
		const length = (end < 0 ? text.length : end) - start;
		if (length > MOST.line) return { start, length: MOST.line + 1 };
		start += length + 1;
	}
	return null;
}

/**
 * The offset at which too many brackets and tags are open. A bracket in prose that is never closed counts until the end of the
 * text.
 */
function tooDeepIn(text: string): number | null {
	let open = 0;
	for (const { 0: found, index } of text.matchAll(OPENS_OR_CLOSES)) {
		if (found.endsWith('/>')) continue;
		const opens = found.startsWith('<') ? found[1] !== '/' : '[({'.includes(found);
		open = opens ? open + 1 : Math.max(0, open - 1);
		if (open > MOST.open) return index;
	}
	return null;
}

function longBlockIn(text: string): number | null {
	let start = 0;
	for (const { 0: gap, index } of text.matchAll(/\n[ \t]*\n|$/g)) {
		if (index - start > MOST.block) return start;
		start = index + gap.length;
	}
	return null;
}
