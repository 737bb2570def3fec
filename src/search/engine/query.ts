import { withQuery } from '#routes/base.ts';
import { searchPath } from '#routes/pages.ts';

/** A reader’s query, as in the address of the search page: `?q=drift&kind=guide`. */
export interface Query {
	words: string;
	/** The chosen value of each facet; a facet without a choice is missing. */
	chosen: Partial<Record<Facet, string>>;
}

export const facets = ['kind', 'role', 'level'] as const;
export type Facet = (typeof facets)[number];

/** Longest query, in characters: an address can hold thousands of words, and each is searched for. */
export const MOST_LETTERS = 200;

/** Reads a query from form fields or from an address. Empty fields count as missing, and a query that is too long is cut. */
export function readQuery(fields: { get: (name: string) => unknown }): Query {
	const field = (name: string) => {
		const value = fields.get(name);
		return typeof value === 'string' ? value.trim().slice(0, MOST_LETTERS).trim() : '';
	};
	const chosen = facets.map((facet) => [facet, field(facet)]).filter(([, value]) => value !== '');
	return { words: field('q'), chosen: Object.fromEntries(chosen) as Query['chosen'] };
}

/** The path and query string for a query. */
export function addressOf({ words, chosen }: Query): string {
	const search = new URLSearchParams({ ...(words !== '' && { q: words }), ...chosen }).toString();
	return withQuery(searchPath(), search);
}
