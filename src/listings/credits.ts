import { getCollection } from 'astro:content';
import type { ListingSource } from '#domain/listing-source.ts';
import type { SeenOn } from '#domain/listing.ts';
import { onceABuild } from '#site/once.ts';

/** A source that lists a job, with its terms of use. */
export interface Credit {
	seen: SeenOn;
	terms: ListingSource;
}

/** The terms of use of each source. */
export const termsBySource = onceABuild(
	async () => new Map((await getCollection('listingSources')).map(({ id, data }) => [id, data])),
);

/** The sources that list a job, with their terms, in the listing’s order. */
export async function creditsOf(seenOn: readonly SeenOn[]): Promise<Credit[]> {
	const terms = await termsBySource();
	return seenOn.map((seen) => {
		const found = terms.get(seen.source);
		if (!found) {
			throw new Error(
				`A listing is from ${seen.source}, which has no file in src/content/listing-sources/. Write down its terms there.`,
			);
		}
		return { seen, terms: found };
	});
}
