/** The part of Pagefind’s script that we use. */
export interface Pagefind {
	/** Best match first; null returns all records. Rejects if a file of the index fails to load. */
	search: (words: string | null, options: { filters: Filters }) => Promise<Answer>;
	/** For each filter, the number of records with each value. */
	filters: () => Promise<Record<string, Record<string, number>>>;
	mergeIndex: (path: string, options: object) => Promise<void>;
}

export type Filters = Record<string, string | Record<string, string>>;

export interface Answer {
	results: Result[];
}

export interface Result {
	/** Identifies the record’s fragment file. */
	id: string;
	/** The score; the scores of a query’s words can be added up. */
	score: number;
	/** Positions in the content of the words that matched, separated by white space and counted from 0. */
	words: number[];
	/** The `meta` fields with a matching word. */
	matchedMetaFields?: string[];
	data: () => Promise<Fragment>;
}

/** The stored data of a record, for showing it. */
export interface Fragment {
	url: string;
	content: string;
	/** The title of a job list is in `heading` instead of `title`. */
	meta: { title?: string; heading?: string; name?: string; trail?: string };
	filters: { kind?: string[] };
}

/** The folders of the two indexes. */
export const PAGES_INDEX = '/pagefind/';
export const LISTINGS_INDEX = '/pagefind-listings/';

/** Characters that are part of a name: C++, C#. */
export const NAME_SIGNS = '+#';

/**
 * Weights of a record’s fields. The title says most about a passage, and so do `asked`, the words by which readers look for it,
 * and `topic`, its name in its address. The headings above it and `about`, what readers look for its page by, say little. `name` is only for finding a passage by its full title.
 */
export const ranking = {
	metaWeights: { title: 5, heading: 1, asked: 8, topic: 4, trail: 0.5, role: 0.5, about: 1, name: 0 },
};
