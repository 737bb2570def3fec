import type { Posting } from '#domain/posting.ts';
import type { NightReport, RowReport } from '#domain/report.ts';
import { boardName, keepStale } from './keep.ts';
import type { Reading } from './classify/reading.ts';
import { compareKeys } from './compare.ts';
import { goodRows, judgeBoard, judgeNight, mayKeep, rowsToJudge, type Objection } from './gate.ts';
import type { LastNight } from './last-night.ts';
import { readBoard, type BoardFeed, type BoardRows } from './read-boards.ts';
import { composeReport } from './report.ts';
import { rowReport, settle } from './settle.ts';
import { composeSnapshot } from './snapshot-file.ts';

export interface NightInput {
	/** In any order; the outcome does not depend on it. */
	feeds: AsyncIterable<BoardFeed> | Iterable<BoardFeed>;
	/** What the rules make of one posting. */
	read: (posting: Posting) => Reading;
	last: LastNight | null;
	/** The moment of the night in UTC, to the second. */
	takenAt: string;
	sample: boolean;
	rates: { date: string; source: string };
	/** Files that no source of ours reads, for the report. */
	unread: NightReport['unread'];
	/** Whole sentences on what went wrong before the night began. */
	problems: readonly string[];
	onBoard: (rows: BoardRows) => void;
}

export interface Night {
	/** The bytes of `snapshot.ndjson`; null where nothing may be published. */
	snapshot: string | null;
	report: NightReport;
}

/** A board and whether it may be used tonight. */
export interface JudgedBoard extends BoardRows {
	objection: Objection | null;
	staleSince: string | null;
	/** Whether its last good listings may stay another night. */
	isKept: boolean;
	goodRows: number | null;
}

/** One night from feeds to bytes. Same input, same bytes; every row has a verdict. */
export async function runNight(input: NightInput): Promise<Night> {
	const { last, takenAt, sample, rates } = input;
	const today = takenAt.slice(0, 10);
	const boards = (await readBoards(input, today)).map((rows) => judge(rows, last, today));
	const good = boards.filter(({ objection }) => objection === null);
	const stale = boards.filter(({ objection, isKept, cutShort }) => (objection !== null && isKept) || cutShort !== null);
	const kinds = new Map(boards.map(({ board }) => [boardName(board), board.kind]));

	const settled = settle(
		good.flatMap(({ candidates }) => candidates),
		({ posting }) => kinds.get(boardName(posting)) ?? null,
		last,
		today,
	);
	const kept = keepStale(
		settled.listings,
		stale.map(({ board }) => board),
		last,
	);
	const objection = judgeNight({
		takenAt,
		boards: boards.length,
		failed: boards.length - good.length,
		listings: kept.listings.length,
		last: last && { takenAt: last.manifest.takenAt, listings: last.listings.length },
	});
	const rows = verdicts(boards, settled.rows, objection);
	const report = composeReport({
		takenAt,
		sample,
		objection,
		boards,
		rows,
		kept: kept.byBoard,
		listings: objection ? (last?.listings.length ?? 0) : kept.listings.length,
		unread: input.unread,
		problems: input.problems,
	});
	return { snapshot: objection ? null : composeSnapshot(kept.listings, report, boards, rates), report };
}

async function readBoards({ feeds, read, onBoard }: NightInput, today: string): Promise<BoardRows[]> {
	const boards: BoardRows[] = [];
	for await (const feed of feeds) {
		const rows = readBoard(feed, read, today);
		boards.push(rows);
		onBoard(rows);
	}
	return boards.toSorted((a, b) => compareKeys([a.board.source, a.board.board], [b.board.source, b.board.board]));
}

function judge(rows: BoardRows, last: LastNight | null, today: string): JudgedBoard {
	const state = last?.board(rows.board);
	const lastGood = goodRows(state);
	const tonight = rowsToJudge(rows.fetched, rows.out);
	const objection = rows.fault ? { rule: rows.fault.code, reason: rows.fault.message } : judgeBoard(tonight, lastGood);
	if (objection === null) return { ...rows, objection, staleSince: null, isKept: false, goodRows: tonight.fetched };
	const since = state?.staleSince ?? today;
	const isKept = lastGood !== null && mayKeep(since, today);
	return { ...rows, objection, staleSince: isKept ? since : null, isKept, goodRows: isKept ? lastGood : null };
}

/** One verdict for each row of the night, in the order of boards and rows. */
function verdicts(
	boards: readonly JudgedBoard[],
	settled: readonly RowReport[],
	refused: Objection | null,
): RowReport[] {
	const unused = boards
		.filter(({ objection }) => objection !== null)
		.flatMap(({ candidates }) =>
			candidates.map((row) =>
				rowReport(row, 'quarantined', 'board-refused', 'Its board could not be used tonight, so neither was this row.'),
			),
		);
	const published = settled.map((row): RowReport => {
		if (!refused || row.verdict !== 'published') return row;
		return { ...row, verdict: 'quarantined', rule: 'night-refused', reason: 'Nothing was published tonight.' };
	});
	return [...boards.flatMap(({ out }) => out), ...unused, ...published].toSorted(
		(a, b) => compareKeys([a.source, a.board], [b.source, b.board]) || a.index - b.index,
	);
}
