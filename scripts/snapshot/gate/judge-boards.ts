import { boardName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { countedRows, goodRows, judgeBoard, judgeSource, mayKeepListings, type Objection } from './gate.ts';
import type { LastNight } from '../plan/last-night.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import { refusedRows, type BoardRows } from '../candidates/judge-rows.ts';

/** A board with the decision whether its rows may be used tonight. */
export interface JudgedBoard extends BoardRows {
	objection: Objection | null;
	/** Day since which the board has failed while its last good listings are shown; null if it is good or they were removed. */
	staleSince: string | null;
	/** Day on which its listings were removed because it had failed for too long; null otherwise. */
	goneSince: string | null;
	/** Number of rows on its last good night, which may be tonight; null if there is none or its listings were removed. */
	goodRows: number | null;
}

/** The publishable rows of all boards that may be used. */
export function usableCandidates(boards: readonly JudgedBoard[]): Candidate[] {
	return boards.filter(({ objection }) => objection === null).flatMap(({ candidates }) => candidates);
}

/** Judges each board on its own, then the boards of each source together. The result is sorted by name. */
export function judgeBoards(boards: readonly BoardRows[], last: LastNight | null, today: string): JudgedBoard[] {
	const states = new Map(last?.manifest.boards.map((state) => [boardName(state), state]));
	const judged = boards.map((rows) => {
		const before = states.get(boardName(rows.board));
		return { rows, before, objection: objectionTo(rows, before) };
	});
	const bySource = Map.groupBy(judged, ({ rows }) => rows.board.source);
	return [...bySource.values()]
		.flatMap((boardsOfSource) => {
			const good = boardsOfSource.filter(({ objection }) => objection === null);
			const sourceObjection = judgeSource(
				good.map(({ rows, before }) => ({
					...(isShared(rows) ? { fetched: countedOf(rows), quarantined: 0 } : figuresOf(rows)),
					lastGoodRows: goodRows(before),
				})),
			);
			return boardsOfSource.map(({ rows, before, objection }) =>
				withObjection(rows, objection ?? sourceObjection, before, today),
			);
		})
		.toSorted((a, b) => compareText(boardName(a.board), boardName(b.board)));
}

function objectionTo(rows: BoardRows, before: BoardState | undefined): Objection | null {
	if (rows.fault) return { rule: rows.fault.code, reason: rows.fault.message };
	const misshapen = refusedRows(rows).filter(({ rule }) => rule === 'schema');
	const first = misshapen[0]?.reason ?? null;
	const { startsAnew = false } = sources[rows.board.source];
	const shape = { misshapen: { rows: misshapen.length, first }, isShared: isShared(rows), startsAnew };
	const tonight = { ...figuresOf(rows), ...shape };
	return judgeBoard(tonight, goodRows(before));
}

function withObjection(
	rows: BoardRows,
	objection: Objection | null,
	before: BoardState | undefined,
	today: string,
): JudgedBoard {
	const judged = { ...rows, objection, staleSince: null, goneSince: null };
	if (objection === null) return { ...judged, goodRows: countedOf(rows) };
	const lastGood = goodRows(before);
	const since = before?.staleSince ?? today;
	if (lastGood !== null && mayKeepListings(since, today)) return { ...judged, staleSince: since, goodRows: lastGood };
	return { ...judged, goneSince: lastGood === null ? (before?.goneSince ?? null) : today, goodRows: null };
}

const isShared = ({ board }: BoardRows): boolean => sources[board.source].hasManyEmployers === true;
const countedOf = (board: BoardRows): number => countedRows(figuresOf(board), isShared(board));

/**
 * Counts rows without repeats: fifty copies of a row count as one. On a board of many employers a row with the id of another row is
 * a repeat too; otherwise one employer could get the whole board refused.
 */
function figuresOf(board: BoardRows): { fetched: number; quarantined: number } {
	const isRepeat = (rule: string): boolean => rule === 'repeat' || (isShared(board) && rule === 'duplicate-id');
	const refused = refusedRows(board);
	const repeats = refused.filter(({ rule }) => isRepeat(rule)).length;
	const quarantined = refused.filter(({ verdict, rule }) => verdict === 'quarantined' && !isRepeat(rule)).length;
	return { fetched: board.rows.length - repeats, quarantined };
}
