import { boardName, placeName } from '#domain/board.ts';
import type { SeenOn } from '#domain/listing.ts';
import { Listing } from '#facts/listing.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import { daysBetween } from '#domain/day.ts';
import { isRefusal } from '../candidates/judge-rows.ts';
import { mayStayOpen, NIGHTS_STILL_OPEN } from '../gate/gate.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import type { EarlierListing } from '../plan/last-night.ts';

/** Answers whether listings of earlier nights are still on tonight’s boards. */
export class TonightsRows {
	readonly #boards: ReadonlyMap<string, JudgedBoard>;
	readonly #rows: ReadonlySet<string>;

	constructor(boards: readonly JudgedBoard[]) {
		this.#boards = new Map(boards.map((board) => [boardName(board.board), board]));
		this.#rows = new Set(boards.flatMap(rowNames));
	}

	/**
	 * Returns a listing of the last night that stays open because we cannot tell whether its rows are still there: their board
	 * failed, or was read only in part and without them. The result has only these rows. Returns null if there are none, if the
	 * listing was last read too long ago, or if it does not fit today’s schema.
	 */
	stillOpen(old: EarlierListing | undefined, today: string): Listing | null {
		if (!old || !mayStayOpen(old.lastSeen, today)) return null;
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

	/** Whether a job has certainly closed: every board that last had it was read completely and no longer has a row of it. */
	isClosed(job: LedgerPosting): boolean {
		return lastPlaces(job).every((seen) => {
			const board = this.#boards.get(boardName(seen));
			return isComplete(board) && !this.#has(seen);
		});
	}

	/** Whether some board that last had the job could not be read completely tonight. */
	isUnread(job: LedgerPosting): boolean {
		return lastPlaces(job).some((seen) => !isComplete(this.#boards.get(boardName(seen))));
	}

	#has(seen: SeenOn): boolean {
		return this.#rows.has(placeName(seen));
	}
}

/** The place names of all rows with a readable id, publishable or not. */
function rowNames({ board: { source, board }, rows }: JudgedBoard): string[] {
	return rows.flatMap(({ outcome, postingId }) => {
		const id = isRefusal(outcome) ? postingId : outcome.posting.postingId;
		return id === null ? [] : placeName({ source, board, postingId: id });
	});
}

function isComplete(board: JudgedBoard | undefined): board is JudgedBoard {
	return board !== undefined && board.objection === null && board.cutShort === null;
}

/** The rows with which the job was last seen. A board that dropped it long before does not count. */
function lastPlaces({ seenOn, lastSeen }: LedgerPosting): LedgerPosting['seenOn'] {
	return seenOn.filter((seen) => daysBetween(seen.lastSeen, lastSeen) <= NIGHTS_STILL_OPEN);
}
