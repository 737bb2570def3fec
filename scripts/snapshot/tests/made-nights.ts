import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { Board } from '#domain/board.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import type { NightReport } from '#domain/report.ts';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { readLedger } from '#night-file/ledger-file.ts';
import { readSnapshot, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import type { Reading } from '#facts/reading.ts';
import type { FeedFault } from '../decode/fault.ts';
import type { BoardFeed } from '../fetch/feed.ts';
import { takeNight } from '../night.ts';

/** A row of an invented Greenhouse feed. Fields that are left out get default values. */
export interface MadeRow {
	id: number;
	title?: string;
	/** The source’s own key; the id if left out. */
	key?: number;
	url?: string;
	place?: string;
	text?: string;
	publishedOn?: string;
	/** The reading of the advert. The default is a remote MLOps job in Germany. */
	read?: Partial<Reading>;
	/** Fields of the feed that override the others. */
	fields?: object;
}

export interface MadeBoard {
	/** Its rows, or the fault of its feed. */
	rows: readonly MadeRow[] | FeedFault;
	kind?: Board['kind'];
	/** `Employer a` for board `a` if left out. */
	employer?: string;
	cutShort?: string;
	milliseconds?: number;
}

/** A night with invented feeds. */
export interface MadeNight {
	/** The date of the night. */
	on: string;
	/** Boards by name. A list stands for a board with these rows. */
	boards: Readonly<Record<string, readonly MadeRow[] | MadeBoard>>;
	unread?: NightReport['unread'];
	problems?: readonly string[];
	/** Whether nights before it were skipped on purpose. */
	afterPause?: boolean;
}

/** The result of a night. */
export interface TakenNight {
	report: NightReport;
	/** The current files after the night; null if no night has been published. */
	files: {
		manifest: SnapshotManifest;
		listings: Listing[];
		ledger: LedgerPosting[];
		days: LedgerDay[];
	} | null;
	reportMarkdown: string;
}

/** Runs nights with invented feeds, one after another into one folder. */
export async function takeNights(...nights: MadeNight[]): Promise<TakenNight[]> {
	const out = temporaryFolder();
	const taken: TakenNight[] = [];
	for (const night of nights) {
		const readings = new Map<string, Partial<Reading>>();
		const feeds = Object.entries(night.boards).map(([name, board]) => feedOf(name, asBoard(board), readings));
		const { report } = await takeNight({
			out,
			takenAt: `${night.on}T02:40:00Z`,
			sample: false,
			afterPause: night.afterPause ?? false,
			rates: { date: '2026-11-01', source: 'a table' },
			fetch: () => ({
				total: feeds.length,
				read: (take) => {
					feeds.forEach(take);
					return Promise.resolve();
				},
				unread: night.unread ?? [],
				problems: () => night.problems ?? [],
			}),
			classify: ({ board, postingId, title }) => readingOf(title, readings.get(`${board}/${postingId}`)),
		});
		taken.push({ report, files: filesIn(out), reportMarkdown: readFileSync(join(out, 'report.md'), 'utf8') });
	}
	return taken;
}

/** The result of the last of several nights. */
export async function lastOfNights(...nights: MadeNight[]): Promise<TakenNight> {
	const last = (await takeNights(...nights)).at(-1);
	if (!last) throw new Error('There is no night.');
	return last;
}

/** Rows with consecutive ids. */
export function madeRows(from: number, to: number, more: Partial<MadeRow> = {}): MadeRow[] {
	return Array.from({ length: to - from + 1 }, (_, at) => ({ id: from + at, ...more }));
}

const asBoard = (board: MadeNight['boards'][string]): MadeBoard => ('rows' in board ? board : { rows: board });

function feedOf(
	name: string,
	{ rows, kind, employer = `Employer ${name}`, cutShort, milliseconds }: MadeBoard,
	readings: Map<string, Partial<Reading>>,
): BoardFeed {
	const planned = Board.parse({
		source: 'greenhouse',
		board: name,
		employer,
		...(kind && { kind }),
	});
	const board = { board: planned, file: null, ...(milliseconds === undefined ? {} : { milliseconds }) };
	if (rows instanceof Error) return { ...board, feed: rows };
	const jobs = (rows as readonly MadeRow[]).map((row) => {
		if (row.read) readings.set(`${name}/${row.id}`, row.read);
		return {
			id: row.id,
			internal_job_id: row.key ?? row.id,
			title: row.title ?? `MLOps Engineer ${row.id}`,
			absolute_url: row.url ?? `https://jobs.example/${name}/${row.id}`,
			location: { name: row.place ?? 'Remote' },
			content: row.text ?? '',
			...(row.publishedOn === undefined ? {} : { first_published: row.publishedOn }),
			...row.fields,
		};
	});
	return { ...board, feed: { pages: [{ jobs }], details: new Map(), cutShort: cutShort ?? null } };
}

function readingOf(title: string, read: Partial<Reading> = {}): Reading {
	const evidence = [{ words: title, from: 'title' as const, at: null, rule: 'role/title' }];
	return {
		role: { value: 'mlops-engineer', evidence },
		mayFit: null,
		why: '',
		tracks: [],
		level: null,
		years: null,
		named: {},
		specialisations: [],
		tools: [],
		language: null,
		titleRole: null,
		alsoRole: null,
		topics: [],
		conditions: [],
		flags: [],
		answers: [],
		remote: { scope: 'region', countries: ['DE'], regions: [], timezones: null, evidence: [] },
		pay: null,
		...read,
	};
}

function filesIn(out: string): TakenNight['files'] {
	let bytes;
	try {
		bytes = readFileSync(join(out, SNAPSHOT_FILE));
	} catch {
		return null;
	}
	const { manifest, lines } = readSnapshot(bytes, SNAPSHOT_FILE);
	const ledger = readLedger(out, manifest.ledger ?? '');
	return {
		manifest,
		listings: lines as Listing[],
		ledger: (ledger?.postings ?? []) as LedgerPosting[],
		days: ledger?.days ?? [],
	};
}
