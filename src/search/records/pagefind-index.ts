import { glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { NAME_SIGNS } from '../engine/pagefind.ts';

type Index = NonNullable<Awaited<ReturnType<typeof pagefind.createIndex>>['index']>;

/** What Pagefind is handed for a part of a page or a listing. */
export type SearchRecord = Parameters<Index['addCustomRecord']>[0];

// Words of an index come in chunks, one or two of which a query loads. Pagefind makes them of 25 KB unless told otherwise,
// which only this can; were it ever to mean nothing, the tests of what a first result weighs would notice.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '3000';

/**
 * Writes the index of these records into a folder that is Pagefind’s alone.
 * @param fragmentFiles how many files what is shown of results is spread over at most; one for each where nothing is said
 */
export async function writeIndex(folder: string, records: SearchRecord[], fragmentFiles?: number): Promise<void> {
	// Pagefind adds to a folder that is there; fragments of pages long gone would stay.
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
	// Its own interfaces, its worker and the engine for other languages are not used.
	const unused = glob(['pagefind-*.{css,js}', 'wasm.unknown.pagefind'], { cwd: folder });
	for await (const name of unused) await rm(join(folder, name));
}
