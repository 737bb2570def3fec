import type { Listing } from '#domain/listing.ts';
import { statedPay } from '../../format.ts';
import type { Labels } from './vocabulary.ts';

/** What Pagefind is handed for one listing: facts only, as words people search for. */
export interface ListingRecord {
	url: string;
	language: 'en';
	content: string;
	meta: { title: string; employer: string; place: string; level?: string; pay?: string };
	filters: { role: string[]; level: string[] };
}

/** Filter value of a listing whose advert does not say a level. */
export const LEVEL_NOT_STATED = 'not-stated';

export function listingRecord(listing: Listing, labels: Labels): ListingRecord {
	const level = listing.level && labelled(labels.levels, listing.level.value);
	const place = placeOf(listing, labels);
	const work = [
		...listing.tools.map(({ value }) => labelled(labels.tools, value)),
		...listing.clouds.map(({ value }) => labelled(labels.clouds, value)),
		...listing.specialisations.map(({ value }) => labelled(labels.specialisations, value)),
	];
	return {
		url: `/listings/${listing.id}/`,
		language: 'en',
		// Title, employer and place are searched as metadata; here they would be shown twice.
		content: [...new Set(work)].join(', '),
		meta: {
			title: listing.title,
			employer: listing.employer.name,
			place,
			...(level && { level }),
			...(listing.pay && { pay: statedPay(listing.pay.stated) }),
		},
		filters: { role: [listing.role.value], level: [listing.level?.value ?? LEVEL_NOT_STATED] },
	};
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

function placeOf({ remote }: Listing, labels: Labels): string {
	if (remote.scope === 'worldwide') return 'Worldwide';
	const places = [
		...remote.regions.map((region) => labelled(labels.regions, region)),
		...remote.countries.map((country) => countryNames.of(country) ?? country),
	];
	return places.length > 0 ? places.join(', ') : 'Place not stated';
}

function labelled(terms: ReadonlyMap<string, string>, slug: string): string {
	const label = terms.get(slug);
	if (label === undefined) {
		throw new Error(
			`The snapshot speaks of \`${slug}\`, which is in no vocabulary. Put it back into src/content/vocabulary/, or run \`npm run snapshot\`.`,
		);
	}
	return label;
}
