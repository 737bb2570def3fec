import { rolesOf, type Listing } from '#facts/listing.ts';
import { countryName, NOT_STATED } from '#filter/facets.ts';
import { listingPath } from '#routes/pages.ts';
import { statedPay } from '#site/format.ts';
import type { SearchRecord } from './pagefind-index.ts';
import type { Labels } from './vocabulary.ts';

/** The Pagefind record of a listing: only its facts, in words that people search for. */
export function listingRecord(listing: Listing, labels: Labels): SearchRecord {
	const level = listing.level && labelled(labels.levels, listing.level.value);
	const places = placesOf(listing, labels);
	const pay = listing.pay && statedPay(listing.pay.stated);
	const work = [
		...listing.tools.map(({ value }) => labelled(labels.tools, value)),
		...Object.entries(listing.named).flatMap(([facet, found]) =>
			found.map(({ value }) => labels.named.get(facet)?.get(value) ?? value),
		),
		...listing.specialisations.map(({ value }) => labelled(labels.specialisations, value)),
	];
	const facts = [listing.employer.name, level, places.join(', ') || 'Place not stated', pay];
	return {
		url: listingPath(listing.id),
		language: 'en',
		// Pagefind skips records without content.
		content: [...new Set(work)].join(', ') || listing.title,
		// We always add “Remote job”: an advert may say it in other words, or not at all.
		meta: { title: listing.title, trail: facts.filter((fact) => fact !== null).join(' · '), what: 'Remote job' },
		filters: { role: rolesOf(listing), level: [listing.level?.value ?? NOT_STATED] },
	};
}

function placesOf({ remote }: Listing, labels: Labels): string[] {
	if (remote.scope === 'worldwide') return ['Worldwide'];
	return [...remote.regions.map((region) => labelled(labels.regions, region)), ...remote.countries.map(countryName)];
}

function labelled(terms: ReadonlyMap<string, string>, slug: string): string {
	const label = terms.get(slug);
	if (label === undefined) {
		throw new Error(
			`The snapshot contains \`${slug}\`, which is in no vocabulary. Put it back into src/content/vocabulary/, or run \`npm run snapshot\`.`,
		);
	}
	return label;
}
