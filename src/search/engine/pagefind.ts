/** What is used of Pagefind’s script. */
export interface Pagefind {
	/** Best first; null gives all. Rejects where a file of the index cannot be had. */
	search: (words: string | null, options: { filters: Filters }) => Promise<Answer>;
	/** How many records have each value of each filter. */
	filters: () => Promise<Record<string, Record<string, number>>>;
	mergeIndex: (path: string, options: object) => Promise<void>;
}

export type Filters = Record<string, string | Record<string, string>>;

export interface Answer {
	results: Result[];
}

export interface Result {
	/** Which fragment it is. */
	id: string;
	/** How well it answers; over the words of a query, scores add up. */
	score: number;
	/** Which words of its content were found, counted from 0 and parted by white space. */
	words: number[];
	/** Of which `meta` a word was found. */
	matchedMetaFields?: string[];
	data: () => Promise<Fragment>;
}

/** What is kept of a record to show it. */
export interface Fragment {
	url: string;
	content: string;
	/** A list of jobs has its title as `heading`. */
	meta: { title?: string; heading?: string; name?: string; trail?: string };
	filters: { kind?: string[] };
}

/** Folders of the two indexes. */
export const PAGES_INDEX = '/pagefind/';
export const LISTINGS_INDEX = '/pagefind-listings/';

/** Signs that are part of a name: C++, C#. */
export const NAME_SIGNS = '+#';

/**
 * A title says most of what a passage is about, and so do the words that readers ask for it in; what stands above it
 * little; `name` is there to be asked for whole. `topic` is what its editors call it in its address.
 */
export const ranking = { metaWeights: { title: 5, heading: 1, asked: 8, topic: 4, trail: 0.5, role: 0.5, name: 0 } };
