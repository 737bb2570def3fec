import type { Listing } from '#facts/listing.ts';
import type { Row } from '#filter/filter.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { loadRoleListings, type RoleListings } from './role-listings.ts';

/** An open listing, with what its page needs to know of its role. */
export interface OpenListing {
	listing: Listing;
	roleListings: RoleListings;
	row: Row;
}

/** The open listings of all roles, each with the lists of its own role. */
export async function loadOpenListings(): Promise<OpenListing[]> {
	const byId = new Map(loadSnapshot().listings.map((listing) => [listing.id, listing]));
	return (await loadRoleListings()).flatMap((roleListings) =>
		roleListings.index.rows.flatMap((row) => {
			const listing = byId.get(row.id);
			// One that fits two roles is read through the guide of its own.
			return listing?.role.value === roleListings.role ? [{ listing, roleListings, row }] : [];
		}),
	);
}

/** Language of a listing’s advert, where it is not that of the pages. */
export const foreignLanguage = ({ language }: Listing): string | undefined =>
	language === null || language === 'en' ? undefined : language;

const languages = new Intl.DisplayNames('en', { type: 'language' });
/** `de` → `German` */
export const languageName = (code: string): string | undefined => languages.of(code);
