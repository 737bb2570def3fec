export interface Part {
	text: string;
	found: boolean;
}

/** Splits an excerpt at the first of the words it was found by; when none stands in it, it stays whole and unmarked. */
export function marked(excerpt: string, words: readonly string[]): Part[] {
	const low = excerpt.toLowerCase();
	const hit = words
		.map((word) => ({ at: low.indexOf(word.toLowerCase()), length: word.length }))
		.filter(({ at }) => at >= 0)
		.toSorted((a, b) => a.at - b.at || b.length - a.length)[0];
	// Lower case can be longer than the original (İ), and then places would not match.
	if (!hit || low.length !== excerpt.length) return [{ text: excerpt, found: false }];
	const end = hit.at + hit.length;
	return [
		{ text: excerpt.slice(0, hit.at), found: false },
		{ text: excerpt.slice(hit.at, end), found: true },
		{ text: excerpt.slice(end), found: false },
	].filter(({ text }) => text);
}
