import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { compareText } from '#domain/compare.ts';
import { handedOver } from '#site/handed-over.ts';
import { loadSnapshot } from '../../src/loaders/snapshot.ts';
import { LISTINGS_INDEX, PAGES_INDEX } from '../../src/search/engine/pagefind.ts';
import { listingRecord } from '../../src/search/records/listing-record.ts';
import { writeIndex } from '../../src/search/records/pagefind-index.ts';
import { passageRecord } from '../../src/search/records/passage-record.ts';
import { passagesOf } from '../../src/search/records/passages.ts';
import { readLabels } from '../../src/search/records/vocabulary.ts';

// Listing records are small: 40 of them are 2 KB. Page sections are larger, so fewer share a file.
const LISTINGS_TO_A_FILE = 40;

/**
 * Writes two Pagefind indexes: one with a record per section of each page (guides, questions, glossary, tools, method,
 * lists of jobs), and one with a short record per listing, which the search page merges in after showing the first
 * results.
 */
export async function writeSearchIndex(dist: string): Promise<void> {
	const pages = [...handedOver().searched].toSorted(([a], [b]) => compareText(a, b));
	const passages = pages.flatMap(([path, page]) => passagesOf(path, page));
	const labels = readLabels();
	const listings = loadSnapshot().listings.map((listing) => listingRecord(listing, labels));
	const listingsFolder = join(dist, LISTINGS_INDEX);
	await writeIndex(join(dist, PAGES_INDEX), passages.map(passageRecord));
	await writeIndex(listingsFolder, listings, Math.ceil(listings.length / LISTINGS_TO_A_FILE));
	// Skip the script and the engine: the search page loads them from the first index. Without listings there is no engine.
	for (const name of ['pagefind.js', 'wasm.en.pagefind']) await rm(join(listingsFolder, name), { force: true });
	await pagefind.close();
}
