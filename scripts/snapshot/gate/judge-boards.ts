import { boardName } from '../plan/planned-board.ts';
import { compareText } from '#domain/compare.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { goodRows, judgeBoard, judgeSource, mayKeep, type Objection } from './gate.ts';
import type { LastNight } from '../store/last-night.ts';
import { countRefused, refusedRows, type BoardRows } from '../jobs/read-board.ts';

/** A board and whether it may be used tonight. */
export interface JudgedBoard extends BoardRows {
	objection: Objection | null;
	staleSince: string | null;
	/** Whether its last good listings may stay another night. */
	isKept: boolean;
	/** Day on which they were taken out, having stayed long enough; null where they were not, or it is good again. */
	goneSince: string | null;
	goodRows: number | null;
}

/** Each board by itself, then the boards of each source together; sorted by name. */
export function judgeBoards(boards: readonly BoardRows[], last: LastNight | null, today: string): JudgedBoard[] {
	const judged = boards.map((rows) => withObjection(rows, objectionTo(rows, last), last, today));
	const bySource = Map.groupBy(judged, ({ board }) => board.source);
	return [...bySource.values()]
		.flatMap((ofSource) => {
			const good = ofSource.filter(({ objection }) => objection === null);
			const objection = judgeSource(good.map((rows) => ({ ...figures(rows), lastGoodRows: goodBefore(rows, last) })));
			return ofSource.map((rows) =>
				rows.objection === null && objection ? withObjection(rows, objection, last, today) : rows,
			);
		})
		.toSorted((a, b) => compareText(boardName(a.board), boardName(b.board)));
}

function objectionTo(rows: BoardRows, last: LastNight | null): Objection | null {
	if (rows.fault) return { rule: rows.fault.code, reason: rows.fault.message };
	return judgeBoard({ ...figures(rows), misshapen: misshapen(rows) }, goodBefore(rows, last));
}

function withObjection(
	rows: BoardRows,
	objection: Objection | null,
	last: LastNight | null,
	today: string,
): JudgedBoard {
	if (objection === null)
		return { ...rows, objection, staleSince: null, isKept: false, goneSince: null, goodRows: figures(rows).fetched };
	const lastGood = goodBefore(rows, last);
	const before = stateBefore(rows, last);
	const since = before?.staleSince ?? today;
	const isKept = lastGood !== null && mayKeep(since, today);
	if (isKept) return { ...rows, objection, staleSince: since, isKept, goneSince: null, goodRows: lastGood };
	const goneSince = lastGood === null ? (before?.goneSince ?? null) : today;
	return { ...rows, objection, staleSince: null, isKept, goneSince, goodRows: null };
}

/** Rows that only repeat another row of the board count as one with it: fifty copies of one row are one row. */
function figures(board: BoardRows): { fetched: number; quarantined: number } {
	const repeats = refusedRows(board).filter(({ rule }) => rule === 'repeat').length;
	return { fetched: board.rows.length - repeats, quarantined: countRefused(board).quarantined };
}

/** Rows that have another shape than the source’s, and what is wrong with the first. */
function misshapen(board: BoardRows): { rows: number; first: string | null } {
	const rows = refusedRows(board).filter(({ rule }) => rule === 'schema');
	return { rows: rows.length, first: rows[0]?.reason ?? null };
}

function goodBefore(rows: BoardRows, last: LastNight | null): number | null {
	return goodRows(stateBefore(rows, last));
}

function stateBefore({ board: { source, board } }: BoardRows, last: LastNight | null): BoardState | undefined {
	return last?.manifest.boards.find((state) => state.board === board && state.source === source);
}
