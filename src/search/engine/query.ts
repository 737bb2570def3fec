import { withQuery } from '#routes/base.ts';
import { searchPath } from '#routes/pages.ts';

/** What a reader asks, as the address of the search page holds it: `?q=drift&kind=guide`. */
export interface Query {
	words: string;
	/** Chosen filters, by facet; a facet that is not filtered is missing. */
	chosen: Partial<Record<Facet, string>>;
}

export const facets = ['kind', 'role', 'level'] as const;
export type Facet = (typeof facets)[number];

/** Most letters of a query: an address can hold thousands of words, each of which is looked up. */
export const MOST_LETTERS = 200;

/** Reads a form’s fields or an address; empty fields count as not there, and what is too long is cut. */
export function readQuery(fields: { get: (name: string) => unknown }): Query {
	const field = (name: string) => {
		const value = fields.get(name);
		return typeof value === 'string' ? value.trim().slice(0, MOST_LETTERS).trim() : '';
	};
	const chosen = facets.map((facet) => [facet, field(facet)]).filter(([, value]) => value !== '');
	return { words: field('q'), chosen: Object.fromEntries(chosen) as Query['chosen'] };
}

/** The address of a query, from the path on. */
export function addressOf({ words, chosen }: Query): string {
	const search = new URLSearchParams({ ...(words !== '' && { q: words }), ...chosen }).toString();
	return withQuery(searchPath(), search);
}
