import { inBase } from '#routes/base.ts';
import { excerptOf } from './excerpt.ts';
import { lookUp } from './look-up.ts';
import { openPagefind } from './pagefind-script.ts';
import { LISTINGS_INDEX, PAGES_INDEX, ranking, type Pagefind, type Result } from './pagefind.ts';
import type { Names } from './names.ts';
import { facets, type Facet, type Query } from './query.ts';

/** What is shown of a result. */
export interface Hit {
	url: string;
	title: string;
	/** A slug of kinds.ts */
	kind: string;
	/** Where it stands, or a listing’s facts; empty where there is nothing to say. */
	trail: string;
	/** The words around those that were found: plain and marked ones in turn, plain ones first. */
	excerpt: string[];
}

/** Best first; each is fetched when it is shown. */
export type Hits = (() => Promise<Hit>)[];

/** How many results each choice would give, all other facets as they are chosen. */
export type Counts = Record<Facet, Record<string, number>>;

export interface Found {
	/** Parts of pages that have all words of the query; where nothing has, those that lack `without`. */
	pages: Hits;
	without: string[];
	/** Whether none of the pages has all the other words. */
	isPartial: boolean;
	/** What was searched for in place of the query, which stands nowhere. */
	meant: string | null;
	/** null until the index of listings has loaded. */
	listings: Hits | null;
	counts: Counts | null;
}

/** Answers twice: what pages have, then all. Rejects where a file of an index cannot be had. */
type Search = (query: Query) => AsyncGenerator<Found>;

/** Opens the index of pages with Pagefind. */
export async function openIndex(names: Names): Promise<Search> {
	// Without its worker: one request and 11 KB less, for a search of a few milliseconds.
	const pagefind = await openPagefind({ basePath: inBase(PAGES_INDEX), noWorker: true, ranking });
	// Rejects where the index cannot be had.
	await pagefind.search('', { filters: {} });
	let merging: Promise<void> | undefined;
	let valuesById: Promise<ValuesById> | undefined;
	const merge = async () => {
		await pagefind.mergeIndex(inBase(LISTINGS_INDEX), { mergeFilter: { kind: 'listing' }, ranking });
		await (valuesById = readValues(pagefind));
	};

	return async function* ({ words, chosen }) {
		const isNarrowed = Object.keys(chosen).length > 0;
		// Pagefind waits for all indexes that it was told of, and would know of their filters only by chance.
		await merging;
		const ofPages = await lookUp(pagefind, words, merging ? { not: { kind: 'listing' } } : {}, names);
		const narrowed = async (results: Result[]) => {
			if (!isNarrowed) return results;
			const values = await (valuesById ??= readValues(pagefind));
			return results.filter(({ id }) => fits(values.get(id), chosen));
		};
		const isNearest = ofPages.missing.length > 0;
		const { isPartial } = ofPages;
		const first = { without: [], isPartial, meant: ofPages.meant, listings: null, counts: null };
		yield { ...first, pages: isNearest ? [] : (await narrowed(ofPages.results)).map(hitOf) };

		await (merging ??= merge());
		const ofListings = await lookUp(pagefind, words, { kind: 'listing' }, names);
		// Listings are short: one that lacks a word is not what was meant.
		const listings =
			ofListings.missing.length > 0 ? [] : ofListings.results.filter(({ id }) => ofListings.whole.has(id));
		const pages = isNearest && listings.length > 0 ? [] : ofPages.results;
		yield {
			pages: (await narrowed(pages)).map(hitOf),
			without: pages.length > 0 ? ofPages.missing : [],
			isPartial: isPartial && listings.length === 0,
			meant: pages.length > 0 ? ofPages.meant : ofListings.meant,
			listings: (await narrowed(listings)).map(hitOf),
			counts: countsOf([...pages, ...listings], (await valuesById) ?? new Map(), chosen),
		};
	};
}

type Values = Query['chosen'];
type ValuesById = ReadonlyMap<string, Values>;

/** What each record is in each facet, by its id. */
async function readValues(pagefind: Pagefind): Promise<ValuesById> {
	const known = await pagefind.filters();
	const values = new Map<string, Values>();
	for (const facet of facets) {
		for (const value of Object.keys(known[facet] ?? {})) {
			const { results } = await pagefind.search(null, { filters: { [facet]: value } });
			for (const { id } of results) values.set(id, { ...values.get(id), [facet]: value });
		}
	}
	return values;
}

/** Whether a record is all that is chosen, in any of the facets but one. */
const fits = (values: Values | undefined, chosen: Values, but?: Facet): boolean =>
	facets.every((facet) => facet === but || chosen[facet] === undefined || values?.[facet] === chosen[facet]);

function countsOf(results: Result[], valuesById: ValuesById, chosen: Values): Counts {
	const counts: Counts = { kind: {}, role: {}, level: {} };
	for (const { id } of results) {
		const values = valuesById.get(id);
		for (const facet of facets) {
			const value = values?.[facet];
			if (value !== undefined && fits(values, chosen, facet)) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
		}
	}
	return counts;
}

const hitOf = (result: Result) => async (): Promise<Hit> => {
	const { url, meta, filters, content } = await result.data();
	return {
		url,
		title: meta.title ?? meta.heading ?? '',
		// The index of listings has no kinds: all in it are.
		kind: filters.kind?.[0] ?? 'listing',
		trail: meta.trail ?? '',
		excerpt: excerptOf(content, result.words),
	};
};
