import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import { compareText } from '#domain/compare.ts';
import { memoize } from '#domain/memoize.ts';
import type { Choice } from './similar.ts';

/** How many closed listings keep their pages, those seen most recently. The limit keeps the build short. */
export const MOST_CLOSED = 2_000;

/** The closed listings that keep their pages, the most recently seen first. */
export function closedPages(gone: readonly LedgerPosting[]): LedgerPosting[] {
	return gone.toSorted((a, b) => compareText(b.lastSeen, a.lastSeen) || compareText(a.id, b.id)).slice(0, MOST_CLOSED);
}

/** Open listings to suggest on the page of a closed one. */
export interface Instead {
	/** From the same employer: those for the same role first, then the newest. */
	sameEmployer: Listing[];
	/**
	 * From other employers, for the same role and with similar work (tracks, level and specialisations), the most similar first,
	 * then the newest.
	 */
	sameWork: Listing[];
}

/** Finds open listings to suggest instead of a closed one, at most `most` of each kind. Titles are not compared. */
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

/**
 * The most similar listings of other employers; of equally similar ones the first. No full sort, because up to two thousand pages
 * each look through three thousand listings.
 */
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
 * Groups listings by employer and by role, newest first in each group. Computed once per night, since up to two thousand pages
 * need it.
 */
const sortedOf = memoize((listings: readonly Listing[]) => {
	const newest = listings.toSorted((a, b) => compareText(b.firstSeen, a.firstSeen) || compareText(a.id, b.id));
	return {
		byEmployer: Map.groupBy(newest, ({ employer }) => employer.slug),
		byRole: Map.groupBy<string, Work>(newest.map(workOf), ({ listing }) => listing.role.value),
	};
});

/** The fields of a listing that similarity depends on. */
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

/** Similarity of two jobs: shared tracks count most, the main track twice; then level and specialisations. */
function nearness({ tracks, level, specialisations }: LedgerPosting, work: Work): number {
	const shared = tracks.filter((track) => work.lines.includes(track)).length;
	const kinds = specialisations.filter((kind) => work.specialisations.includes(kind)).length;
	const isSameMain = tracks[0] !== undefined && tracks[0] === work.lines[0];
	return 2 * shared + (isSameMain ? 2 : 0) + kinds + (level !== null && level === work.level ? 1 : 0);
}
