import { readKinds } from '#content-model/read.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import { SourceName } from '#domain/posting.ts';
import type { KeptYaml } from '../../../src/yaml/kept-yaml.ts';
import { UsageError } from '../../command.ts';

/** The terms of each source by file name, including sources that are switched off. */
export type Terms = ReadonlyMap<string, ListingSource>;

/**
 * Reads the terms from the content folder. Throws an error that lists every mistake in them, or every source that has an adapter but
 * no terms.
 */
export function readTerms(content: string, kept?: KeptYaml): Terms {
	const { listingSource } = readKinds(['listingSource'], content, kept);
	const terms = new Map(listingSource.map(({ name, data }) => [name, data]));
	const missing = SourceName.options.filter((name) => !terms.has(name));
	if (missing.length === 0) return terms;
	const message = (name: string) => `This file is missing. There is an adapter for ${name}, so add its terms here.`;
	throw new UsageError(missing.map((name) => `${content}/listing-sources/${name}.yaml:1  ${message(name)}`).join('\n'));
}
