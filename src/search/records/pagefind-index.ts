import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { NAME_SIGNS } from '../engine/pagefind.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** The Pagefind record of a passage or a listing. */
export type SearchRecord = Parameters<Index['addCustomRecord']>[0];

// Pagefind splits an index into chunks of 25 KB by default, and a query loads one or two. We want smaller ones, which only this
// undocumented variable can set. If Pagefind drops it, the tests of the first result’s download size fail.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '3000';

/**
 * Writes the search index of some records to a folder that contains nothing else.
 * @param fragmentFiles the maximum number of files for the data that results show; by default one per record
 */
export async function writeIndex(folder: string, records: SearchRecord[], fragmentFiles?: number): Promise<void> {
	// Pagefind writes into an existing folder without emptying it, so fragments of deleted pages would remain.
	await rm(folder, { recursive: true, force: true });
	const { index, errors } = await pagefind.createIndex({
		forceLanguage: 'en',
		includeCharacters: NAME_SIGNS,
		...(fragmentFiles !== undefined && { maxFragments: fragmentFiles }),
	});
	if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
	for (const record of records) {
		const added = await index.addCustomRecord(record);
		if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
	}
	const written = await index.writeFiles({ outputPath: folder });
	if (written.errors.length > 0) throw new Error(`Pagefind could not write ${folder}: ${written.errors.join('; ')}`);
	// We don’t use Pagefind’s own user interface, its worker, or its engine for other languages.
	const unused = glob(['pagefind-*.{css,js}', 'wasm.unknown.pagefind'], { cwd: folder });
	for await (const name of unused) await rm(join(folder, name));
}
