import { REPORT_SCHEMA_VERSION, type NightReport, type Problem, type RowReport, type Totals } from '#domain/report.ts';
import { compareKeys, compareText } from './compare.ts';
import type { Objection } from './gate.ts';
import { boardName } from './keep.ts';
import type { JudgedBoard } from './night.ts';

export interface ReportFacts {
	takenAt: string;
	sample: boolean;
	objection: Objection | null;
	boards: readonly JudgedBoard[];
	rows: RowReport[];
	/** Listings kept, by `source/board`. */
	kept: ReadonlyMap<string, number>;
	listings: number;
	unread: NightReport['unread'];
	problems: readonly string[];
}

/** `report.json` as an object. */
export function composeReport(facts: ReportFacts): NightReport {
	const { takenAt, sample, objection, boards, rows, kept, listings } = facts;
	const rowsOf = Map.groupBy(rows, boardName);
	return {
		schemaVersion: REPORT_SCHEMA_VERSION,
		takenAt,
		sample,
		verdict: {
			published: objection === null,
			rule: objection?.rule ?? null,
			reason: objection?.reason ?? 'The night was published.',
		},
		totals: count(rows),
		listings,
		kept: objection ? 0 : [...kept.values()].reduce((sum, number) => sum + number, 0),
		reasons: reasons(rows),
		boards: boards.map((board) => boardReport(board, rowsOf.get(boardName(board.board)) ?? [], kept)),
		problems: problems(facts),
		unread: facts.unread.toSorted((a, b) => compareKeys([a.source, a.file], [b.source, b.file])),
		rows,
	};
}

function boardReport(
	{ board, employer, file, objection, staleSince, isKept }: JudgedBoard,
	rows: readonly RowReport[],
	kept: ReadonlyMap<string, number>,
): NightReport['boards'][number] {
	return {
		source: board.source,
		board: board.board,
		employer,
		file,
		state: objection === null ? 'fresh' : isKept ? 'stale' : 'failed',
		rows: count(rows),
		kept: isKept ? (kept.get(boardName(board)) ?? 0) : 0,
		staleSince,
		problem: objection?.reason ?? null,
	};
}

function problems({ objection, boards, rows, problems: before }: ReportFacts): Problem[] {
	const ofNight = [
		...before.map((reason) => nightProblem('last-night', reason)),
		...(objection ? [nightProblem(objection.rule, objection.reason)] : []),
	];
	const ofBoards = boards.flatMap(({ board: { source, board }, objection, isKept }): Problem[] => {
		if (!objection) return [];
		const state = isKept ? 'Its last good listings are kept.' : 'It has no listings from an earlier night to keep.';
		const reason = `${objection.reason} ${state}`;
		return [{ severity: 'error', source, board, row: null, rule: objection.rule, reason }];
	});
	const ofRows = rows
		.filter(({ verdict, rule }) => verdict === 'quarantined' && rule !== 'board-refused' && rule !== 'night-refused')
		.map(({ source, board, index, postingId, rule, reason }): Problem => {
			return { severity: 'error', source, board, row: { index, postingId }, rule, reason };
		});
	return [...ofNight, ...ofBoards, ...ofRows, ...boards.flatMap(({ warnings }) => warnings)];
}

function nightProblem(rule: string, reason: string): Problem {
	return { severity: 'error', source: null, board: null, row: null, rule, reason };
}

function count(rows: readonly RowReport[]): Totals {
	const of = (verdict: RowReport['verdict']) => rows.filter((row) => row.verdict === verdict).length;
	return {
		fetched: rows.length,
		published: of('published'),
		quarantined: of('quarantined'),
		dropped: of('dropped'),
	};
}

function reasons(rows: readonly RowReport[]): Record<string, number> {
	const byRule = Map.groupBy(rows, ({ rule }) => rule);
	return Object.fromEntries(
		[...byRule].map(([rule, of]) => [rule, of.length] as const).toSorted(([a], [b]) => compareText(a, b)),
	);
}
