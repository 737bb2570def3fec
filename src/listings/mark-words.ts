export interface Part {
	text: string;
	found: boolean;
}

/**
 * Splits an excerpt at the words it was found by, each as a word of its own, a plural included: `Go` is not in `Good`.
 * When none stands in it, it stays whole and unmarked.
 */
export function marked(excerpt: string, words: readonly string[]): Part[] {
	const sought = words.filter(Boolean).toSorted((a, b) => b.length - a.length);
	if (sought.length === 0) return [{ text: excerpt, found: false }];
	const any = new RegExp(
		String.raw`(?<![\p{L}\p{N}])((?:${sought.map((word) => RegExp.escape(word)).join('|')})s?)(?![\p{L}\p{N}])`,
		'giu',
	);
	return excerpt
		.split(any)
		.map((text, at) => ({ text, found: at % 2 === 1 }))
		.filter(({ text }) => text);
}
