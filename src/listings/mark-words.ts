export interface Part {
	text: string;
	found: boolean;
}

/**
 * Splits an excerpt so that the given words can be highlighted. Only whole words match, or their plurals: `Go` does not match in
 * `Good`. If none occurs, the result is the whole excerpt, unmarked.
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

/** Makes one pattern per set of words, since many adverts name the same ones. */
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
