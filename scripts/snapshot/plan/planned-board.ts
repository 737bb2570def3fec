import type { Board } from '#domain/board.ts';
import type { SourceName } from '#domain/posting.ts';

/** A board of tonight’s plan. `employer` is the name of `boards.yaml`, null where the board is not in it. */
export type PlannedBoard = Omit<Board, 'address' | 'region'> & Partial<Pick<Board, 'address' | 'region'>>;

/** `greenhouse/acme`: how reports and messages call a board. */
export function boardName({ source, board }: { source: SourceName; board: string }): string {
	return `${source}/${board}`;
}

/** `greenhouse/acme/1234`: one row of a board, by the id that the source gave it. */
export function placeName(row: { source: SourceName; board: string; postingId: string }): string {
	return `${boardName(row)}/${row.postingId}`;
}
