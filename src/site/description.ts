import { cut } from '#domain/cut.ts';

/** Of a description, in characters. */
export const LONGEST = 160;
/** Of the page’s own part of `<title>`. */
export const LONGEST_TITLE = 65;

/**
 * A page’s description for search engines: as many of the sentences, in their order, as fit into 160 characters;
 * one that does not fit is passed over. The first alone is cut at a word where it is longer than that.
 */
export function description(first: string, ...more: string[]): string {
	if (first.length > LONGEST) return cut(first, LONGEST);
	return more.reduce((text, next) => (text.length + 1 + next.length > LONGEST ? text : `${text} ${next}`), first);
}
