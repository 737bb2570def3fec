import type { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import type { Reading } from '../classify/reading.ts';
import { cleanLine, cut } from '../decode/characters.ts';
import { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { readFeed, type ReadRow, type RowPlace } from '../rows/read-feed.ts';
import { quarantined, type Doubt, type Refusal } from '../rows/to-posting.ts';
import * as sources from '../sources/index.ts';
import { toCandidate, type Candidate } from './candidate.ts';

/** One row of a feed, and whether it may be published. */
export interface Row extends RowPlace {
	doubts: Doubt[];
	outcome: Candidate | Refusal;
}

/** A board after reading. */
export interface BoardRows {
	board: Board;
	/** Name shown to readers, as far as it is known. */
	employer: string;
	file: string | null;
	/** Why the feed could not be read; it then has no rows. */
	fault: Pick<FeedFault, 'code' | 'message'> | null;
	/** A whole sentence on why these may not be all of its rows; null where they are. */
	cutShort: string | null;
	milliseconds: number | null;
	rows: Row[];
	/** How many rows became a posting. */
	postings: number;
	/** Those of the rows that may be published. */
	candidates: Candidate[];
}

/** Reads one board. What the rules make of a posting comes in as `classify`. */
export function readBoard(
	{ board, file, feed, milliseconds }: BoardFeed,
	classify: (posting: Posting) => Reading,
	today: string,
): BoardRows {
	const empty: BoardRows = {
		...{ board, file, milliseconds: milliseconds ?? null, employer: board.employer ?? board.board },
		...{ fault: null, cutShort: null, rows: [], postings: 0, candidates: [] },
	};
	if (feed instanceof FeedFault) return { ...empty, fault: feed };
	try {
		const read = [...readFeed(sources[board.source], board, feed, today)];
		const postings = read.flatMap(({ outcome }) => ('posting' in outcome ? outcome.posting : []));
		const rows = read.map((row) => judge(row, classify));
		return {
			...empty,
			employer: postings.at(-1)?.employer ?? empty.employer,
			cutShort: feed.cutShort,
			rows,
			postings: postings.length,
			candidates: rows.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome)),
		};
	} catch (error) {
		if (error instanceof FeedFault) return { ...empty, fault: error };
		throw error;
	}
}

export function isRefusal(outcome: Row['outcome']): outcome is Refusal {
	return 'verdict' in outcome;
}

/** The rows of a board that are out, each with its refusal. */
export function refusedRows({ rows }: Pick<BoardRows, 'rows'>): (RowPlace & Refusal)[] {
	return rows.flatMap(({ outcome, ...row }) => (isRefusal(outcome) ? { ...row, ...outcome } : []));
}

/** One row that the rules stumble over costs that row, never the night. */
function judge({ place, doubts, outcome }: ReadRow, classify: (posting: Posting) => Reading): Row {
	if (!('posting' in outcome)) return { ...place, doubts, outcome };
	try {
		return { ...place, doubts, outcome: toCandidate(outcome.posting, classify(outcome.posting)) };
	} catch (error) {
		const said = cut(cleanLine(error instanceof Error ? error.message : String(error)), 200);
		return { ...place, doubts, outcome: quarantined('rules-failed', `The rules failed on this row: ${said}`) };
	}
}
