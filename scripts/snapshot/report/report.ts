import {
	REPORT_SCHEMA_VERSION,
	type BoardReport,
	type NightReport,
	type Problem,
	type RowReport,
	type SourceReport,
	type Stage,
	type Totals,
	type Verdict,
} from '#domain/report.ts';
import { compareKeys, compareText } from '#domain/compare.ts';
import { NIGHTS_KEPT, type Objection } from '../gate/gate.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { isRefusal, type Row } from '../jobs/read-board.ts';
import type { JoinedNights } from '../ledger/join-nights.ts';
import type { RoleSlug } from '#domain/vocabulary.ts';
import { boardName } from '../plan/planned-board.ts';
import type { BoardState } from '#domain/snapshot.ts';
import type { LastNight } from '../store/last-night.ts';

export interface ReportFacts {
	takenAt: string;
	sample: boolean;
	objection: Objection | null;
	boards: readonly JudgedBoard[];
	joined: JoinedNights;
	/** The night before; null where there is none. */
	last: LastNight | null;
	unread: NightReport['unread'];
	/** Whole sentences on what went wrong beside the boards. */
	problems: readonly string[];
}

/** What became of the night, of each board and of each row. */
export function composeReport(facts: ReportFacts): NightReport {
	const { takenAt, sample, objection, boards, joined, last } = facts;
	const stillOpen = [...joined.stillOpen.values()].reduce((sum, number) => sum + number, 0);
	const rows = boards.flatMap((board) => rowReports(board, facts));
	const reports = boards.map((board) => boardReport(board, facts));
	const reasons = [...Map.groupBy(rows, ({ rule }) => rule)].toSorted(([a], [b]) => compareText(a, b));
	return {
		schemaVersion: REPORT_SCHEMA_VERSION,
		takenAt,
		sample,
		verdict: {
			published: objection === null,
			rule: objection?.rule ?? null,
			reason: objection?.reason ?? 'The night was published.',
		},
		totals: sum(reports.map(({ rows }) => rows)),
		listings: objection ? (last?.manifest.listings ?? 0) : joined.listings.length,
		kept: objection ? 0 : stillOpen,
		turnover: turnover(facts),
		roles: Object.fromEntries(
			[...Map.groupBy(joined.listings, ({ role }) => role.value)]
				.map(([role, of]): [RoleSlug, number] => [role, of.length])
				.toSorted(([a], [b]) => compareText(a, b)),
		),
		reasons: Object.fromEntries(reasons.map(([rule, of]) => [rule, of.length])),
		stages: stages(facts, stillOpen),
		sources: [...Map.groupBy(boards, ({ board }) => board.source).values()].map((of) => sourceReport(of, reports)),
		boards: reports,
		unread: facts.unread.toSorted((a, b) => compareKeys([a.source, a.file], [b.source, b.file])),
		problems: [
			...problemsOfNight(facts),
			...boards.flatMap(problemsOfBoard),
			...rows.flatMap(problemOfRow),
			...boards.flatMap(warnings),
		],
		rows,
	};
}

function turnover({ takenAt, joined, last }: ReportFacts): NightReport['turnover'] {
	const tonight = new Set(joined.listings.map(({ id }) => id));
	return {
		new: joined.listings.filter(({ firstSeen }) => firstSeen === takenAt.slice(0, 10)).length,
		closed: (last?.listings ?? []).filter(({ id }) => !tonight.has(id)).length,
	};
}

function problemsOfNight({ objection, problems }: ReportFacts): Problem[] {
	const said = problems.map((reason) => ({ rule: 'last-night', reason }));
	const all = objection ? [...said, { rule: objection.rule, reason: objection.reason }] : said;
	return all.map((problem) => ({ severity: 'error', source: null, board: null, row: null, ...problem }));
}

function problemsOfBoard({ board, objection, isKept, goneSince }: JudgedBoard): Problem[] {
	if (!objection) return [];
	const state = isKept ? 'Its last good listings are kept.' : 'It has no listings from an earlier night to keep.';
	const gone = `Its listings were taken out on ${goneSince ?? ''}, after ${NIGHTS_KEPT} nights without a good feed.`;
	return [
		{ severity: 'error', ...named(board), row: null, rule: objection.rule, reason: `${objection.reason} ${state}` },
		...(goneSince === null
			? []
			: [{ severity: 'error' as const, ...named(board), row: null, rule: 'board-gone', reason: gone }]),
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
	return all.map((warning) => ({ severity: 'warning', ...named(board), ...warning }));
}

/** One verdict for each row of a board, in the order of its feed. */
function rowReports(judged: JudgedBoard, facts: ReportFacts): RowReport[] {
	return judged.rows.map(({ index, postingId, title, outcome }) => ({
		...{ ...named(judged.board), index, postingId, title },
		...verdictOf(outcome, judged, facts),
	}));
}

function verdictOf(
	outcome: Row['outcome'],
	board: JudgedBoard,
	{ objection, joined }: ReportFacts,
): Pick<RowReport, 'verdict' | 'rule' | 'reason'> {
	if (isRefusal(outcome)) return outcome;
	if (board.objection) {
		const reason = 'Its board could not be used tonight, so neither was this row.';
		return { verdict: 'quarantined', rule: 'board-refused', reason };
	}
	const fate = joined.fates.get(outcome) ?? { refusal: 'It was lost.' };
	if ('refusal' in fate) return { verdict: 'quarantined', rule: 'listing-schema', reason: fate.refusal };
	if (!fate.isFirst) return { verdict: 'dropped', rule: 'repeat', reason: `repeat of ${fate.id}` };
	if (objection) return { verdict: 'quarantined', rule: 'night-refused', reason: 'Nothing was published tonight.' };
	return { verdict: 'published', rule: 'published', reason: `listing ${fate.id}` };
}

function boardReport(judged: JudgedBoard, facts: ReportFacts): BoardReport {
	const { board, employer, file, objection, staleSince, isKept, rows } = judged;
	const verdicts = rows.map(({ outcome }) => verdictOf(outcome, judged, facts).verdict);
	const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
	return {
		...named(board),
		employer,
		file,
		state: objection === null ? 'fresh' : isKept ? 'stale' : 'failed',
		rows: {
			fetched: rows.length,
			published: count('published'),
			quarantined: count('quarantined'),
			dropped: count('dropped'),
		},
		kept: facts.joined.stillOpen.get(boardName(board)) ?? 0,
		hadRemote: facts.joined.postings.some(({ seenOn }) => seenOn.some((seen) => boardName(seen) === boardName(board))),
		staleSince,
		problem: objection?.reason ?? null,
	};
}

function sourceReport(boards: readonly JudgedBoard[], reports: readonly BoardReport[]): SourceReport {
	const source = boards[0]?.board.source ?? 'greenhouse';
	const of = reports.filter((report) => report.source === source);
	const count = (state: BoardReport['state']) => of.filter((report) => report.state === state).length;
	const days = boards.flatMap(({ candidates }) => candidates.flatMap(({ posting }) => posting.publishedOn ?? []));
	const slowest = boards
		.flatMap(({ board, milliseconds }) => (milliseconds === null ? [] : [{ board: board.board, milliseconds }]))
		.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
	const asOne = boards.find(({ objection }) => objection?.rule.startsWith('source-'))?.objection?.reason;
	return {
		source,
		boards: of.length,
		fresh: count('fresh'),
		stale: count('stale'),
		failed: count('failed'),
		rows: sum(of.map(({ rows }) => rows)),
		kept: of.reduce((total, { kept }) => total + kept, 0),
		newest: days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null),
		slowest: slowest ?? null,
		problem: asOne ?? (count('fresh') === 0 ? 'None of its boards could be used tonight.' : null),
	};
}

function stages({ boards, joined, objection }: ReportFacts, stillOpen: number): Stage[] {
	const { jobs } = joined;
	const listings = joined.listings.length;
	const total = (of: (board: JudgedBoard) => number) => boards.reduce((so, board) => so + of(board), 0);
	const fetched = total((board) => board.rows.length);
	const postings = total((board) => board.postings);
	const candidates = total((board) => board.candidates.length);
	const used = total((board) => (board.objection ? 0 : board.candidates.length));
	const read = boards.filter(({ fault }) => fault === null).length;
	const made = listings - stillOpen;
	return [
		{ stage: 'fetch', what: 'boards', in: boards.length, out: read },
		{ stage: 'read', what: 'rows', in: fetched, out: postings },
		{ stage: 'classify', what: 'rows', in: postings, out: candidates },
		{ stage: 'gate', what: 'rows', in: candidates, out: used },
		{ stage: 'merge', what: 'rows', in: used, out: jobs },
		{ stage: 'check', what: 'listings', in: jobs, out: made },
		{ stage: 'keep', what: 'listings', in: made, out: listings },
		{ stage: 'publish', what: 'listings', in: listings, out: objection ? 0 : listings },
	];
}

function named({ source, board }: JudgedBoard['board']): Pick<RowReport, 'source' | 'board'> {
	return { source, board };
}

function sum(totals: readonly Totals[]): Totals {
	const of = (key: keyof Totals) => totals.reduce((so, rows) => so + rows[key], 0);
	return { fetched: of('fetched'), published: of('published'), quarantined: of('quarantined'), dropped: of('dropped') };
}

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
