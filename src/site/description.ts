import { cut } from '#domain/cut.ts';

/** The most characters of a description. */
export const LONGEST = 160;
/** The most characters of the page’s own part of `<title>`. */
export const LONGEST_TITLE = 65;

/**
 * A page’s description for search engines: takes the sentences in order and skips each that would exceed 160 characters. A first
 * sentence that is too long is shortened instead.
 */
export function description(first: string, ...more: string[]): string {
	if (first.length > LONGEST) return cut(first, LONGEST);
	return more.reduce((text, next) => (text.length + 1 + next.length > LONGEST ? text : `${text} ${next}`), first);
}
