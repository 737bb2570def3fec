import type { Listing } from '#domain/listing.ts';
import type { Specialisation } from '#domain/vocabulary.ts';
import { bestEvidence, scoreOf, type Advert, type Hit } from './advert.ts';

/** The specialisations whose words carry enough weight in title and duties, in the vocabulary’s order. */
export function readSpecialisations(
	advert: Advert,
	specialisations: readonly Specialisation[],
): Listing['specialisations'] {
	return specialisations.flatMap(({ slug, threshold, asked }) => {
		const hits = advert.hits.filter(
			(hit) => hit.value.of === 'specialisation' && hit.value.slug === slug && isWork(hit, asked),
		);
		// What is among the duties is there, however long the list.
		if (scoreOf(hits, 0) < threshold) return [];
		return [{ value: slug, evidence: bestEvidence(advert, hits, 'specialisation/duties') }];
	});
}

// What an advert merely asks for does not make it the work, but it may name the domain.
function isWork({ section }: Hit, asked: boolean): boolean {
	if (section === 'requirements' || section === 'nice') return asked;
	return section !== 'company' && section !== 'boilerplate';
}
