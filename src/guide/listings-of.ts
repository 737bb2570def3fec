import type { Listing } from '#domain/listing.ts';
import type { Guide } from './load-guide.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';

/** Open listings of a guide’s role. */
export const listingsOf = ({ role }: Guide): Listing[] =>
	loadSnapshot().listings.filter((listing) => listing.role.value === role.id);
