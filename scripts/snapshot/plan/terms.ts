import { readKinds } from '#content-model/read.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import { SourceName } from '#domain/posting.ts';
import type { KeptYaml } from '../../../src/yaml/kept-yaml.ts';
import { UsageError } from '../../command.ts';

/** Every source’s terms by its file name, those that are off included. */
export type Terms = ReadonlyMap<string, ListingSource>;

/**
 * Reads them from a folder of content. Throws a sentence for every mistake of theirs, or for every source that has an
 * adapter and no terms.
 */
export function readTerms(content: string, kept?: KeptYaml): Terms {
	const { listingSource } = readKinds(['listingSource'], content, kept);
	const terms = new Map(listingSource.map(({ name, data }) => [name, data]));
	const missing = SourceName.options.filter((name) => !terms.has(name));
	if (missing.length === 0) return terms;
	const says = (name: string) => `There is an adapter for ${name} and no file with its terms.`;
	throw new UsageError(missing.map((name) => `${content}/listing-sources/${name}.yaml:1  ${says(name)}`).join('\n'));
}
