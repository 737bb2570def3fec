import type { Listing } from '#facts/listing.ts';
import type { Row } from '#filter/filter.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { loadRoleListings, type RoleListings } from './role-listings.ts';

/** An open listing, and the data about its role that its page needs. */
export interface OpenListing {
	listing: Listing;
	roleListings: RoleListings;
	row: Row;
}

/** All open listings, each with the job lists of its own role. */
export async function loadOpenListings(): Promise<OpenListing[]> {
	const byId = new Map(loadSnapshot().listings.map((listing) => [listing.id, listing]));
	return (await loadRoleListings()).flatMap((roleListings) =>
		roleListings.index.rows.flatMap((row) => {
			const listing = byId.get(row.id);
			// A listing that fits two roles is in both lists; we take it only from the list of its first role.
			return listing?.role.value === roleListings.role ? [{ listing, roleListings, row }] : [];
		}),
	);
}

/** Language of a listing’s advert, if it is not English; undefined otherwise. */
export const foreignLanguage = ({ language }: Listing): string | undefined =>
	language === null || language === 'en' ? undefined : language;

const languages = new Intl.DisplayNames('en', { type: 'language' });
/** `de` → `German` */
export const languageName = (code: string): string | undefined => languages.of(code);
