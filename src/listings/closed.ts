import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#domain/listing.ts';
import { compareText } from '#domain/compare.ts';

/** Most listings that keep a page after they are gone, so that the build stays bounded: the ones seen last. */
export const MOST_CLOSED = 2_000;

/** Listings that keep a page although they are not open any more, the latest first. */
export function closedPages(gone: readonly LedgerPosting[]): LedgerPosting[] {
	return gone.toSorted((a, b) => compareText(b.lastSeen, a.lastSeen) || compareText(a.id, b.id)).slice(0, MOST_CLOSED);
}

/** Open listings to go on with. */
export interface Instead {
	/** Of the same employer: those of the same role first, then the newest. */
	sameEmployer: Listing[];
	/** Of other employers and the same role, by work: lines and level, the newest of equals first. */
	sameWork: Listing[];
}

/** What is open instead of a listing that is not; `most` of each kind. The title counts for nothing. */
export function insteadOf(posting: LedgerPosting, listings: readonly Listing[], most = 5): Instead {
	const newest = (a: Listing, b: Listing) => compareText(b.firstSeen, a.firstSeen) || compareText(a.id, b.id);
	const isSameRole = ({ role }: Listing) => role.value === posting.role;
	const [own, others] = [true, false].map((isOwn) =>
		listings.filter(({ employer }) => (employer.slug === posting.employer.slug) === isOwn),
	) as [Listing[], Listing[]];
	return {
		sameEmployer: own.toSorted((a, b) => Number(isSameRole(b)) - Number(isSameRole(a)) || newest(a, b)).slice(0, most),
		sameWork: others
			.filter(isSameRole)
			.map((listing) => ({ listing, nearness: nearness(posting, listing) }))
			.filter(({ nearness }) => nearness > 0)
			.toSorted((a, b) => b.nearness - a.nearness || newest(a.listing, b.listing))
			.slice(0, most)
			.map(({ listing }) => listing),
	};
}

/** Lines in common count most, the main one double; then the level and the specialisations. */
function nearness({ tracks, level, specialisations }: LedgerPosting, listing: Listing): number {
	const lines = listing.tracks.map(({ value }) => value);
	const shared = tracks.filter((track) => lines.includes(track)).length;
	const kinds = listing.specialisations.filter(({ value }) => specialisations.includes(value)).length;
	const isSameMain = tracks[0] !== undefined && tracks[0] === lines[0];
	return 2 * shared + (isSameMain ? 2 : 0) + kinds + (level !== null && level === listing.level?.value ? 1 : 0);
}
