import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { lookUp } from '../../src/search/engine/look-up.ts';
import { openPagefind, type Script } from '../../src/search/engine/pagefind-script.ts';
import { readNames } from '../../src/search/records/read-names.ts';
import { PAGES_INDEX, ranking } from '../../src/search/engine/pagefind.ts';
import { serveFolder } from '../serve/server.ts';

/** A search query, and the pages any of which answers it. */
const SearchQuery = z.strictObject({
	ask: z.string().min(1).describe('The words as typed: `k8s`'),
	by: z
		.literal('second hand')
		.optional()
		.describe('Written by someone who had seen only the titles of pages, before the ranking was improved'),
	wanted: z.array(z.string().startsWith('/')).min(1).describe('Addresses that answer: `/tools/#kubernetes`'),
});
type SearchQuery = z.infer<typeof SearchQuery>;

export interface Answered extends SearchQuery {
	/** Addresses of the first ten results. */
	found: string[];
	/** The rank of the first wanted page, from 1; null if none of the ten is wanted. */
	place: number | null;
}

export const readQueries = (yaml: string): SearchQuery[] => z.array(SearchQuery).parse(parse(yaml));

/** Runs queries on the search index of a built site, with the search engine of the site. */
export async function askAll(dist: string, queries: readonly SearchQuery[]): Promise<Answered[]> {
	const { url, close } = await serveFolder(dist);
	try {
		const folder = join(resolve(dist), PAGES_INDEX);
		const options = { basePath: new URL(PAGES_INDEX, url).href, noWorker: true, ranking };
		const load = async () => (await import(join(folder, 'pagefind.js'))) as Script;
		const engine = await openPagefind(options, load);
		const names = readNames();
		const answered: Answered[] = [];
		for (const query of queries) {
			const { results } = await lookUp(engine, query.ask, {}, names);
			const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
			const found = first
				.map((fragment) => new URL(fragment.url, url))
				.map(({ pathname, hash }) => `${pathname}${hash}`);
			const at = found.findIndex((address) => query.wanted.includes(address));
			answered.push({ ...query, found, place: at < 0 ? null : at + 1 });
		}
		return answered;
	} finally {
		await close();
	}
}

/** How many queries have a wanted page among the first three results, and the mean reciprocal rank. */
export function measureSearch(answered: readonly Answered[]): { recallAt3: number; reciprocalRank: number } {
	const mean = (value: (one: Answered) => number) =>
		answered.reduce((sum, one) => sum + value(one), 0) / Math.max(1, answered.length);
	return {
		recallAt3: mean(({ place }) => Number(place !== null && place <= 3)),
		reciprocalRank: mean(({ place }) => (place === null ? 0 : 1 / place)),
	};
}
