import { inBase } from '#site/address.ts';
import { excerptOf } from './excerpt.ts';
import { lookUp, type LookedUp } from './look-up.ts';
import { openPagefind } from './pagefind-script.ts';
import {
	LISTINGS_INDEX,
	PAGES_INDEX,
	ranking,
	type Filters,
	type Pagefind,
	type Result,
} from '../../search/pagefind.ts';
import type { Names } from '../../search/names.ts';
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
	/** Parts of pages that have all words of the query. */
	pages: Hits;
	/** What was searched for in place of the query, which stands nowhere. */
	meant: string | null;
	/** What can be answered only once the index of listings has loaded. */
	rest: () => Promise<Rest>;
}

export interface Rest {
	listings: Hits;
	/** As for pages; null where pages say it. */
	meant: string | null;
	/** Where no part of a page has all words: the parts that have all but `without`. */
	nearest: { pages: Hits; without: string[] } | null;
	counts: Counts;
}

type Search = (query: Query) => Promise<Found>;

/** Opens the index of pages with Pagefind. A search rejects where a file of an index cannot be had. */
export async function openIndex(names: Names): Promise<Search> {
	// Without its worker: one request and 11 KB less, for a search of a few milliseconds.
	const pagefind = await openPagefind({ basePath: inBase(PAGES_INDEX), noWorker: true, ranking });
	// Rejects where the index cannot be had.
	await pagefind.search('', { filters: {} });
	let merging: Promise<void> | undefined;
	const merge = async () => {
		await pagefind.mergeIndex(inBase(LISTINGS_INDEX), { mergeFilter: { kind: 'listing' }, ranking });
		await pagefind.filters();
	};

	return async ({ words, chosen }) => {
		const inPages = async (of: Query['chosen']): Promise<LookedUp | null> => {
			// A level is stated by listings alone.
			if (of.kind === 'listing' || of.level !== undefined) return null;
			// Pagefind waits for all indexes that it was told of, and would know of their filters only by chance.
			await merging;
			return lookUp(pagefind, words, merging ? { ...of, ...notListings } : { ...of }, names);
		};
		const found = await inPages(chosen);
		const pages = found?.results.map(hitOf) ?? [];
		const without = found?.missing ?? [];
		const rest = async (): Promise<Rest> => {
			await (merging ??= merge());
			const listings = await inListings(pagefind, words, chosen, names);
			const { kind = 'listing', ...others } = chosen;
			const ofPages = chosen.kind === 'listing' ? await inPages(others) : found;
			const isNearest = ofPages !== null && ofPages.missing.length > 0;
			const counted = isNearest && listings.results.length > 0 ? null : ofPages;
			return {
				listings: kind === 'listing' ? listings.results.map(hitOf) : [],
				meant: found ? null : listings.meant,
				nearest: without.length > 0 && counted !== null ? { pages, without } : null,
				counts: await countsOf(pagefind, chosen, counted, listings),
			};
		};
		return { pages: without.length > 0 ? [] : pages, meant: found?.meant ?? null, rest };
	};
}

const notListings = { not: { kind: 'listing' } };

/** Listings are short: one that lacks a word is not what was meant. */
async function inListings(pagefind: Pagefind, words: string, chosen: Query['chosen'], names: Names): Promise<LookedUp> {
	const found = await lookUp(pagefind, words, { ...chosen, kind: 'listing' }, names);
	return found.missing.length > 0 ? { results: [], words: '', missing: [], meant: null } : found;
}

async function countsOf(
	pagefind: Pagefind,
	chosen: Query['chosen'],
	pages: LookedUp | null,
	listings: LookedUp,
): Promise<Counts> {
	const counts: Counts = { kind: {}, role: {}, level: {} };
	for (const facet of facets) {
		const others: Query['chosen'] = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
		const add = async (found: LookedUp | null, filters: Filters) => {
			if (found === null || found.words === '') return;
			const answer = await pagefind.search(found.words, { filters });
			for (const [value, count] of Object.entries(answer.filters[facet] ?? {})) {
				counts[facet][value] = (counts[facet][value] ?? 0) + count;
			}
		};
		if (others.kind !== 'listing') await add(pages, { ...others, ...notListings });
		if ((others.kind ?? 'listing') === 'listing') await add(listings, { ...others, kind: 'listing' });
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
