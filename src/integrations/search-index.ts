import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { INDEX_FOLDER } from '../components/search/index-files.ts';
import { byCodeUnits } from '../format.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { indexFiles, type SearchRecord } from './search/index-writer.ts';
import { listingRecord } from './search/listing-record.ts';
import { readPassages, withoutSummaries, type Passage } from './search/passages.ts';
import { readLabels } from './search/vocabulary.ts';

/**
 * Ends the build with the search index: a record for each part of the pages that carry `data-search-body` (guides,
 * questions, glossary, method), and a short one for each listing.
 */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const parts = await partRecords(dist);
				const labels = await readLabels();
				const listings = loadSnapshot().listings.map((listing) => listingRecord(listing, labels));
				await writeFiles(join(dist, INDEX_FOLDER), indexFiles(parts, listings));
				logger.info(`search index: ${parts.length} parts of pages, ${listings.length} listings`);
			},
		},
	};
}

async function partRecords(dist: string): Promise<SearchRecord[]> {
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
	return withoutSummaries(passages).map(({ trail, ...passage }) => ({
		...passage,
		where: trail.join(' '),
		// Above every term of the glossary stands nothing but its name.
		trail: passage.kind === 'glossary' ? '' : trail.join(' › '),
		level: null,
	}));
}

async function writeFiles(folder: string, files: Map<string, string>): Promise<void> {
	// Of a build before, with another version, nothing may stay.
	await rm(folder, { recursive: true, force: true });
	for (const folderOfFiles of new Set([...files.keys()].map(dirname))) {
		await mkdir(join(folder, folderOfFiles), { recursive: true });
	}
	for (const [path, text] of files) await writeFile(join(folder, path), text);
}
