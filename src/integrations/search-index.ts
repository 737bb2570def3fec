import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { LISTINGS_INDEX, PAGES_INDEX } from '../search/pagefind.ts';
import { byCodeUnits } from '#site/format.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { listingRecord } from './search/listing-record.ts';
import { writeIndex } from './search/pagefind-index.ts';
import { passageRecord, readJobList, readPassages, withoutSummaries, type Passage } from './search/passages.ts';
import { readLabels } from './search/vocabulary.ts';

// What is shown of a listing is short: 40 are 2 KB. Parts of pages are not, and ten rarely share a file.
const LISTINGS_TO_A_FILE = 40;

/**
 * Ends the build with two Pagefind indexes: one with a record for each part of the pages that carry `data-search-body`
 * (guides, questions, glossary, tools, method) and for each list of jobs, and one with a short record for each listing, which the search page
 * merges in once the first results are there.
 */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const passages = await passagesIn(dist);
				const labels = await readLabels();
				const listings = loadSnapshot().listings.map((listing) => listingRecord(listing, labels));
				const listingsFolder = join(dist, LISTINGS_INDEX);
				await writeIndex(join(dist, PAGES_INDEX), passages.map(passageRecord));
				await writeIndex(listingsFolder, listings, Math.ceil(listings.length / LISTINGS_TO_A_FILE));
				// The script and the engine, which the search page has from the first index.
				for (const name of ['pagefind.js', 'wasm.en.pagefind']) await rm(join(listingsFolder, name));
				await pagefind.close();
				logger.info(`search index: ${passages.length} parts of pages, ${listings.length} listings`);
			},
		},
	};
}

async function passagesIn(dist: string): Promise<Passage[]> {
	const pages: { file: string; path: string }[] = [];
	// One folder down at least: the home page says nothing that its pages do not.
	for await (const file of glob('*/**/index.html', { cwd: dist, exclude: (name) => name === 'listings' })) {
		pages.push({ file, path: `/${file.slice(0, -'index.html'.length)}` });
	}
	const passages: Passage[] = [];
	for (const { file, path } of pages.toSorted((a, b) => byCodeUnits(a.path, b.path))) {
		const read = path.startsWith('/jobs/') ? readJobList : readPassages;
		passages.push(...read(await readFile(join(dist, file), 'utf8'), path));
	}
	return withoutSummaries(passages);
}
