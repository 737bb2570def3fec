import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ListingSource } from '#domain/listing-source.ts';
import { SourceName } from '#domain/posting.ts';
import { UsageError } from '../../command.ts';
import { compareText } from '#domain/compare.ts';

/** Every source’s terms by its file name, those that are off included. */
export type Terms = ReadonlyMap<string, ListingSource>;

/** Throws a UsageError that lists every mistake, and every source that has an adapter and no terms. */
export async function readTerms(folder: string): Promise<Terms> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted(compareText);
	const terms = new Map<string, ListingSource>();
	const mistakes: string[] = [];
	for (const file of files) {
		const path = join(folder, file);
		const parsed = ListingSource.safeParse(parse(await readFile(path, 'utf8')));
		if (parsed.success) terms.set(file.slice(0, -'.yaml'.length), parsed.data);
		else mistakes.push(`${path}:1  ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`);
	}
	for (const name of SourceName.options) {
		if (!terms.has(name) && mistakes.length === 0) {
			mistakes.push(`${join(folder, `${name}.yaml`)}:1  There is an adapter for ${name} and no file with its terms.`);
		}
	}
	if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
	return terms;
}
