import type { Board } from '#domain/board.ts';
import type { EmployerKind } from '#domain/listing.ts';
import type { Posting, SourceName } from '#domain/posting.ts';
import type { Problem, RowReport } from '#domain/report.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { cleanLine, cut } from './characters.ts';
import type { Reading } from './classify/reading.ts';
import { FeedFault } from './fault.ts';
import type { Feed } from './feed.ts';
import { readFeed } from './read-feed.ts';
import { sources } from './sources/index.ts';
import type { Refusal } from './to-posting.ts';

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

/** What was fetched for a board, or why there is nothing. */
export interface BoardFeed {
	board: PlannedBoard;
	/** The recording, below the replay folder; null for a live night. */
	file: string | null;
	content: { feed: Feed } | { fault: FeedFault };
}

/** A board’s rows after reading: verdicts for those that are out, candidates for those that may be in. */
export interface BoardRows {
	board: PlannedBoard;
	/** Name shown to readers, as far as it is known. */
	employer: string;
	file: string | null;
	/** Why the feed could not be read; its rows are then empty. */
	fault: FeedFault | null;
	/** A whole sentence on why these may not be all of its rows; null where they are. */
	cutShort: string | null;
	fetched: number;
	/** Rows that are out, each with its reason. */
	out: RowReport[];
	candidates: Candidate[];
	warnings: Problem[];
}

/** Reads one board. What the rules make of a posting comes in as `read`; its text is gone when this returns. */
export function readBoard(feed: BoardFeed, read: (posting: Posting) => Reading, today: string): BoardRows {
	const { board, file, content } = feed;
	const known: BoardRows = {
		board,
		employer: board.employer ?? board.board,
		file,
		fault: null,
		cutShort: 'feed' in content ? content.feed.cutShort : null,
		fetched: 0,
		out: [],
		candidates: [],
		warnings: [],
	};
	if ('fault' in content) return { ...known, fault: content.fault };
	const { source, board: name } = board;
	const result: BoardRows = { ...known, out: [], candidates: [], warnings: [] };
	if (known.cutShort !== null) {
		result.warnings.push({
			severity: 'warning',
			source,
			board: name,
			row: null,
			rule: 'cut-short',
			reason: known.cutShort,
		});
	}
	try {
		for (const { place, doubts, outcome } of readFeed(sources[source], board, content.feed, today)) {
			result.fetched += 1;
			const row = { index: place.index, postingId: place.postingId };
			for (const doubt of doubts) result.warnings.push({ severity: 'warning', source, board: name, row, ...doubt });
			if ('posting' in outcome) result.employer = outcome.posting.employer;
			const verdict = 'posting' in outcome ? judge(place.index, outcome.posting, read) : outcome;
			if ('reading' in verdict) result.candidates.push(verdict);
			else result.out.push({ source, board: name, ...place, ...verdict });
		}
	} catch (error) {
		if (error instanceof FeedFault) return { ...known, fault: error };
		throw error;
	}
	return result;
}

/** One row that the rules stumble over costs that row, never the night. */
function judge(index: number, posting: Posting, read: (posting: Posting) => Reading): Candidate | Refusal {
	try {
		return toCandidate(index, posting, read(posting));
	} catch (error) {
		const said = cut(cleanLine(error instanceof Error ? error.message : String(error)), 200);
		return { verdict: 'quarantined', rule: 'rules-failed', reason: `The rules failed on this row: ${said}` };
	}
}
