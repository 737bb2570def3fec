import type { Facet } from './query.ts';

/** Folder of the search index. `catalogue.json` has one address; all else lies below in a folder named after its bytes. */
export const INDEX_FOLDER = '/search-index';

/** What is searched of a document; the order is that of the index. */
export const fields = ['title', 'where', 'text'] as const;

/** What the search page has to know before it looks up a word. Documents are numbered: parts of pages first, then listings. */
export interface Catalogue {
	/** Folder of the files that belong to this catalogue: `3fa29c01` */
	version: string;
	/** How many documents are parts of pages. */
	parts: number;
	/** First term of each `terms/N.json`, by code units. */
	termFiles: string[];
	/** The values of each facet, and by document the place of its own among them; -1 where it has none. */
	facets: Record<Facet, { values: string[]; of: number[] }>;
	/** By document, how many terms each field has; 0 where it has none. */
	lengths: number[][];
	averageLengths: number[];
}

/** A `terms/N.json`: by term, field and document, how often it stands there. As MiniSearch writes it. */
export type Terms = [term: string, counts: Record<string, Record<string, number>>][];

/** What is shown of a document. */
export interface Shown {
	url: string;
	title: string;
	/** A slug of kinds.ts */
	kind: string;
	/** Where it stands, or a listing’s facts; empty where there is nothing to say. */
	trail: string;
	text: string;
}

/** A `shown/N.json` has one part of a page, or this many listings, which are short: 2 KB together. */
export const LISTINGS_TO_A_FILE = 40;

/** Which `shown/N.json` has a document, and at which place. */
export function placeOf(document: number, parts: number): { file: number; at: number } {
	if (document < parts) return { file: document, at: 0 };
	const listing = document - parts;
	return { file: parts + Math.floor(listing / LISTINGS_TO_A_FILE), at: listing % LISTINGS_TO_A_FILE };
}
