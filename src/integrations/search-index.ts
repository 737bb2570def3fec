import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { loadSnapshot } from '../loaders/snapshot.ts';

/** Short records, many to a file: a search loads one file for a page of results. */
const LISTINGS_PER_FRAGMENT_FILE = 10;

/**
 * Ends the build with two Pagefind indexes: `/pagefind/` of the pages that carry `data-pagefind-body`
 * (guides, FAQ, glossary, tools), and `/pagefind-listings/`, a short record for each listing, which the
 * search page merges in. Listings’ own pages are left out of the first.
 */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const dist = fileURLToPath(dir);
				const pages = await writeIndex(join(dist, 'pagefind'), async (index) => {
					const { page_count, errors } = await index.addDirectory({
						path: dist,
						glob: '{index,guides/**/index,methodology/index,about-the-data/index,glossary/index}.html',
					});
					if (errors.length > 0) throw new Error(`Pagefind could not read the built pages: ${errors.join('; ')}`);
					return page_count;
				});
				const listings = await writeIndex(join(dist, 'pagefind-listings'), addListings);
				logger.info(`search index: ${pages} pages, ${listings} listings`);
				await pagefind.close();
			},
		},
	};
}

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

async function writeIndex(folder: string, fill: (index: Index) => Promise<number>, config = {}): Promise<number> {
	// Pagefind adds to a folder that is there; fragments of pages long gone would stay.
	await rm(folder, { recursive: true, force: true });
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en', ...config });
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	const count = await fill(index);
	const written = await index.writeFiles({ outputPath: folder });
	if (written.errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
	return count;
}
