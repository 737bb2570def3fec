import type { Crumb } from '#site/linked-data.ts';
import type { RoleListings } from './role-listings.ts';
import { rolePath } from './list-pages.ts';
import { capital } from '#site/format.ts';

const LONGEST_TITLE = 65;
const LONGEST_DESCRIPTION = 160;

/** The page’s own part of `<title>`. */
export const titleOf = (words: string): string => cut(words, LONGEST_TITLE);

/** What search engines show under it. */
export const descriptionOf = (words: string): string => cut(words, LONGEST_DESCRIPTION);

/** Ends a text that is too long at a word, and says so by an ellipsis. */
function cut(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

/** The pages between the home page and a listing’s, open or closed. */
export const crumbsOf = (roleListings: RoleListings): Crumb[] => [
	{ href: '/jobs/', label: 'Jobs' },
	{ href: rolePath(roleListings), label: `${capital(roleListings.short)} jobs` },
];
