import { daysBetween } from '#domain/day.ts';
import { memoize } from '#domain/memoize.ts';
import type { Listing } from '#facts/listing.ts';
import type { BoardState, SnapshotManifest } from '#domain/snapshot.ts';

/** A board may go unread for this many nights before pages mention it. */
const QUIET_NIGHTS = 3;

/** For how many nights in a row, tonight included, a board could not be read; 0 if it was read tonight. */
export function nightsStale({ staleSince }: BoardState, night: string): number {
	return staleSince === null ? 0 : daysBetween(staleSince, night) + 1;
}

type Night = Pick<SnapshotManifest, 'boards' | 'takenAt'>;

/** Boards that pages mention because they could not be read for more than three nights in a row, so their listings are old. */
export const staleBoards = memoize(({ boards, takenAt }: Night): BoardState[] =>
	boards.filter((board) => nightsStale(board, takenAt.slice(0, 10)) > QUIET_NIGHTS),
);

/** Those of the stale boards that list any of the given jobs. */
export function staleAmong(listings: readonly Pick<Listing, 'seenOn'>[], night: Night): BoardState[] {
	const boards = staleBoards(night);
	if (boards.length === 0) return [];
	const places = listings.flatMap(({ seenOn }) => seenOn);
	return boards.filter((of) => places.some(({ source, board }) => source === of.source && board === of.board));
}
