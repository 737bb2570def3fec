/** A part of a pattern. Its own flags are ignored. */
type Part = Pick<RegExp, 'source'>;

/** Literal text, or a regular expression. */
export type Alternative = string | Part;

// Don’t switch `i` on or off inside a pattern, as in `(?-i:CA)` or `(?i:each|every)`. Once a process has compiled many patterns,
// V8 (Node 24) compiles without optimisation, and such alternatives then miss words that they matched before. `node
// --no-regexp-optimization` shows the fault at once.

/** Matches any of the alternatives. */
export function anyOf(...alternatives: Alternative[]): Part {
	return { source: `(?:${alternatives.map(sourceOf).join('|')})` };
}

/** A regular expression that embeds others: re`\b${weekday}s?\b`. */
export function re({ raw }: TemplateStringsArray, ...parts: Alternative[]): Part {
	return { source: String.raw({ raw }, ...parts.map(sourceOf)) };
}

/**
 * Compiles a pattern from alternatives. Only the flags given here count, not those of the parts.
 * With the flags `i` and `u` together, V8 takes three times as long to compile and to search, because it also has to match `ſ`
 * and `K`, other forms of `s` and `k`, at every word boundary. So we drop `u` where that is possible; emoji then count as two
 * characters.
 */
export function pattern(flags: string, ...alternatives: Alternative[]): RegExp {
	const { source } = anyOf(...alternatives);
	const plain = flags.includes('i') ? withoutProperties(source) : null;
	return plain === null ? new RegExp(source, flags) : new RegExp(plain, flags.replace('u', ''));
}

/** `\p{L}` and `\p{N}` as character ranges: exact for Latin script, and including combining marks for other scripts. */
const ranges: Readonly<Record<string, string>> = {
	'\\p{L}': 'a-zªµºÀ-ÖØ-öø-ˁ\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff',
	'\\p{N}': '0-9²³¹¼-¾\u2070-\u2089\u2150-\u218b\u2460-\u24ff',
};

/**
 * An equivalent of the pattern without `u`, for searching with `i`; null if it uses more than letters, numbers and plain
 * characters.
 */
function withoutProperties(source: string): string | null {
	const plain = withRanges(source);
	return /\\[pP]\{|[^\0-\uffff]/u.test(plain) ? null : plain;
}

/** Replaces letters and numbers by ranges, inside and outside character classes. */
function withRanges(source: string): string {
	let isInClass = false;
	return source.replace(/\\p\{[LN]\}|\\[^]|[[\]]/gu, (piece) => {
		if (piece === '[' || piece === ']') isInClass = piece === '[';
		const range = ranges[piece] ?? piece;
		return range === piece || isInClass ? range : `[${range}]`;
	});
}

/** Shortens the source of a pattern for sending to browsers. It must be expanded with `inRanges` before searching. */
export function inProperties(source: string): string {
	return Object.entries(ranges).reduce(
		(shorter, [property, range]) => shorter.replaceAll(`[${range}]`, property).replaceAll(range, property),
		source,
	);
}

/** Restores a pattern shortened by `inProperties`. */
export const inRanges = ({ source, flags }: RegExp): RegExp => new RegExp(withRanges(source), flags);

/** Tests whether a text contains one of several words or phrases. */
export interface WholeWords {
	test: (text: string) => boolean;
}

/** Matches whole words only, ignoring case. Words written in capitals match only in capitals. */
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
