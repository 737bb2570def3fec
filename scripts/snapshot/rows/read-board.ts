import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { sources } from '../sources/index.ts';
import { readFeed, type Keep, type ReadRow } from './read-feed.ts';

/** A board whose rows were read. */
export interface ReadBoard {
	board: Board;
	/** Name shown to readers, as far as it is known. */
	employer: string;
	file: string | null;
	/** Why the feed could not be read; it then has no rows. */
	fault: Pick<FeedFault, 'code' | 'message'> | null;
	/** A whole sentence on why these may not be all of its rows; null where they are. */
	cutShort: string | null;
	milliseconds: number | null;
	rows: ReadRow[];
}

/** Reads what a board sent. A body that is no feed leaves the board without rows, and with the fault. `keep` has what rows said on earlier nights. */
export function readBoard({ board, file, feed, milliseconds }: BoardFeed, today: string, keep?: Keep): ReadBoard {
	const named = { board, file, milliseconds: milliseconds ?? null };
	const employer = board.employer ?? board.board;
	if (feed instanceof FeedFault) return { ...named, employer, fault: feed, cutShort: null, rows: [] };
	try {
		const rows = [...readFeed(sources[board.source], board, feed, today, keep)];
		const postings = rows.flatMap(({ outcome }) => ('posting' in outcome ? outcome.posting : []));
		const said = postings.at(-1)?.employer ?? employer;
		return { ...named, employer: said, fault: null, cutShort: feed.cutShort, rows };
	} catch (error) {
		if (error instanceof FeedFault) return { ...named, employer, fault: error, cutShort: null, rows: [] };
		throw error;
	}
}
