import { createHash } from 'node:crypto';
import type { Listing } from '#domain/listing.ts';
import type { NightReport } from '#domain/report.ts';
import { SNAPSHOT_SCHEMA_VERSION, type BoardState, type SnapshotManifest } from '#domain/snapshot.ts';
import { compareText } from './compare.ts';
import type { JudgedBoard } from './night.ts';

/** The bytes of `snapshot.ndjson`: the manifest, then one listing a line, by id. */
export function composeSnapshot(
	listings: readonly Listing[],
	report: NightReport,
	boards: readonly JudgedBoard[],
	rates: SnapshotManifest['rates'],
): string {
	const body = listings
		.toSorted((a, b) => compareText(a.id, b.id))
		.map((listing) => `${JSON.stringify(listing)}\n`)
		.join('');
	const manifest: SnapshotManifest = {
		schemaVersion: SNAPSHOT_SCHEMA_VERSION,
		takenAt: report.takenAt,
		sample: report.sample,
		listings: listings.length,
		sha256: createHash('sha256').update(body).digest('hex'),
		totals: report.totals,
		boards: report.boards.map((board, index) => boardState(board, boards[index]?.goodRows ?? null)),
		rates: { date: rates.date, source: rates.source },
	};
	return `${JSON.stringify(manifest)}\n${body}`;
}

function boardState(board: NightReport['boards'][number], goodRows: number | null): BoardState {
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
	};
}
