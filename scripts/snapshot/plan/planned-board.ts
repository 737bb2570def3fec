import type { Board } from '#domain/board.ts';
import type { EmployerKind } from '#domain/listing.ts';
import type { SourceName } from '#domain/posting.ts';

/** A board of tonight’s plan. `employer` is the name of `boards.yaml`, null where the board is not in it. */
export interface PlannedBoard {
	source: SourceName;
	board: string;
	employer: string | null;
	kind: EmployerKind | null;
	/** As in `boards.yaml`; null or left out where it has none. */
	address?: string | null;
	region?: Board['region'];
}

/** `greenhouse/acme`: how reports and messages call a board. */
export function boardName({ source, board }: { source: SourceName; board: string }): string {
	return `${source}/${board}`;
}

/** `greenhouse/acme/1234`: one row of a board, by the id that the source gave it. */
export function placeName(row: { source: SourceName; board: string; postingId: string }): string {
	return `${boardName(row)}/${row.postingId}`;
}
