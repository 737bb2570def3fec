import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compareText } from '#domain/compare.ts';
import { ListingSource } from '#domain/listing-source.ts';
import { SourceName } from '#domain/posting.ts';
import { UsageError } from '../../command.ts';
import { readChecked } from '../../../src/yaml/read-checked.ts';

/** Every source’s terms by its file name, those that are off included. */
export type Terms = ReadonlyMap<string, ListingSource>;

/** Throws a UsageError that lists every mistake, and every source that has an adapter and no terms. */
export async function readTerms(folder: string): Promise<Terms> {
	const files = globSync(join(folder, '*.yaml')).toSorted(compareText);
	const terms = new Map<string, ListingSource>();
	const mistakes: string[] = [];
	for (const file of files) {
		const source = await readChecked(file, ListingSource, 'src/domain/listing-source.ts', mistakes);
		if (source) terms.set(basename(file, '.yaml'), source);
	}
	for (const name of SourceName.options) {
		if (!terms.has(name) && mistakes.length === 0) {
			mistakes.push(`${join(folder, `${name}.yaml`)}:1  There is an adapter for ${name} and no file with its terms.`);
		}
	}
	if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
	return terms;
}
