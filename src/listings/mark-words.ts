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
	const any = patternOf(words);
	if (any === null) return [{ text: excerpt, found: false }];
	return excerpt
		.split(any)
		.map((text, at) => ({ text, found: at % 2 === 1 }))
		.filter(({ text }) => text);
}

const patterns = new Map<string, RegExp | null>();

/** A pattern for each set of words is made once: many adverts name the same. */
function patternOf(words: readonly string[]): RegExp | null {
	const key = words.join('\n');
	const pattern = patterns.get(key) ?? makePattern(words);
	patterns.set(key, pattern);
	return pattern;
}

function makePattern(words: readonly string[]): RegExp | null {
	const sought = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
	if (sought.length === 0) return null;
	return new RegExp(
		String.raw`(?<![\p{L}\p{N}])((?:${sought.map((word) => RegExp.escape(word)).join('|')})s?)(?![\p{L}\p{N}])`,
		'giu',
	);
}
