import { inBase } from '#routes/base.ts';
import { excerptOf } from './excerpt.ts';
import { lookUp } from './look-up.ts';
import { openPagefind } from './pagefind-script.ts';
import { LISTINGS_INDEX, PAGES_INDEX, ranking, type Pagefind, type Result } from './pagefind.ts';
import type { Names } from './names.ts';
import { facets, type Facet, type Query } from './query.ts';

/** A search result as the page shows it. */
export interface Hit {
	url: string;
	title: string;
	/** A slug from kinds.ts */
	kind: string;
	/** The headings above a passage, or the facts of a listing; empty if there are none. */
	trail: string;
	/** The words around the matches, in alternating parts: unmarked text first, then a match, and so on. */
	excerpt: string[];
}

/** Best match first. Each result is a function that fetches it when it is shown. */
export type Hits = (() => Promise<Hit>)[];

/** For each choice of each facet, the number of results with it, given the choices in the other facets. */
export type Counts = Record<Facet, Record<string, number>>;

export interface Found {
	/** Passages with all words of the query; if there are none, passages with all words except those in `without`. */
	pages: Hits;
	without: string[];
	/** Whether no passage has all remaining words. */
	isPartial: boolean;
	/** The words searched for instead, if the query’s own words occur nowhere. */
	meant: string | null;
	/** null until the index of listings has loaded. */
	listings: Hits | null;
	counts: Counts | null;
}

/** Yields twice: the results from pages first, then all. Rejects if a file of an index fails to load. */
type Search = (query: Query) => AsyncGenerator<Found>;

/** Opens the index of pages with Pagefind’s script. */
export async function openIndex(names: Names): Promise<Search> {
	// Without a web worker we save a request and 11 KB; a search takes only a few milliseconds.
	const pagefind = await openPagefind({ basePath: inBase(PAGES_INDEX), noWorker: true, ranking });
	// A first empty search, which rejects if the index fails to load.
	await pagefind.search('', { filters: {} });
	let merging: Promise<void> | undefined;
	let valuesById: Promise<ValuesById> | undefined;
	const merge = async () => {
		await pagefind.mergeIndex(inBase(LISTINGS_INDEX), { mergeFilter: { kind: 'listing' }, ranking });
		await (valuesById = readValues(pagefind));
	};

	return async function* ({ words, chosen }) {
		const isNarrowed = Object.keys(chosen).length > 0;
		// Pagefind searches every index added so far, but knows the filters of one only after it has loaded. So we wait until it
		// has.
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
		// Listings are short, so a listing that lacks one of the words is not a match.
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

/** The values of each record in each facet, by record id. */
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

/** Whether a record has all chosen values; the choice in the facet `but` is ignored. */
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
		// The index of listings has no filter `kind`: everything in it is a listing.
		kind: filters.kind?.[0] ?? 'listing',
		trail: meta.trail ?? '',
		excerpt: excerptOf(content, result.words),
	};
};
