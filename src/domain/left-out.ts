import { cut } from './cut.ts';

/** How many unknown parts of an address we list to the reader, and how many characters we show of each. */
const MOST_NAMED = 5;
const LONGEST_NAMED = 60;

/**
 * Lists the unknown parts of an address for a page to show: `a, b, c, d, e and 2 more`. Anybody can put anything in an address,
 * so invisible characters and those that change the text direction are shown as a box.
 */
export function leftOutWords(parts: readonly string[]): string {
	const named = parts.slice(0, MOST_NAMED).map((part) => cut(part.replaceAll(/[\p{C}\s]/gu, asSign), LONGEST_NAMED));
	return `${named.join(', ')}${parts.length > MOST_NAMED ? ` and ${parts.length - MOST_NAMED} more` : ''}`;
}

const asSign = (sign: string): string => (sign === ' ' ? sign : '□');
