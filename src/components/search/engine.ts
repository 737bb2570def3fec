import { facets, type Facet, type Query } from './query.ts';

/** What Pagefind keeps of a result. `excerpt` marks the words found with `<mark>` and escapes `<` and `>`. */
export interface Hit {
	url: string;
	excerpt: string;
	meta: Partial<Record<'title' | 'kind' | 'trail' | 'employer' | 'level' | 'place' | 'pay', string>>;
}

export interface Found {
	/** Best first; each is fetched when it is shown. */
	hits: { data: () => Promise<Hit> }[];
	/** How many results each choice would give, all other facets as they are chosen. */
	counts: Record<Facet, Record<string, number>>;
}

interface Pagefind {
	search: (
		words: string | null,
		options: { filters: Query['chosen'] },
	) => Promise<{ results: Found['hits']; filters: Partial<Record<Facet, Record<string, number>>> }>;
	filters: () => Promise<unknown>;
	mergeIndex: (path: string, options: object) => Promise<void>;
}

// Short records outscore long passages for the same words; this brings the two level.
const LISTINGS_WEIGHT = 0.6;

/** Loads Pagefind and both indexes; rejects when one of them cannot be had. */
export async function openIndex(): Promise<(query: Query) => Promise<Found>> {
	// The build makes this file after it has bundled the scripts.
	const address = new URL('/pagefind/pagefind.js', location.href).href;
	const { createInstance } = (await import(/* @vite-ignore */ address)) as { createInstance: (o: object) => Pagefind };
	// Without its worker: one request and 11 KB less, for a search of a few milliseconds.
	const pagefind = createInstance({ basePath: '/pagefind/', noWorker: true });
	// First the filters: they reject when the main index is not to be had; mergeIndex would wait for ever.
	await pagefind.filters();
	await pagefind.mergeIndex('/pagefind-listings/', { mergeFilter: { kind: 'listing' }, indexWeight: LISTINGS_WEIGHT });
	await pagefind.filters();

	return async ({ words, chosen }) => {
		const search = (filters: Query['chosen']) => pagefind.search(words === '' ? null : words, { filters });
		const { results, filters } = await search(chosen);
		const counts: Found['counts'] = { kind: {}, role: {}, level: {} };
		for (const facet of facets) {
			const { [facet]: own, ...others } = chosen;
			counts[facet] = (own === undefined ? filters : (await search(others)).filters)[facet] ?? {};
		}
		return { hits: results, counts };
	};
}
