export interface Part {
	text: string;
	found: boolean;
}

/**
 * Splits an excerpt at the words it was found by, each as a word of its own, a plural included: `Go` is not in `Good`.
 * When none stands in it, it stays whole and unmarked.
 */
export function marked(excerpt: string, words: readonly string[]): Part[] {
	if (words.length === 0) return [{ text: excerpt, found: false }];
	const any = patterns.get(words) ?? patternOf(words);
	patterns.set(words, any);
	if (any === null) return [{ text: excerpt, found: false }];
	return excerpt
		.split(any)
		.map((text, at) => ({ text, found: at % 2 === 1 }))
		.filter(({ text }) => text);
}

/** By the words of a term, which many adverts name. */
const patterns = new WeakMap<readonly string[], RegExp | null>();

function patternOf(words: readonly string[]): RegExp | null {
	const sought = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
	if (sought.length === 0) return null;
	return new RegExp(
		String.raw`(?<![\p{L}\p{N}])((?:${sought.map((word) => RegExp.escape(word)).join('|')})s?)(?![\p{L}\p{N}])`,
		'giu',
	);
}
