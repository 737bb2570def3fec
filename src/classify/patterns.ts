/** Words as they are written, or a regular expression where they vary. */
export type Alternative = string | RegExp;

// No pattern may turn `i` on or off within itself, as in `(?-i:CA)` or `(?i:each|every)`: once a process has much code of patterns, V8
// (Node 24) compiles without optimising, and such alternatives then miss words that they found before. `node --no-regexp-optimization`
// shows it at once.

/** Any of several, as a part of other patterns. */
export function anyOf(...alternatives: Alternative[]): RegExp {
	return new RegExp(`(?:${alternatives.map(sourceOf).join('|')})`, 'u');
}

/** A regular expression with others in it, each in place of its name: re`\b${weekday}s?\b`. */
export function re({ raw }: TemplateStringsArray, ...parts: Alternative[]): RegExp {
	return new RegExp(String.raw({ raw }, ...parts.map(sourceOf)), 'u');
}

/** A pattern of several alternatives, ready to search with. Its flags are its own; those of its parts do not count. */
export function pattern(flags: string, ...alternatives: Alternative[]): RegExp {
	return new RegExp(anyOf(...alternatives).source, flags);
}

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
