import {
	REPORT_SCHEMA_VERSION,
	type BoardReport,
	type NightReport,
	type Problem,
	type RowReport,
	type SourceReport,
	type Stage,
	type Totals,
} from '#domain/report.ts';
import { boardName } from '../plan/planned-board.ts';
import type { Candidate } from '../jobs/candidate.ts';
import { compareKeys, compareText } from '#domain/compare.ts';
import { NIGHTS_KEPT, type Objection } from '../gate/gate.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import type { RowLine, Work } from '../jobs/read-board.ts';

export interface ReportFacts {
	takenAt: string;
	sample: boolean;
	objection: Objection | null;
	boards: readonly JudgedBoard[];
	work: Work;
	/** Listings kept, by `source/board`. */
	kept: ReadonlyMap<string, number>;
	/** Jobs after merging. */
	jobs: number;
	/** Listings that tonight’s file holds or would hold. */
	listings: number;
	/** Listings of the file that is published. */
	published: number;
	unread: NightReport['unread'];
	/** Whole sentences on what went wrong before the night began. */
	problems: readonly string[];
}

/** `report.json` without its long lists, which are read from the work file line by line. */
export type ReportHead = Omit<NightReport, 'problems' | 'rows'>;

/** Everything of the report but its problems and rows. */
export function composeHead(facts: ReportFacts): ReportHead {
	const { takenAt, sample, objection, boards, published } = facts;
	const kept = [...facts.kept.values()].reduce((sum, number) => sum + number, 0);
	const reports = boards.map((board) => boardReport(board, facts));
	const reasons: Record<string, number> = {};
	for (const { rule } of reportedRows(facts)) reasons[rule] = (reasons[rule] ?? 0) + 1;
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
		listings: published,
		kept: objection ? 0 : kept,
		reasons: Object.fromEntries(Object.entries(reasons).toSorted(([a], [b]) => compareText(a, b))),
		stages: stages(facts, kept),
		sources: [...Map.groupBy(boards, ({ board }) => board.source).values()].map((of) => sourceReport(of, reports)),
		boards: reports,
		unread: facts.unread.toSorted((a, b) => compareKeys([a.source, a.file], [b.source, b.file])),
	};
}

/** What a person should look at: the night, boards, then rows, then doubts. */
export function* reportedProblems(facts: ReportFacts): Generator<Problem> {
	const { objection, boards, problems } = facts;
	const ofNight = (rule: string, reason: string): Problem => {
		return { severity: 'error', source: null, board: null, row: null, rule, reason };
	};
	for (const reason of problems) yield ofNight('last-night', reason);
	if (objection) yield ofNight(objection.rule, objection.reason);
	for (const { board, objection, isKept, goneSince } of boards) {
		if (!objection) continue;
		const state = isKept ? 'Its last good listings are kept.' : 'It has no listings from an earlier night to keep.';
		const { rule, reason } = objection;
		yield { severity: 'error', ...named(board), row: null, rule, reason: `${reason} ${state}` };
		if (goneSince !== null) yield goneProblem(board, goneSince);
	}
	for (const row of reportedRows(facts)) {
		if (row.verdict !== 'quarantined' || row.rule === 'board-refused' || row.rule === 'night-refused') continue;
		const { source, board, index, postingId, rule, reason } = row;
		yield { severity: 'error', source, board, row: { index, postingId }, rule, reason };
	}
	for (const { board, cutShort, from, to } of boards) {
		if (cutShort !== null) {
			yield { severity: 'warning', ...named(board), row: null, rule: 'cut-short', reason: cutShort };
		}
		for (const { index, postingId, doubts } of rowLines(facts.work, from, to)) {
			for (const doubt of doubts) yield { severity: 'warning', ...named(board), row: { index, postingId }, ...doubt };
		}
	}
}

function goneProblem(board: JudgedBoard['board'], since: string): Problem {
	const reason = `Its listings were taken out on ${since}, after ${NIGHTS_KEPT} nights without a good feed.`;
	return { severity: 'error', ...named(board), row: null, rule: 'board-gone', reason };
}

/** One verdict for each row of the night, in the order of boards and rows. */
export function* reportedRows({ boards, work, objection }: ReportFacts): Generator<RowReport> {
	for (const judged of boards) {
		let candidate = 0;
		for (const { index, postingId, title, refusal } of rowLines(work, judged.from, judged.to)) {
			const verdict = refusal ?? verdictOf(judged.candidates[candidate++], judged, objection);
			yield { ...named(judged.board), index, postingId, title, ...verdict };
		}
	}
}

function* rowLines({ rows }: Work, from: number, to: number): Generator<RowLine> {
	for (const { text } of rows.lines(from, to)) yield JSON.parse(text) as RowLine;
}

type RowVerdict = Pick<RowReport, 'verdict' | 'rule' | 'reason'>;

function verdictOf(row: Candidate | undefined, board: JudgedBoard, night: Objection | null): RowVerdict {
	if (board.objection) {
		const reason = 'Its board could not be used tonight, so neither was this row.';
		return { verdict: 'quarantined', rule: 'board-refused', reason };
	}
	if (!row?.listing) return { verdict: 'quarantined', rule: 'listing-schema', reason: row?.refusal ?? 'It was lost.' };
	const { id, isFirst } = row.listing;
	if (!isFirst) return { verdict: 'dropped', rule: 'repeat', reason: `repeat of ${id}` };
	if (night) return { verdict: 'quarantined', rule: 'night-refused', reason: 'Nothing was published tonight.' };
	return { verdict: 'published', rule: 'published', reason: `listing ${id}` };
}

function boardReport(judged: JudgedBoard, { kept, objection: night }: ReportFacts): BoardReport {
	const { board, employer, file, objection, staleSince, isKept, out, fetched, candidates } = judged;
	const rows: Totals = { fetched, published: 0, ...out };
	for (const row of candidates) rows[verdictOf(row, judged, night).verdict] += 1;
	return {
		...named(board),
		employer,
		file,
		state: objection === null ? 'fresh' : isKept ? 'stale' : 'failed',
		rows,
		kept: kept.get(boardName(board)) ?? 0,
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

function stages({ boards, jobs, listings, objection }: ReportFacts, kept: number): Stage[] {
	const total = (of: (board: JudgedBoard) => number) => boards.reduce((so, board) => so + of(board), 0);
	const fetched = total((board) => board.fetched);
	const postings = total((board) => board.postings);
	const candidates = total((board) => board.candidates.length);
	const used = total((board) => (board.objection ? 0 : board.candidates.length));
	const read = boards.filter(({ fault }) => fault === null).length;
	const made = listings - kept;
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
