import { getCollection } from 'astro:content';
import type { ListingSource } from '#domain/listing-source.ts';
import type { SeenOn } from '#domain/listing.ts';
import { onceABuild } from '#site/once.ts';

/** One place a listing was seen, with the terms of its source. */
export interface Credit {
	seen: SeenOn;
	terms: ListingSource;
}

const termsBySource = onceABuild(
	async () => new Map((await getCollection('listingSources')).map(({ id, data }) => [id, data])),
);

/** Where a listing was seen and on which terms, in the order of the listing. */
export async function creditsOf(seenOn: readonly SeenOn[]): Promise<Credit[]> {
	const terms = await termsBySource();
	return seenOn.map((seen) => {
		const found = terms.get(seen.source);
		if (!found) {
			throw new Error(
				`A listing was seen on ${seen.source}, whose terms are not in src/content/listing-sources. Write them first.`,
			);
		}
		return { seen, terms: found };
	});
}
