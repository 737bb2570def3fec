/** The sentence or list item that contains characters `at` to `end`, up to `reach` characters on either side. */
export function sentenceAround(text: string, at: number, end: number, reach = 200): string {
	// “In the Washington, D.C. area, …” continues after the full stop.
	const before = text.slice(Math.max(0, at - reach), at).replaceAll(/(?<=\b\p{Lu}\.\p{Lu})\. (?=\p{Ll})/gu, '.\u00A0');
	const after = text.slice(end, end + reach);
	const from = Math.max(...['\n', '. ', '! ', '? ', '•', ';'].map((mark) => before.lastIndexOf(mark)));
	const stop = after.search(/[\n•;]|[.!?](?:\s|$)/u);
	return before.slice(from + 1) + text.slice(at, end) + (stop < 0 ? after : after.slice(0, stop));
}

// The full stops in “U.S. Citizenship” and “a B.S. in physics” don’t end a sentence.
const sentenceEnd =
	/\n|•|;|(?<!\b(?:e\.g|i\.e|etc|incl|approx|vs|[SsJjDdMm]r))[.!?](?=\s|$)(?!(?<=\b(?:U\.S|[BM]\.(?:S|Sc|A))\.) (?:\p{Ll}|Computer))(?!(?<=\bU\.S\.) (?:Citizen|Person|Permanent|Government))/gu;

/** Positions where sentences and list items end, in order. */
export function sentenceEnds(text: string): number[] {
	return [...text.matchAll(sentenceEnd)].map(({ index }) => index);
}
