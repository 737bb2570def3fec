import {
	REPORT_SCHEMA_VERSION,
	type BoardReport,
	type NightReport,
	type Problem,
	type RowReport,
	type SourceReport,
	type Stage,
} from '#domain/report.ts';
import { boardName } from '#domain/board.ts';
import { sortedBy } from '#domain/compare.ts';
import { NIGHTS_STILL_OPEN, type Objection } from '../gate/gate.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { isRefusal, type Row } from '../candidates/judge-rows.ts';
import { countBy } from '../ledger/day-counts.ts';
import type { JoinedNights } from '../ledger/join-nights.ts';
import { dropped, quarantined } from '../rows/to-posting.ts';
import type { BoardState, Totals } from '#domain/snapshot.ts';
import type { LastNight } from '../plan/last-night.ts';

export interface ReportFacts {
	takenAt: string;
	sample: boolean;
	objection: Objection | null;
	boards: readonly JudgedBoard[];
	joined: JoinedNights;
	/** The night before; null if there is none. */
	last: LastNight | null;
	unread: NightReport['unread'];
	/** Whole sentences on problems that do not belong to one board. */
	problems: readonly string[];
}

/** Builds the report of a night, with the verdict on the night, on each board and on each row. */
export function composeReport(facts: ReportFacts): NightReport {
	const { takenAt, sample, objection, boards, joined, last } = facts;
	const stillOpen = [...joined.stillOpen.values()].reduce((sum, number) => sum + number, 0);
	const rows = boards.flatMap((board) => rowReports(board, facts));
	const rowsOf = Map.groupBy(rows, boardName);
	const hadRemoteRole = new Set(joined.postings.flatMap(({ seenOn }) => seenOn.map(boardName)));
	const reports = boards.map((judged) => {
		const name = boardName(judged.board);
		const ofBoard = {
			rows: rowsOf.get(name) ?? [],
			stillOpen: joined.stillOpen.get(name) ?? 0,
			hadRemote: hadRemoteRole.has(name),
		};
		return boardReport(judged, ofBoard);
	});
	return {
		schemaVersion: REPORT_SCHEMA_VERSION,
		takenAt,
		sample,
		verdict: {
			published: objection === null,
			rule: objection?.rule ?? null,
			reason: objection?.reason ?? 'The night was published.',
		},
		totals: totalsOf(rows),
		listings: objection ? (last?.manifest.listings ?? 0) : joined.listings.length,
		stillOpen: objection ? 0 : stillOpen,
		turnover: turnover(facts),
		roles: countBy(joined.listings.map(({ role }) => role.value)),
		reasons: countBy(rows.map(({ rule }) => rule)),
		stages: stages(facts, stillOpen),
		sources: [...Map.groupBy(boards, ({ board }) => board.source)].map(([source, boardsOfSource]) =>
			sourceReport(source, boardsOfSource, reports, rows),
		),
		boards: reports,
		unread: sortedBy(facts.unread, ({ source, file }) => [source, file]),
		problems: [
			...problemsOfNight(facts),
			...boards.flatMap(problemsOfBoard),
			...rows.flatMap(problemOfRow),
			...boards.flatMap(warnings),
		],
		rows,
	};
}

function totalsOf(rows: readonly RowReport[]): Totals {
	const { published = 0, quarantined = 0, dropped = 0 } = countBy(rows.map(({ verdict }) => verdict));
	return { fetched: rows.length, published, quarantined, dropped };
}

function turnover({ takenAt, joined, last }: ReportFacts): NightReport['turnover'] {
	const tonight = new Set(joined.listings.map(({ id }) => id));
	return {
		new: joined.listings.filter(({ firstSeen }) => firstSeen === takenAt.slice(0, 10)).length,
		closed: (last?.listings ?? []).filter(({ id }) => !tonight.has(id)).length,
	};
}

function problemsOfNight({ objection, problems }: ReportFacts): Problem[] {
	const notes = problems.map((reason) => ({ rule: 'last-night', reason }));
	const all = objection ? [...notes, { rule: objection.rule, reason: objection.reason }] : notes;
	return all.map((problem) => ({ severity: 'error', source: null, board: null, row: null, ...problem }));
}

function problemsOfBoard({ board, objection, staleSince, goneSince }: JudgedBoard): Problem[] {
	if (!objection) return [];
	const state =
		staleSince === null ? 'It has no listings from an earlier night to keep.' : 'Its last good listings are kept.';
	const gone = `Its listings were removed on ${goneSince ?? ''}, after ${NIGHTS_STILL_OPEN} nights without a good feed.`;
	return [
		{ severity: 'error', ...nameOf(board), row: null, rule: objection.rule, reason: `${objection.reason} ${state}` },
		...(goneSince === null
			? []
			: [{ severity: 'error' as const, ...nameOf(board), row: null, rule: 'board-gone', reason: gone }]),
	];
}

function problemOfRow({ source, board, index, postingId, verdict, rule, reason }: RowReport): Problem[] {
	if (verdict !== 'quarantined' || rule === 'board-refused' || rule === 'night-refused') return [];
	return [{ severity: 'error', source, board, row: { index, postingId }, rule, reason }];
}

function warnings({ board, cutShort, rows }: JudgedBoard): Problem[] {
	const ofRows = rows.flatMap(({ index, postingId, doubts }) =>
		doubts.map((doubt) => ({ row: { index, postingId }, ...doubt })),
	);
	const all = cutShort === null ? ofRows : [{ row: null, rule: 'cut-short', reason: cutShort }, ...ofRows];
	return all.map((warning) => ({ severity: 'warning', ...nameOf(board), ...warning }));
}

/** The verdict on each row of a board, in the order of the feed. */
function rowReports(judged: JudgedBoard, facts: ReportFacts): RowReport[] {
	return judged.rows.map(({ index, postingId, title, outcome }) => ({
		...nameOf(judged.board),
		index,
		postingId,
		title,
		...verdictOf(outcome, judged, facts),
	}));
}

function verdictOf(
	outcome: Row['outcome'],
	board: JudgedBoard,
	{ objection, joined }: ReportFacts,
): Pick<RowReport, 'verdict' | 'rule' | 'reason'> {
	if (isRefusal(outcome)) {
		const { verdict, rule, reason } = outcome;
		return { verdict, rule, reason };
	}
	if (board.objection) {
		return quarantined('board-refused', 'The row was not used because its board was refused tonight.');
	}
	const fate = joined.fates.get(outcome) ?? { refusal: 'No job contains this row. This is a bug in the code.' };
	if ('refusal' in fate) return quarantined('listing-schema', fate.refusal);
	if (!fate.isFirst) return dropped('repeat', `repeat of ${fate.id}`);
	if (objection) return quarantined('night-refused', 'Nothing was published tonight.');
	return { verdict: 'published', rule: 'published', reason: `listing ${fate.id}` };
}

function stateOf({ objection, staleSince }: JudgedBoard): BoardReport['state'] {
	if (objection === null) return 'fresh';
	return staleSince === null ? 'failed' : 'stale';
}

function boardReport(
	judged: JudgedBoard,
	{ rows, stillOpen, hadRemote }: Pick<BoardReport, 'stillOpen' | 'hadRemote'> & { rows: readonly RowReport[] },
): BoardReport {
	const { board, employer, file, objection, staleSince } = judged;
	return {
		...nameOf(board),
		employer,
		file,
		state: stateOf(judged),
		rows: totalsOf(rows),
		stillOpen,
		hadRemote,
		staleSince,
		problem: objection?.reason ?? null,
	};
}

function sourceReport(
	source: SourceReport['source'],
	boards: readonly JudgedBoard[],
	reports: readonly BoardReport[],
	rows: readonly RowReport[],
): SourceReport {
	const states = reports.filter((report) => report.source === source).map(({ state }) => state);
	const { fresh = 0, stale = 0, failed = 0 } = countBy(states);
	const slowest = boards
		.flatMap(({ board, milliseconds }) => (milliseconds === null ? [] : [{ board: board.board, milliseconds }]))
		.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
	const sourceProblem = boards.find(({ objection }) => objection?.rule.startsWith('source-'))?.objection?.reason;
	return {
		source,
		fresh,
		stale,
		failed,
		rows: totalsOf(rows.filter((row) => row.source === source)),
		slowest: slowest ?? null,
		problem: sourceProblem ?? (fresh === 0 ? 'None of its boards could be used tonight.' : null),
	};
}

function stages({ boards, joined, objection }: ReportFacts, stillOpen: number): Stage[] {
	const { jobs } = joined;
	const listings = joined.listings.length;
	const total = (count: (board: JudgedBoard) => number) => boards.reduce((sum, board) => sum + count(board), 0);
	const fetched = total((board) => board.rows.length);
	const postings = total((board) => board.postings);
	const candidates = total((board) => board.candidates.length);
	const used = total((board) => (board.objection ? 0 : board.candidates.length));
	const read = boards.filter(({ fault }) => fault === null).length;
	const listingsReadTonight = listings - stillOpen;
	return [
		{ stage: 'fetch', what: 'boards', in: boards.length, out: read },
		{ stage: 'read', what: 'rows', in: fetched, out: postings },
		{ stage: 'classify', what: 'rows', in: postings, out: candidates },
		{ stage: 'gate', what: 'rows', in: candidates, out: used },
		{ stage: 'merge', what: 'rows', in: used, out: jobs },
		{ stage: 'check', what: 'listings', in: jobs, out: listingsReadTonight },
		{ stage: 'still-open', what: 'listings', in: listingsReadTonight, out: listings },
		{ stage: 'publish', what: 'listings', in: listings, out: objection ? 0 : listings },
	];
}

function nameOf({ source, board }: JudgedBoard['board']): Pick<RowReport, 'source' | 'board'> {
	return { source, board };
}

/** The entries about boards in the manifest of the snapshot. */
export function boardStates(report: NightReport, boards: readonly JudgedBoard[]): BoardState[] {
	return report.boards.map((board, index) => {
		const { goodRows = null, goneSince = null } = boards[index] ?? {};
		return {
			source: board.source,
			board: board.board,
			employer: board.employer,
			ok: board.state === 'fresh',
			fetched: board.rows.fetched,
			published: board.rows.published + board.stillOpen,
			staleSince: board.staleSince,
			problem: board.problem,
			...(goodRows === null ? {} : { goodRows }),
			...(goneSince === null ? {} : { goneSince }),
		};
	});
}
