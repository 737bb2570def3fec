import { daysBetween } from '#domain/day.ts';
import type { Listing } from '#domain/listing.ts';
import type { BoardState, SnapshotManifest } from '#domain/snapshot.ts';

/** Nights for which a board’s listings of before need no word on the page. */
const QUIET_NIGHTS = 3;

/** How many nights, tonight’s included, a board has not been read; 0 where it was read tonight. */
export function nightsStale({ staleSince }: BoardState, night: string): number {
	return staleSince === null ? 0 : daysBetween(staleSince, night) + 1;
}

/** Boards that readers are told of: more than three nights in a row not read, their listings are from before. */
export function staleBoards({ boards, takenAt }: Pick<SnapshotManifest, 'boards' | 'takenAt'>): BoardState[] {
	return boards.filter((board) => nightsStale(board, takenAt.slice(0, 10)) > QUIET_NIGHTS);
}

/** Of those boards the ones that carried any of some listings. */
export function staleAmong(
	ids: readonly string[],
	{ manifest, listings }: { manifest: Pick<SnapshotManifest, 'boards' | 'takenAt'>; listings: readonly Listing[] },
): BoardState[] {
	const boards = staleBoards(manifest);
	if (boards.length === 0) return [];
	const shown = new Set(ids);
	const places = listings.filter(({ id }) => shown.has(id)).flatMap(({ seenOn }) => seenOn);
	return boards.filter((of) => places.some(({ source, board }) => source === of.source && board === of.board));
}
