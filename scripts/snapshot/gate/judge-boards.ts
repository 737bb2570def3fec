import { boardName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { countedRows, goodRows, judgeBoard, judgeSource, mayKeep, type Objection } from './gate.ts';
import type { LastNight } from '../plan/last-night.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import { refusedRows, type BoardRows } from '../candidates/judge-rows.ts';

/** A board with the decision whether its rows may be used tonight. */
export interface JudgedBoard extends BoardRows {
	objection: Objection | null;
	/**
	 * The first night on which the board failed while its last good listings are still shown; null if it is good, or the listings
	 * have been removed.
	 */
	staleSince: string | null;
	/** Day on which its listings were removed because the board had failed for too long; null otherwise. */
	goneSince: string | null;
	goodRows: number | null;
}

/** The publishable rows of all boards that may be used. */
export function usable(boards: readonly JudgedBoard[]): Candidate[] {
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
		.flatMap((ofSource) => {
			const good = ofSource.filter(({ objection }) => objection === null);
			const together = judgeSource(
				good.map(({ rows, before }) => ({
					...(isShared(rows) ? { fetched: countedOf(rows), quarantined: 0 } : figuresOf(rows)),
					lastGoodRows: goodRows(before),
				})),
			);
			return ofSource.map(({ rows, before, objection }) => withObjection(rows, objection ?? together, before, today));
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
	if (lastGood !== null && mayKeep(since, today)) return { ...judged, staleSince: since, goodRows: lastGood };
	return { ...judged, goneSince: lastGood === null ? (before?.goneSince ?? null) : today, goodRows: null };
}

const isShared = ({ board }: BoardRows): boolean => sources[board.source].carriesOthers === true;
const countedOf = (board: BoardRows): number => countedRows(figuresOf(board), isShared(board));

/**
 * Counts rows without repeats: fifty copies of one row are one row. On a board of many employers a row with the id of another row
 * counts as a repeat too; otherwise one employer could get the rows of the others refused.
 */
function figuresOf(board: BoardRows): { fetched: number; quarantined: number } {
	const isRepeat = (rule: string): boolean => rule === 'repeat' || (isShared(board) && rule === 'duplicate-id');
	const out = refusedRows(board);
	const repeats = out.filter(({ rule }) => isRepeat(rule)).length;
	const quarantined = out.filter(({ verdict, rule }) => verdict === 'quarantined' && !isRepeat(rule)).length;
	return { fetched: board.rows.length - repeats, quarantined };
}
