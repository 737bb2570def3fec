import { daysBetween } from '#domain/day.ts';
import { memoize } from '#domain/memoize.ts';
import type { Listing } from '#facts/listing.ts';
import type { BoardState, SnapshotManifest } from '#domain/snapshot.ts';

/** Nights for which a board’s listings of before need no word on the page. */
const QUIET_NIGHTS = 3;

/** How many nights, tonight’s included, a board has not been read; 0 where it was read tonight. */
export function nightsStale({ staleSince }: BoardState, night: string): number {
	return staleSince === null ? 0 : daysBetween(staleSince, night) + 1;
}

type Night = Pick<SnapshotManifest, 'boards' | 'takenAt'>;

/** Boards that readers are told of: more than three nights in a row not read, their listings are from before. */
export const staleBoards = memoize(({ boards, takenAt }: Night): BoardState[] =>
	boards.filter((board) => nightsStale(board, takenAt.slice(0, 10)) > QUIET_NIGHTS),
);

/** Of those boards the ones that carried any of some listings. */
export function staleAmong(listings: readonly Pick<Listing, 'seenOn'>[], night: Night): BoardState[] {
	const boards = staleBoards(night);
	if (boards.length === 0) return [];
	const places = listings.flatMap(({ seenOn }) => seenOn);
	return boards.filter((of) => places.some(({ source, board }) => source === of.source && board === of.board));
}
