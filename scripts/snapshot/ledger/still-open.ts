import { boardName, placeName } from '#domain/board.ts';
import type { SeenOn } from '#domain/listing.ts';
import { Listing } from '#facts/listing.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { daysBetween } from '#domain/day.ts';
import { isRefusal } from '../candidates/judge-rows.ts';
import { mayStay, NIGHTS_STILL_OPEN } from '../gate/gate.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import type { EarlierListing } from '../plan/last-night.ts';

/** What tonight’s boards say of listings of earlier nights. */
export class TonightsRows {
	readonly #boards: ReadonlyMap<string, JudgedBoard>;
	readonly #rows: ReadonlySet<string>;

	constructor(boards: readonly JudgedBoard[]) {
		this.#boards = new Map(boards.map((board) => [boardName(board.board), board]));
		this.#rows = new Set(boards.flatMap(rowNames));
	}

	/**
	 * A listing of the last night with those of its places that are unread tonight: their board failed, or was read in
	 * part and has not shown the row. null where there is none, where it was last read too long ago, and where its line
	 * is not of today’s shape.
	 */
	stillOpen(old: EarlierListing | undefined, today: string): Listing | null {
		if (!old || !mayStay(old.lastSeen, today)) return null;
		const seenOn = old.seenOn.filter((seen) => {
			const board = this.#boards.get(boardName(seen));
			if (!board) return false;
			if (board.objection) return board.staleSince !== null;
			return board.cutShort !== null && !this.#has(seen);
		});
		const [first] = seenOn;
		if (!first) return null;
		return Listing.safeParse({ ...old.whole(), seenOn, url: first.url }).data ?? null;
	}

	/** Whether a job is gone for certain: each board that last had it was read whole, and has no row of it. */
	isClosed(job: LedgerPosting): boolean {
		return lastPlaces(job).every((seen) => {
			const board = this.#boards.get(boardName(seen));
			return isWhole(board) && !this.#has(seen);
		});
	}

	/** Whether a board that last had the job could not be read whole tonight. */
	isUnread(job: LedgerPosting): boolean {
		return lastPlaces(job).some((seen) => !isWhole(this.#boards.get(boardName(seen))));
	}

	#has(seen: SeenOn): boolean {
		return this.#rows.has(placeName(seen));
	}
}

/** All rows of a board whose id can be read, whether they may be published or not. */
function rowNames({ board: { source, board }, rows }: JudgedBoard): string[] {
	return rows.flatMap(({ outcome, postingId }) => {
		const id = isRefusal(outcome) ? postingId : outcome.posting.postingId;
		return id === null ? [] : placeName({ source, board, postingId: id });
	});
}

function isWhole(board: JudgedBoard | undefined): board is JudgedBoard {
	return board !== undefined && board.objection === null && board.cutShort === null;
}

/** Where it still was in the end: a board that dropped it long before says nothing. */
function lastPlaces({ seenOn, lastSeen }: LedgerPosting): LedgerPosting['seenOn'] {
	return seenOn.filter((seen) => daysBetween(seen.lastSeen, lastSeen) <= NIGHTS_STILL_OPEN);
}
