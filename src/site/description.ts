const LONGEST = 160;

/**
 * A page’s description for search engines: as many of the sentences, in their order, as fit into 160 characters;
 * one that does not fit is passed over. The first alone is cut at a word where it is longer than that.
 */
export function description(first: string, ...more: string[]): string {
	if (first.length > LONGEST) return `${first.slice(0, LONGEST - 1).replace(/[ ,;:]+\S*$/, '')}…`;
	return more.reduce((text, next) => (text.length + 1 + next.length > LONGEST ? text : `${text} ${next}`), first);
}
