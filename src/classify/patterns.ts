/** A part of other patterns, which is understood once, as a part of them. */
type Part = Pick<RegExp, 'source'>;

/** Words as they are written, or a regular expression where they vary. */
export type Alternative = string | Part;

// No pattern may turn `i` on or off within itself, as in `(?-i:CA)` or `(?i:each|every)`: once a process has much code of patterns, V8
// (Node 24) compiles without optimising, and such alternatives then miss words that they found before. `node --no-regexp-optimization`
// shows it at once.

/** Any of several. */
export function anyOf(...alternatives: Alternative[]): Part {
	return { source: `(?:${alternatives.map(sourceOf).join('|')})` };
}

/** A regular expression with others in it, each in place of its name: re`\b${weekday}s?\b`. */
export function re({ raw }: TemplateStringsArray, ...parts: Alternative[]): Part {
	return { source: String.raw({ raw }, ...parts.map(sourceOf)) };
}

/**
 * A pattern of several alternatives, ready to search with. Its flags are its own; those of its parts do not count.
 *
 * With `i` and `u` together V8 takes three times as long to compile a pattern and to search, for the sake of `ſ` and `K`, which are an
 * `s` and a `k` in other letters: at each edge of a word it looks for them too. So a pattern goes without `u` where it can;
 * a pictogram then counts as two characters.
 */
export function pattern(flags: string, ...alternatives: Alternative[]): RegExp {
	const { source } = anyOf(...alternatives);
	const plain = flags.includes('i') ? withoutProperties(source) : null;
	return plain === null ? new RegExp(source, flags) : new RegExp(plain, flags.replace('u', ''));
}

/** Letters and numbers as short ranges: of Latin script exactly, of other scripts with the marks that stand among them. */
const ranges: Readonly<Record<string, string>> = {
	'\\p{L}': 'a-zªµºÀ-ÖØ-öø-ˁ\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff',
	'\\p{N}': '0-9²³¹¼-¾\u2070-\u2089\u2150-\u218b\u2460-\u24ff',
};

/** A pattern with `i` for a search without `u`; null where it needs more than letters, numbers and plain characters. */
function withoutProperties(source: string): string | null {
	const plain = withRanges(source);
	return /\\[pP]\{|[^\0-\uffff]/u.test(plain) ? null : plain;
}

/** Letters and numbers as ranges, in a class of characters or as one. */
function withRanges(source: string): string {
	let isInClass = false;
	return source.replace(/\\p\{[LN]\}|\\[^]|[[\]]/gu, (piece) => {
		if (piece === '[' || piece === ']') isInClass = piece === '[';
		const range = ranges[piece] ?? piece;
		return range === piece || isInClass ? range : `[${range}]`;
	});
}

/** A shorter source of a pattern, which `inRanges` takes back: no search is done with it. */
export function inProperties(source: string): string {
	return Object.entries(ranges).reduce(
		(shorter, [property, range]) => shorter.replaceAll(`[${range}]`, property).replaceAll(range, property),
		source,
	);
}

/** The pattern of which `inProperties` made the source. */
export const inRanges = ({ source, flags }: RegExp): RegExp => new RegExp(withRanges(source), flags);

/** Whether a text has one of several words or phrases. */
export interface WholeWords {
	test: (text: string) => boolean;
}

/** Finds whole words only: in capitals or not, but those written in capitals only so. */
export function wholeWords(...alternatives: Alternative[]): WholeWords {
	const { asWritten = [], inAnyCase = [] } = Object.groupBy(alternatives, (words) =>
		/\p{Ll}/u.test(sourceOf(words)) ? 'inAnyCase' : 'asWritten',
	);
	const whole = (words: Alternative[], flags: string): RegExp[] =>
		words.length === 0 ? [] : [pattern(flags, re`(?<![\p{L}\p{N}])${anyOf(...words)}(?![\p{L}\p{N}])`)];
	const patterns = [...whole(asWritten, 'u'), ...whole(inAnyCase, 'iu')];
	return { test: (text) => patterns.some((words) => words.test(text)) };
}

function sourceOf(alternative: Alternative): string {
	return typeof alternative === 'string' ? alternative.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : alternative.source;
}
