/** The sentence or list item that characters `at` to `end` stand in, as far as `reach` on either side. */
export function sentenceAround(text: string, at: number, end: number, reach = 200): string {
	// “In the Washington, D.C. area, …” goes on after the point.
	const before = text.slice(Math.max(0, at - reach), at).replaceAll(/(?<=\b\p{Lu}\.\p{Lu})\. (?=\p{Ll})/gu, '.\u00A0');
	const after = text.slice(end, end + reach);
	const from = Math.max(...['\n', '. ', '! ', '? ', '•', ';'].map((mark) => before.lastIndexOf(mark)));
	const stop = after.search(/[\n•;]|[.!?](?:\s|$)/u);
	return before.slice(from + 1) + text.slice(at, end) + (stop < 0 ? after : after.slice(0, stop));
}

// “U.S. Citizenship” and “a B.S. in physics” do not end at the letters’ points.
const sentenceEnd =
	/\n|•|;|(?<!\b(?:e\.g|i\.e|etc|incl|approx|vs|[SsJjDdMm]r))[.!?](?=\s|$)(?!(?<=\b(?:U\.S|[BM]\.(?:S|Sc|A))\.) (?:\p{Ll}|Computer))(?!(?<=\bU\.S\.) (?:Citizen|Person|Permanent|Government))/gu;

/** Where sentences and list items end, in order. */
export function sentenceEnds(text: string): number[] {
	return [...text.matchAll(sentenceEnd)].map(({ index }) => index);
}
