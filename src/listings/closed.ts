import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import { compareText } from '#domain/compare.ts';
import { memoize } from '#domain/memoize.ts';
import type { Choice } from './similar.ts';

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
export function insteadOf(
	posting: LedgerPosting,
	listings: readonly Listing[],
	{ most = 5, until = '9999-12-31' }: Choice = {},
): Instead {
	const { byEmployer, byRole } = sortedOf(listings);
	const isOffered = ({ firstSeen }: Listing) => firstSeen <= until;
	const isSameRole = ({ role }: Listing) => role.value === posting.role;
	const own = (byEmployer.get(posting.employer.slug) ?? []).filter(isOffered);
	return {
		sameEmployer: own.toSorted((a, b) => Number(isSameRole(b)) - Number(isSameRole(a))).slice(0, most),
		sameWork: nearestTo(
			posting,
			(byRole.get(posting.role) ?? []).filter(({ listing }) => isOffered(listing)),
			most,
		),
	};
}

/** Those of other employers that are nearest, of equals the first: two thousand pages may ask, each of three thousand listings. */
function nearestTo(posting: LedgerPosting, works: readonly Work[], most: number): Listing[] {
	const nearest: { listing: Listing; nearness: number }[] = [];
	for (const work of works) {
		const own = { listing: work.listing, nearness: nearness(posting, work) };
		if (own.nearness <= (nearest[most - 1]?.nearness ?? 0)) continue;
		if (own.listing.employer.slug === posting.employer.slug) continue;
		const before = nearest.findIndex((other) => other.nearness < own.nearness);
		nearest.splice(before < 0 ? nearest.length : before, 0, own);
		nearest.splice(most);
	}
	return nearest.map(({ listing }) => listing);
}

/**
 * Listings by employer and by role, the newest first; sorts are stable, so that it stays the order of equals. Worked out once
 * for the listings of a night, since up to two thousand pages ask.
 */
const sortedOf = memoize((listings: readonly Listing[]) => {
	const newest = listings.toSorted((a, b) => compareText(b.firstSeen, a.firstSeen) || compareText(a.id, b.id));
	return {
		byEmployer: Map.groupBy(newest, ({ employer }) => employer.slug),
		byRole: Map.groupBy<string, Work>(newest.map(workOf), ({ listing }) => listing.role.value),
	};
});

/** What a listing is compared by. */
interface Work {
	listing: Listing;
	lines: readonly string[];
	level: string | null;
	specialisations: readonly string[];
}

const workOf = (listing: Listing): Work => ({
	listing,
	lines: listing.tracks.map(({ value }) => value),
	level: listing.level?.value ?? null,
	specialisations: listing.specialisations.map(({ value }) => value),
});

/** Lines in common count most, the main one double; then the level and the specialisations. */
function nearness({ tracks, level, specialisations }: LedgerPosting, work: Work): number {
	const shared = tracks.filter((track) => work.lines.includes(track)).length;
	const kinds = specialisations.filter((kind) => work.specialisations.includes(kind)).length;
	const isSameMain = tracks[0] !== undefined && tracks[0] === work.lines[0];
	return 2 * shared + (isSameMain ? 2 : 0) + kinds + (level !== null && level === work.level ? 1 : 0);
}
