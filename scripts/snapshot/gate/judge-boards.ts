import { boardName } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import type { BoardState } from '#domain/snapshot.ts';
import { countedRows, goodRows, judgeBoard, judgeSource, mayKeep, type Objection } from './gate.ts';
import type { LastNight } from '../plan/last-night.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { sources } from '../sources/index.ts';
import { refusedRows, type BoardRows } from '../candidates/judge-rows.ts';

/** A board and whether it may be used tonight. */
export interface JudgedBoard extends BoardRows {
	objection: Objection | null;
	/** Since when its last good listings stay without it; null where it is good, or they stay no longer. */
	staleSince: string | null;
	/** Day on which they were taken out, having stayed long enough; null where they were not, or it is good again. */
	goneSince: string | null;
	goodRows: number | null;
}

/** The rows of the boards that may be used, of those that may be published. */
export function usable(boards: readonly JudgedBoard[]): Candidate[] {
	return boards.filter(({ objection }) => objection === null).flatMap(({ candidates }) => candidates);
}

/** Each board by itself, then the boards of each source together; sorted by name. */
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
 * Rows that only repeat another row of the board count as one with it: fifty copies of one row are one row. On a board of many
 * employers so does whatever has another row’s id, since one of them could else cost the others theirs.
 */
function figuresOf(board: BoardRows): { fetched: number; quarantined: number } {
	const isRepeat = (rule: string): boolean => rule === 'repeat' || (isShared(board) && rule === 'duplicate-id');
	const out = refusedRows(board);
	const repeats = out.filter(({ rule }) => isRepeat(rule)).length;
	const quarantined = out.filter(({ verdict, rule }) => verdict === 'quarantined' && !isRepeat(rule)).length;
	return { fetched: board.rows.length - repeats, quarantined };
}
