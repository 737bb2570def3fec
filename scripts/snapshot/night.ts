import { boardName } from '#domain/board.ts';
import type { Listing } from '#facts/listing.ts';
import type { NightReport } from '#domain/report.ts';
import { ledgerText } from '#night-file/ledger-file.ts';
import { sha256, snapshotBytes } from '#night-file/snapshot-file.ts';
import type { NightFeeds } from './fetch/feed.ts';
import { judgeNight } from './gate/gate.ts';
import { judgeBoards, usableCandidates } from './gate/judge-boards.ts';
import { judgeRows, type BoardRows, type Classify } from './candidates/judge-rows.ts';
import { identifyJobs } from './jobs/identity.ts';
import { advertsThatMayFit } from './jobs/may-fit.ts';
import type { Cached } from './rows/read-feed.ts';
import { merge } from './jobs/merge.ts';
import { countForgotten } from './ledger/day-counts.ts';
import { joinNights } from './ledger/join-nights.ts';
import { earlierJobs } from './ledger/ledger-entry.ts';
import { readBoard } from './rows/read-board.ts';
import { boardStates, composeReport } from './report/report.ts';
import { reportJson, reportMarkdown } from './report/report-file.ts';
import { findLastNight, type LastNight } from './plan/last-night.ts';
import { inLockedFolder } from './store/lock.ts';
import { publish, replaceFile } from './store/publish.ts';

export interface NightOptions {
	/** Folder for the snapshot, the ledger and the reports. */
	out: string;
	/** Start of the night in UTC, to the second. */
	takenAt: string;
	/** Whether this is sample data with invented employers. */
	sample: boolean;
	/** Returns the bodies of the boards; called with the previous night. */
	fetch: (last: LastNight | null) => NightFeeds | Promise<NightFeeds>;
	/** Classifies one posting. */
	classify: Classify;
	/** The cache of rows read on earlier nights. If left out, every row is read. */
	cached?: Cached;
	/** Date and source of the exchange rates, for the manifest. */
	rates: { date: string; source: string };
	/** Whether nights were skipped on purpose. The last night may then be more than 100 days ago. */
	afterPause?: boolean;
	/** Called after each board has been read; `total` is the number of all boards. */
	onBoard?: (rows: BoardRows, total: number) => void;
}

/** The result of a night, published or not. */
export interface TakenNight {
	report: NightReport;
	/** The previous night; null if there was none. */
	last: LastNight | null;
	/** Why the report of a published night could not be written; null if it was written. */
	reportError: Error | null;
}

/**
 * Runs one night: reads every board, and publishes the snapshot and the ledger unless the gate objects. The same input gives the
 * same bytes, and every row gets a verdict. Throws a LockedError if another run is using the folder.
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
	const boards = judgeBoards(await readBoards(tonight, options), last, today);
	const earlier = earlierJobs(last);
	const jobs = identifyJobs(merge(usableCandidates(boards)), earlier, today);
	const joined = joinNights({ jobs, boards, earlier, last, today });
	const objection = judgeNight({
		takenAt,
		boards: boards.length,
		failed: boards.filter((board) => board.objection !== null).length,
		listings: joined.listings.length,
		fromNewBoards: fromNewBoards(joined.listings, last),
		afterPause: options.afterPause ?? false,
		forgotten: countForgotten(today, last?.days ?? [], earlier, joined.postings),
		clocksAhead: tonight.clocksAhead?.() ?? null,
		last: last && { takenAt: last.manifest.takenAt, listings: last.manifest.listings },
	});
	const problems = [...found.problems, ...(tonight.problems?.() ?? [])];
	const report = composeReport({ takenAt, sample, objection, boards, joined, last, unread: tonight.unread, problems });
	if (objection === null) {
		const ledger = Buffer.from(ledgerText({ takenAt, sample }, joined.days, joined.postings));
		const { totals } = report;
		const facts = { takenAt, sample, totals, boards: boardStates(report, boards), rates, ledger: sha256(ledger) };
		const mayFit = advertsThatMayFit(boards, last?.manifest.mayFit ?? [], joined.listings);
		const snapshot = snapshotBytes({ ...facts, mayFit }, joined.listings);
		await publish(out, { snapshot, ledger }, found);
	}
	return { report, last, reportError: writeReport(out, report) };
}

/** Writes both forms of the report. If the night is already published, an error is returned and not thrown. */
function writeReport(out: string, report: NightReport): Error | null {
	try {
		replaceFile(out, 'report.json', reportJson(report));
		replaceFile(out, 'report.md', reportMarkdown(report));
		return null;
	} catch (error) {
		if (!report.verdict.published) throw error;
		return error as Error;
	}
}

/** How many listings come only from boards that the last night did not read. */
function fromNewBoards(listings: readonly Listing[], last: LastNight | null): number {
	const known = new Set(last?.manifest.boards.map(boardName));
	return listings.filter(({ seenOn }) => !seenOn.some((seen) => known.has(boardName(seen)))).length;
}

async function readBoards(
	{ read, total }: NightFeeds,
	{ classify, cached, takenAt, onBoard }: NightOptions,
): Promise<BoardRows[]> {
	const boards: BoardRows[] = [];
	await read((feed) => {
		const board = judgeRows(readBoard(feed, takenAt.slice(0, 10), cached), classify);
		boards.push(board);
		onBoard?.(board, total);
	});
	return boards;
}
