import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LEDGER_SCHEMA_VERSION, type LedgerDay, type LedgerManifest } from '#domain/ledger.ts';
import { sealedText, SNAPSHOT_SCHEMA_VERSION, type BoardState, type SnapshotManifest } from '#domain/snapshot.ts';
import type { JudgedBoard } from '../gate/judge-boards.ts';
import { LEDGER_FILE, SNAPSHOT_FILE } from '../store/last-night.ts';
import { UNFINISHED } from '../store/publish.ts';
import type { ReportHead } from './report.ts';
import { WorkFile } from '../store/work-file.ts';

/** Every file of a night that is not finished, so that one place closes them. */
export class NightFiles {
	readonly #folder: string;
	readonly #open: WorkFile[] = [];

	constructor(folder: string) {
		this.#folder = folder;
	}

	make(name: string): WorkFile {
		const file = new WorkFile(join(this.#folder, `${name}${UNFINISHED}`));
		this.#open.push(file);
		return file;
	}

	close(): void {
		for (const file of this.#open.splice(0)) file.close();
	}
}

/** Writes `ledger.ndjson` unfinished, and returns its sha256. */
export function writeLedger(
	files: NightFiles,
	facts: Pick<LedgerManifest, 'takenAt' | 'sample' | 'postings'>,
	days: readonly LedgerDay[],
	lines: WorkFile,
): string {
	const { takenAt, sample, postings } = facts;
	const manifest: LedgerManifest = {
		schemaVersion: LEDGER_SCHEMA_VERSION,
		takenAt,
		sample,
		days: days.length,
		postings,
	};
	const file = files.make(LEDGER_FILE);
	for (const line of [manifest, ...days]) file.append(`${JSON.stringify(line)}\n`);
	file.appendFile(lines);
	file.sync();
	return file.sha256();
}

/** Writes `snapshot.ndjson` unfinished: the manifest, then one listing a line, by id. */
export function writeSnapshot(
	files: NightFiles,
	head: ReportHead,
	boards: readonly JudgedBoard[],
	facts: Pick<SnapshotManifest, 'rates' | 'listings'> & { ledger: string },
	lines: WorkFile,
): void {
	const manifest: SnapshotManifest = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		takenAt: head.takenAt,
		sample: head.sample,
		listings: facts.listings,
		sha256: lines.sha256(),
		totals: head.totals,
		boards: head.boards.map((board, index) => boardState(board, boards[index])),
		rates: { date: facts.rates.date, source: facts.rates.source },
		ledger: facts.ledger,
	};
	const seal = createHash('sha256').update(sealedText(manifest)).digest('hex');
	const file = files.make(SNAPSHOT_FILE);
	file.append(`${JSON.stringify({ ...manifest, seal })}\n`);
	file.appendFile(lines);
	file.sync();
}

function boardState(board: ReportHead['boards'][number], judged: JudgedBoard | undefined): BoardState {
	const { goodRows = null, goneSince = null } = judged ?? {};
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
}
