import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { sources } from '../sources/index.ts';
import { readFeed, type Keep, type ReadRow } from './read-feed.ts';
import { quarantined } from './to-posting.ts';

/** A board whose rows were read. */
export interface ReadBoard {
	board: Board;
	/** Name shown to readers; the name of the board if the employer is unknown. */
	employer: string;
	file: string | null;
	/** Why the feed could not be read; `rows` is then empty. */
	fault: Pick<FeedFault, 'code' | 'message'> | null;
	/** A whole sentence on why some of its rows may be missing; null if none are. */
	cutShort: string | null;
	milliseconds: number | null;
	rows: ReadRow[];
}

/**
 * Reads the feed of a board. If the body is not a feed, the board has no rows and a fault. `keep` returns what rows said on
 * earlier nights.
 */
export function readBoard({ board, file, feed, milliseconds }: BoardFeed, today: string, keep?: Keep): ReadBoard {
	const named = { board, file, milliseconds: milliseconds ?? null };
	const employer = board.employer ?? board.board;
	if (feed instanceof FeedFault) return { ...named, employer, fault: feed, cutShort: null, rows: [] };
	try {
		const source = sources[board.source];
		const read = [...readFeed(source, board, feed, today, keep)];
		const rows = source.carriesOthers ? boundOfEach(read) : read;
		const postings = rows.flatMap(({ outcome }) => ('posting' in outcome ? outcome.posting : []));
		const said = postings.at(-1)?.employer ?? employer;
		return { ...named, employer: said, fault: null, cutShort: feed.cutShort, rows };
	} catch (error) {
		if (error instanceof FeedFault) return { ...named, employer, fault: error, cutShort: null, rows: [] };
		throw error;
	}
}

/** Most rows of one employer on a board of many employers. Among 500 recorded rows no employer had half as many. */
const MOST_OF_ONE = 50;

/** Drops the rows of each employer beyond that limit, so that one employer cannot flood the board at the cost of the others. */
function boundOfEach(rows: readonly ReadRow[]): ReadRow[] {
	const counts = new Map<string, number>();
	return rows.map((row) => {
		if (!('posting' in row.outcome)) return row;
		const { employer } = row.outcome.posting;
		const count = (counts.get(employer.toLowerCase()) ?? 0) + 1;
		counts.set(employer.toLowerCase(), count);
		if (count <= MOST_OF_ONE) return row;
		const reason = `${employer} has more than ${MOST_OF_ONE} rows on this board of many employers; those after them are not used.`;
		return { ...row, outcome: quarantined('too-many-of-one', reason) };
	});
}
