const LONGEST = 160;
/** Of the page’s own part of `<title>`. */
export const LONGEST_TITLE = 65;

/** Ends a text that is too long at a word, and says so by an ellipsis. */
export const cut = (text: string, most = LONGEST): string =>
	text.length <= most ? text : `${text.slice(0, most - 1).replace(/[ ,;:]+\S*$/, '')}…`;

/**
 * A page’s description for search engines: as many of the sentences, in their order, as fit into 160 characters;
 * one that does not fit is passed over. The first alone is cut at a word where it is longer than that.
 */
export function description(first: string, ...more: string[]): string {
	if (first.length > LONGEST) return cut(first);
	return more.reduce((text, next) => (text.length + 1 + next.length > LONGEST ? text : `${text} ${next}`), first);
}
