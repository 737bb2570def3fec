import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { byCodeUnits } from '../format.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { listingRecord } from './search/listing-record.ts';
import { readPassages, withoutSummaries, type Passage } from './search/passages.ts';
import { readLabels } from './search/vocabulary.ts';

// Ten results cost as many requests at most, and fewer where they share files. Listings are short: 40 to a file
// is 2 KB. Parts of pages are not, and ten rarely share one, so each is a file of its own.
const LISTINGS_TO_A_FILE = 40;

/**
 * Ends the build with two Pagefind indexes: `/pagefind/`, a record for each part of the pages that carry
 * `data-pagefind-body` (guides, questions, glossary, method), and `/pagefind-listings/`, a short record for
 * each listing, which the search page merges in.
 */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const passages = await passageRecords(dist);
				const listings = await listingRecords();
				await writeIndex(join(dist, 'pagefind'), passages);
				await writeIndex(join(dist, 'pagefind-listings'), listings, Math.ceil(listings.length / LISTINGS_TO_A_FILE));
				for (const name of loadedOnce) await rm(join(dist, 'pagefind-listings', name));
				await pagefind.close();
				logger.info(`search index: ${passages.length} parts of pages, ${listings.length} listings`);
			},
		},
	};
}

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;
type SearchRecord = Parameters<Index['addCustomRecord']>[0];

async function passageRecords(dist: string): Promise<SearchRecord[]> {
	const pages: { file: string; path: string }[] = [];
	const notSearched = (name: string) => name === 'listings' || name === 'jobs';
	// One folder down at least: the home page says nothing that its pages do not.
	for await (const file of glob('*/**/index.html', { cwd: dist, exclude: notSearched })) {
		pages.push({ file, path: `/${file.slice(0, -'index.html'.length)}` });
	}
	const passages: Passage[] = [];
	for (const { file, path } of pages.toSorted((a, b) => byCodeUnits(a.path, b.path))) {
		passages.push(...readPassages(await readFile(join(dist, file), 'utf8'), path));
	}
	return withoutSummaries(passages).map(({ url, title, trail, kind, role, text }) => ({
		url,
		language: 'en',
		content: text,
		// Above every term of the glossary stands nothing but its name.
		meta: { title, kind, ...(kind !== 'glossary' && trail.length > 0 && { trail: trail.join(' › ') }) },
		filters: { kind: [kind], ...(role && { role: [role] }) },
	}));
}

async function listingRecords(): Promise<SearchRecord[]> {
	const labels = await readLabels();
	return loadSnapshot().listings.map((listing) => ({ ...listingRecord(listing, labels) }));
}

async function writeIndex(folder: string, records: SearchRecord[], maxFragments?: number): Promise<void> {
	// Pagefind adds to a folder that is there; fragments of pages long gone would stay.
	await rm(folder, { recursive: true, force: true });
	const { index, errors } = await pagefind.createIndex({
		forceLanguage: 'en',
		...(maxFragments && { maxFragments }),
	});
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	for (const record of records) {
		const added = await index.addCustomRecord(record);
		if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
	}
	const written = await index.writeFiles({ outputPath: folder });
	if (written.errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
	for (const name of ownInterfaces) await rm(join(folder, name), { force: true });
}

// The engine, which the search page takes from the first index.
const loadedOnce = ['pagefind.js', 'wasm.en.pagefind'];

// Pagefind’s own interfaces, its worker (the search page runs it without) and the engine for other languages.
const ownInterfaces = [
	'pagefind-component-ui.css',
	'pagefind-component-ui.js',
	'pagefind-highlight.js',
	'pagefind-modular-ui.css',
	'pagefind-modular-ui.js',
	'pagefind-ui.css',
	'pagefind-ui.js',
	'pagefind-worker.js',
	'wasm.unknown.pagefind',
];
