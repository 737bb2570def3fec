import type { Posting } from '#domain/posting.ts';
import type { Reading } from './classify/reading.ts';
import type { NightFeeds } from './fetch/feed.ts';
import { judgeNight } from './gate/gate.ts';
import { judgeBoards } from './gate/judge-boards.ts';
import { readBoard, type BoardRows, type Work } from './jobs/read-board.ts';
import { joinNights } from './ledger/join-nights.ts';
import { NightFiles, writeLedger, writeSnapshot } from './report/night-files.ts';
import { composeHead, reportedProblems, reportedRows, type ReportFacts, type ReportHead } from './report/report.ts';
import { reportMarkdown, writeReport } from './report/report-file.ts';
import { findLastNight, type LastNight } from './store/last-night.ts';
import { inLockedFolder } from './store/lock.ts';
import { finish, publish } from './store/publish.ts';

export interface NightOptions {
	/** Folder of the snapshot, the ledger and the reports. */
	out: string;
	/** The moment of the night in UTC, to the second. */
	takenAt: string;
	/** Whether the employers are invented. */
	sample: boolean;
	/** Where the boards’ bodies come from, given the night before this one. */
	fetch: (last: LastNight | null) => NightFeeds | Promise<NightFeeds>;
	/** What the rules make of one posting. */
	classify: (posting: Posting) => Reading;
	/** The exchange rates that the rules use, for the manifest. */
	rates: { date: string; source: string };
	/** Hears of each board when it has been read. */
	onBoard?: (rows: BoardRows, total: number) => void;
}

/** A night that was taken, published or not. */
export interface TakenNight {
	report: ReportHead;
	/** The night before it; null where there was none. */
	last: LastNight | null;
}

/**
 * Takes one night: reads every board, and publishes the snapshot and its ledger unless the report’s verdict is that
 * nothing may be published. Same input, same bytes; every row has a verdict. Throws a LockedError while another run
 * holds the folder.
 */
export function takeNight(options: NightOptions): Promise<TakenNight> {
	return inLockedFolder(options.out, () => takeUnderLock(options));
}

async function takeUnderLock(options: NightOptions): Promise<TakenNight> {
	const { out, takenAt, sample, rates } = options;
	const today = takenAt.slice(0, 10);
	const found = findLastNight(out, sample);
	const last = found.night;
	const tonight = await options.fetch(last);
	const files = new NightFiles(out);
	try {
		const work = { rows: files.make('rows'), facts: files.make('facts') };
		const boards = judgeBoards(await readBoards(tonight, options, work), last, today);
		const lines = { listings: files.make('listings'), ledger: files.make('postings') };
		const joined = joinNights({ boards, last, today, work, out: lines });
		const objection = judgeNight({
			takenAt,
			boards: boards.length,
			failed: boards.filter((board) => board.objection !== null).length,
			listings: joined.listings,
			last: last && { takenAt: last.manifest.takenAt, listings: last.manifest.listings },
		});
		const facts: ReportFacts = {
			takenAt,
			sample,
			objection,
			boards,
			work,
			kept: joined.kept,
			jobs: joined.jobs,
			listings: joined.listings,
			published: objection ? (last?.manifest.listings ?? 0) : joined.listings,
			unread: tonight.unread,
			problems: [...found.problems, ...(tonight.problems?.() ?? [])],
		};
		const head = composeHead(facts);
		if (objection === null) {
			const days = joined.counts.addTo(last?.days() ?? []);
			const ledger = writeLedger(files, { takenAt, sample, postings: joined.postings }, days, lines.ledger);
			writeSnapshot(files, head, boards, { rates, listings: joined.listings, ledger }, lines.listings);
		}
		writeReports(files, head, facts);
		if (objection === null) await publish(out, found);
		for (const name of ['report.json', 'report.md']) finish(out, name);
		return { report: head, last };
	} finally {
		files.close();
	}
}

async function readBoards(
	{ feeds, total }: NightFeeds,
	{ classify, takenAt, onBoard }: NightOptions,
	work: Work,
): Promise<BoardRows[]> {
	const boards: BoardRows[] = [];
	for await (const feed of feeds) {
		const rows = readBoard(feed, classify, takenAt.slice(0, 10), work);
		boards.push(rows);
		onBoard?.(rows, total);
	}
	return boards;
}

function writeReports(files: NightFiles, head: ReportHead, facts: ReportFacts): void {
	const json = files.make('report.json');
	writeReport(json, head, reportedProblems(facts), reportedRows(facts));
	json.sync();
	const markdown = files.make('report.md');
	markdown.append(reportMarkdown(head, reportedProblems(facts)));
	markdown.sync();
}
