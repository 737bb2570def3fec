import type { Listing } from '#domain/listing.ts';
import type { Tool } from '#domain/vocabulary.ts';
import { bestEvidence, type Advert, type Hit } from './advert.ts';

/** The tools an advert names outside its benefits and legal notices, in the vocabulary’s order. */
export function readTools(advert: Advert, tools: readonly Tool[]): Listing['tools'] {
	const hits = new Map<string, Hit[]>();
	for (const hit of advert.hits) {
		if (hit.value.of !== 'tool' || hit.section === 'boilerplate') continue;
		hits.set(hit.value.slug, [...(hits.get(hit.value.slug) ?? []), hit]);
	}
	return tools.flatMap(({ slug }) => {
		const found = hits.get(slug);
		return found ? [{ value: slug, evidence: bestEvidence(advert, found, 'tool/named') }] : [];
	});
}
