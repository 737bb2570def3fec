import type { NightReport } from '#domain/report.ts';
import type { BoardState } from '#domain/snapshot.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';

/** What the snapshot’s manifest says of each board. */
export function boardStates(report: NightReport, boards: readonly JudgedBoard[]): BoardState[] {
	return report.boards.map((board, index) => {
		const { goodRows = null, goneSince = null } = boards[index] ?? {};
		return {
			source: board.source,
			board: board.board,
			employer: board.employer,
			ok: board.state === 'fresh',
			fetched: board.rows.fetched,
			published: board.rows.published + board.kept,
			staleSince: board.staleSince,
			problem: board.problem,
			...(goodRows === null ? {} : { goodRows }),
			...(goneSince === null ? {} : { goneSince }),
		};
	});
}
