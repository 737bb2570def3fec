import type { Listing } from '#facts/listing.ts';
import { relOf } from '#domain/listing-source.ts';
import type { Credit } from './credits.ts';

export interface AdvertLink {
	href: string;
	rel: string;
	words: string;
}

/** The link to a listing’s advert, by the terms of the first source it was seen on. */
export function advertLink({ url, employer }: Listing, [first]: readonly Credit[]): AdvertLink {
	const terms = first?.terms;
	// Where the advert itself is the employer’s, the link says so; a board’s or a forum’s is named as what it is.
	const isOwn = !terms || terms.kind === 'applicant-tracking';
	return {
		href: url,
		rel: relOf(terms ?? { follow: false }),
		words: `Read the advert ${isOwn ? `at ${employer.name}` : `on ${terms.label}`}`,
	};
}
