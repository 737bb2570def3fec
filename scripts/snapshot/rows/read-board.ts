import type { Board } from '#domain/board.ts';
import { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { sources } from '../sources/index.ts';
import { readFeed, type Cached, type ReadRow } from './read-feed.ts';
import { quarantined } from './to-posting.ts';

/** A board with the rows of its feed. */
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
 * Reads the feed of a board. If the body is not a feed, the board has no rows and a fault.
 */
export function readBoard({ board, file, feed, milliseconds }: BoardFeed, today: string, cached?: Cached): ReadBoard {
	const boardFacts = { board, file, milliseconds: milliseconds ?? null };
	const employer = board.employer ?? board.board;
	if (feed instanceof FeedFault) return { ...boardFacts, employer, fault: feed, cutShort: null, rows: [] };
	try {
		const source = sources[board.source];
		const read = [...readFeed(source, board, feed, today, cached)];
		const rows = source.hasManyEmployers ? limitPerEmployer(read) : read;
		const postings = rows.flatMap(({ outcome }) => ('posting' in outcome ? outcome.posting : []));
		const employerInFeed = postings.at(-1)?.employer ?? employer;
		return { ...boardFacts, employer: employerInFeed, fault: null, cutShort: feed.cutShort, rows };
	} catch (error) {
		if (error instanceof FeedFault) return { ...boardFacts, employer, fault: error, cutShort: null, rows: [] };
		throw error;
	}
}

/** Most rows of one employer on a board of many employers. Among 500 recorded rows no employer had half as many. */
const MAX_PER_EMPLOYER = 50;

/** Quarantines the rows of each employer beyond that limit, so that one employer cannot flood a shared board. */
function limitPerEmployer(rows: readonly ReadRow[]): ReadRow[] {
	const counts = new Map<string, number>();
	return rows.map((row) => {
		if (!('posting' in row.outcome)) return row;
		const { employer } = row.outcome.posting;
		const count = (counts.get(employer.toLowerCase()) ?? 0) + 1;
		counts.set(employer.toLowerCase(), count);
		if (count <= MAX_PER_EMPLOYER) return row;
		const reason = `${employer} has more than ${MAX_PER_EMPLOYER} rows on this board of many employers; the rest are not used.`;
		return { ...row, outcome: quarantined('too-many-of-one', reason) };
	});
}
