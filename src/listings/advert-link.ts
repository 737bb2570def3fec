import type { Listing } from '#facts/listing.ts';
import { relOf } from '#domain/listing-source.ts';
import type { Credit } from './credits.ts';

export interface AdvertLink {
	href: string;
	rel: string;
	words: string;
}

/** The link to a listing’s advert. Its text and `rel` depend on the terms of the first source that lists it. */
export function advertLink({ url, employer }: Listing, [first]: readonly Credit[]): AdvertLink {
	const terms = first?.terms;
	// An employer’s own advert is linked as such; one on a job board or forum is named after that.
	const isOwn = !terms || terms.kind === 'applicant-tracking';
	return {
		href: url,
		rel: relOf(terms ?? { follow: false }),
		words: `Read the advert ${isOwn ? `at ${employer.name}` : `on ${terms.label}`}`,
	};
}
