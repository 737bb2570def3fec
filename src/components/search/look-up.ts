import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { fields, type Catalogue, type Terms } from './index-files.ts';
import { termsOf } from './terms.ts';

/** A document that was found. */
export interface Match {
	document: number;
	/** Its own terms that were found. */
	terms: string[];
}

export interface LookedUp {
	/** Best first. */
	matches: Match[];
	/** Whether they have all words of the query, all but for a letter or two, or as many of them as any has. */
	closeness: 'all' | 'similar' | 'some';
}

/** Tried in this order, until something is found. In a short word, another letter makes another word. */
const ways: [LookedUp['closeness'], SearchOptions][] = [
	['all', { combineWith: 'AND' }],
	['similar', { combineWith: 'AND', fuzzy: (term) => term.length > 5 && 0.2 }],
	['some', { combineWith: 'OR' }],
];

/** A word in a title says more of what a passage is about than one in its text. */
const boost = { title: 3, where: 0.5 };

// Short records outscore long passages for the same words; this brings the two level.
const LISTINGS_WEIGHT = 0.6;

/** A part called by the words of the query, and no others, is what was meant; many listings bear one title. */
const NAMED_WEIGHT = 3;

/** Words that begin as a misspelt one does are looked at for the one that was meant. */
const SURE_LETTERS = 3;

/** Which files have the terms of a query and terms like them. */
export function filesWith(terms: string[], { termFiles }: Pick<Catalogue, 'termFiles'>): number[] {
	const starts = terms.map((term) => term.slice(0, SURE_LETTERS));
	return termFiles.flatMap((first, n) => {
		const next = termFiles[n + 1];
		return starts.some((start) => first <= `${start}\uffff` && (next === undefined || start < next)) ? n : [];
	});
}

/** MiniSearch with that part of its index in which the words of a query stand. */
export function engineWith(terms: Terms, { lengths, averageLengths }: Catalogue): MiniSearch {
	return MiniSearch.loadJS(
		{
			documentCount: lengths.length,
			nextId: lengths.length,
			documentIds: Object.fromEntries(lengths.map((_, document) => [document, document])),
			fieldIds: Object.fromEntries(fields.map((field, n) => [field, n])),
			fieldLength: Object.fromEntries(lengths.entries()),
			averageFieldLength: averageLengths,
			storedFields: {},
			index: terms,
			serializationVersion: 2,
		},
		{ fields: [...fields], tokenize: termsOf, processTerm: (term) => term },
	);
}

/** Finds documents that have the words of a query, or, where none has, those that come nearest. */
export function lookUp(engine: MiniSearch, words: string, catalogue: Catalogue): LookedUp {
	for (const [closeness, options] of ways) {
		const found = engine.search(words, {
			boost,
			boostDocument: (document: number) => (document < catalogue.parts ? 1 : LISTINGS_WEIGHT),
			// The last word may be half typed.
			prefix: (_term, place, all) => place === all.length - 1,
			...options,
		});
		if (found.length > 0) return { closeness, matches: ranked(found, catalogue) };
	}
	return { closeness: 'all', matches: [] };
}

function ranked(found: SearchResult[], { lengths, parts }: Catalogue): Match[] {
	const most = Math.max(...found.map(({ queryTerms }) => queryTerms.length));
	const isNamed = ({ id, match, queryTerms }: SearchResult) =>
		id < parts &&
		lengths[id as number]?.[fields.indexOf('title')] === queryTerms.length &&
		Object.values(match).every((places) => places.includes('title'));
	return found
		.filter(({ queryTerms }) => queryTerms.length === most)
		.map((result) => ({ ...result, score: result.score * (isNamed(result) ? NAMED_WEIGHT : 1) }))
		.toSorted((a, b) => b.score - a.score)
		.map(({ id, terms }) => ({ document: id as number, terms }));
}
