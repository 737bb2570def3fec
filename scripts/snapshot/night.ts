import type { Posting } from '#domain/posting.ts';
import type { NightReport } from '#domain/report.ts';
import type { Reading } from './classify/reading.ts';
import { judgeNight } from './gate/gate.ts';
import { judgeBoards } from './gate/judge-boards.ts';
import type { LastNight } from './store/last-night.ts';
import { NightFiles, writeLedger, writeSnapshot } from './report/night-files.ts';
import { readBoard, type BoardFeed, type BoardRows, type Work } from './jobs/read-board.ts';
import { composeHead, reportedProblems, reportedRows, type ReportFacts, type ReportHead } from './report/report.ts';
import { reportMarkdown, writeReport } from './report/report-file.ts';
import { settle } from './ledger/join-nights.ts';

export interface NightInput {
	/** In any order; the outcome does not depend on it. */
	feeds: AsyncIterable<BoardFeed> | Iterable<BoardFeed>;
	/** What the rules make of one posting. */
	read: (posting: Posting) => Reading;
	onBoard: (rows: BoardRows) => void;
	facts: NightFacts;
	/** Where unfinished files go; nobody else may write there meanwhile. */
	folder: string;
}

/** What a night starts from, beside its boards. */
export interface NightFacts {
	last: LastNight | null;
	/** The moment of the night in UTC, to the second. */
	takenAt: string;
	sample: boolean;
	rates: { date: string; source: string };
	/** Files that no source of ours reads, for the report. */
	unread: NightReport['unread'];
	/** Whole sentences on what went wrong before the night began. */
	problems: readonly string[];
}

/**
 * One night from feeds to unfinished files, for `publish` to put in place: the snapshot and its ledger, unless the
 * report’s verdict is that nothing may be published, and the report. Same input, same bytes; every row has a verdict.
 */
export async function runNight(input: NightInput): Promise<ReportHead> {
	return withFiles(input.folder, async (files, work) => {
		return finishNight(await readBoards(input, work), work, input.facts, files);
	});
}

async function withFiles<T>(folder: string, take: (files: NightFiles, work: Work) => Promise<T>): Promise<T> {
	const files = new NightFiles(folder);
	try {
		return await take(files, { rows: files.make('rows'), facts: files.make('facts') });
	} finally {
		files.close();
	}
}

async function readBoards({ feeds, read, onBoard, facts }: NightInput, work: Work): Promise<BoardRows[]> {
	const boards: BoardRows[] = [];
	for await (const feed of feeds) {
		const rows = readBoard(feed, read, facts.takenAt.slice(0, 10), work);
		boards.push(rows);
		onBoard(rows);
	}
	return boards;
}

/** From boards that have been read to unfinished files. */
export function finishNight(
	boards: readonly BoardRows[],
	work: Work,
	{ last, takenAt, sample, rates, unread, problems }: NightFacts,
	files: NightFiles,
): ReportHead {
	const today = takenAt.slice(0, 10);
	const judged = judgeBoards(boards, last, today);
	const out = { listings: files.make('listings'), ledger: files.make('postings') };
	const settled = settle({ boards: judged, last, today, work, out });
	const objection = judgeNight({
		takenAt,
		boards: judged.length,
		failed: judged.filter((board) => board.objection !== null).length,
		listings: settled.listings,
		last: last && { takenAt: last.manifest.takenAt, listings: last.manifest.listings },
	});
	const facts: ReportFacts = {
		takenAt,
		sample,
		objection,
		boards: judged,
		work,
		kept: settled.kept,
		jobs: settled.jobs,
		listings: settled.listings,
		published: objection ? (last?.manifest.listings ?? 0) : settled.listings,
		unread,
		problems,
	};
	const head = composeHead(facts);
	if (objection === null) {
		const days = settled.counts.addTo(last?.days() ?? []);
		const ledger = writeLedger(files, { takenAt, sample, postings: settled.postings }, days, out.ledger);
		writeSnapshot(files, head, judged, { rates, listings: settled.listings, ledger }, out.listings);
	}
	const json = files.make('report.json');
	writeReport(json, head, reportedProblems(facts), reportedRows(facts));
	json.sync();
	const markdown = files.make('report.md');
	markdown.append(reportMarkdown(head, reportedProblems(facts)));
	markdown.sync();
	return head;
}
