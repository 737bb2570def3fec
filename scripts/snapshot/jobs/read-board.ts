import type { Posting } from '#domain/posting.ts';
import type { Verdict } from '#domain/report.ts';
import { toCandidate, type Candidate, type Comparable, type Facts } from './candidate.ts';
import { cleanLine, cut } from '../decode/characters.ts';
import type { Reading } from '../classify/reading.ts';
import { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import type { PlannedBoard } from '../plan/planned-board.ts';
import { readFeed, type RowPlace } from '../rows/read-feed.ts';
import { sources } from '../sources/index.ts';
import type { Doubt, Refusal } from '../rows/to-posting.ts';
import type { WorkFile } from '../store/work-file.ts';

/** What reading made of one row: its line in the work file, which stays short. */
export interface RowLine extends RowPlace {
	doubts: Doubt[];
	/** Why it is out; null where it may be published. */
	refusal: Refusal | null;
}

/** The two work files of a night: every row in short, and the facts of those that may be published. */
export interface Work {
	rows: WorkFile;
	facts: WorkFile;
}

/** A board after reading. Its rows are bytes `from` to `to` of the work file; memory holds what merging compares. */
export interface BoardRows {
	board: PlannedBoard;
	/** Name shown to readers, as far as it is known. */
	employer: string;
	file: string | null;
	/** Why the feed could not be read; it then has no rows. */
	fault: Pick<FeedFault, 'code' | 'message'> | null;
	/** A whole sentence on why these may not be all of its rows; null where they are. */
	cutShort: string | null;
	milliseconds: number | null;
	fetched: number;
	/** Rows that became a posting. */
	postings: number;
	/** Rows that are out, by verdict. */
	out: Record<Exclude<Verdict, 'published'>, number>;
	/** Rows that only repeat another row of the board, which are dropped: fifty copies of one row are one row. */
	repeats: number;
	/** Rows that have another shape than the source’s, and what is wrong with the first. */
	misshapen: { rows: number; first: string | null };
	/** Ids of rows that are out, as far as they can be read. */
	outIds: string[];
	candidates: Candidate[];
	from: number;
	to: number;
}

/**
 * Reads one board into the work files. What the rules make of a posting comes in as `classify`; its text is gone when
 * this returns.
 */
export function readBoard(
	feed: BoardFeed,
	classify: (posting: Posting) => Reading,
	today: string,
	work: Work,
): BoardRows {
	const { board, file, content, milliseconds = null } = feed;
	const empty = () => noRows(board, file, milliseconds, work.rows.size);
	if ('fault' in content) return { ...empty(), fault: content.fault };
	const result = { ...empty(), cutShort: content.feed.cutShort };
	try {
		for (const { place, doubts, outcome } of readFeed(sources[board.source], board, content.feed, today)) {
			if ('posting' in outcome) {
				result.employer = outcome.posting.employer;
				result.postings += 1;
			}
			const verdict = 'posting' in outcome ? judge(place.index, outcome.posting, classify) : outcome;
			if ('facts' in verdict) takeCandidate(result, { ...place, doubts, refusal: null }, verdict, work);
			else takeRow(result, { ...place, doubts, refusal: verdict }, work);
		}
	} catch (error) {
		if (error instanceof FeedFault) return { ...empty(), fault: error };
		throw error;
	}
	return result;
}

/** A board without rows, whose lines would begin at `from`. */
export function noRows(board: PlannedBoard, file: string | null, milliseconds: number | null, from: number): BoardRows {
	return {
		board,
		employer: board.employer ?? board.board,
		file,
		fault: null,
		cutShort: null,
		milliseconds,
		fetched: 0,
		postings: 0,
		out: { quarantined: 0, dropped: 0 },
		repeats: 0,
		misshapen: { rows: 0, first: null },
		outIds: [],
		candidates: [],
		from,
		to: from,
	};
}

/** Adds a row that is out, or the line of a candidate. */
export function takeRow(rows: BoardRows, line: RowLine, work: Work): void {
	work.rows.append(`${JSON.stringify(line)}\n`);
	rows.to = work.rows.size;
	rows.fetched += 1;
	if (!line.refusal) return;
	rows.out[line.refusal.verdict] += 1;
	if (line.postingId !== null) rows.outIds.push(line.postingId);
	if (line.refusal.rule === 'repeat') rows.repeats += 1;
	if (line.refusal.rule !== 'schema') return;
	rows.misshapen = { rows: rows.misshapen.rows + 1, first: rows.misshapen.first ?? line.refusal.reason };
}

/** Adds a row that may be published. */
export function takeCandidate(
	rows: BoardRows,
	line: RowLine,
	{ comparable, facts }: { comparable: Comparable; facts: Facts },
	work: Work,
): void {
	takeRow(rows, line, work);
	const place = work.facts.append(`${JSON.stringify(facts)}\n`);
	const { source, board } = rows.board;
	const { posting, ...rest } = detached(comparable);
	rows.candidates.push({ ...rest, posting: { ...posting, source, board }, place, listing: null, refusal: null });
}

/** A copy that shares no memory with the advert: a few words cut out of a string keep the whole of it alive. */
function detached<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}

/** One row that the rules stumble over costs that row, never the night. */
function judge(
	index: number,
	posting: Posting,
	classify: (posting: Posting) => Reading,
): ReturnType<typeof toCandidate> {
	try {
		return toCandidate(index, posting, classify(posting));
	} catch (error) {
		const said = cut(cleanLine(error instanceof Error ? error.message : String(error)), 200);
		return { verdict: 'quarantined', rule: 'rules-failed', reason: `The rules failed on this row: ${said}` };
	}
}
