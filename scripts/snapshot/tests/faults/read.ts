import { Board } from '#domain/board.ts';
import { FeedFault } from '../../decode/fault.ts';
import { createClient } from '../../fetch/client/client.ts';
import { site } from '../ask.ts';
import { recordedFeed } from '../../fetch/feed.ts';
import { judgeBoard } from '../../gate/gate.ts';
import { readFeed, type ReadRow } from '../../rows/read-feed.ts';
import { readPage } from '../../decode/page.ts';
import { sources } from '../../sources/index.ts';

const today = '2026-11-24';

/** How the body of a board was read and judged. */
export interface Reading {
	/** Code of the fault, or rule of the gate’s objection; null if the board is good. */
	code: string | null;
	message: string | null;
	rows: ReadRow[];
}

/** Fetches one board from a test server and reads it as a night does; `lastRows` is the number of rows on its last good night. */
export async function readBoardFrom(
	host: string,
	name: 'greenhouse' | 'lever' | 'ashby' = 'greenhouse',
	lastRows: number | null = null,
): Promise<Reading> {
	const client = createClient({ site, robot: 'GuidesBot', allowHosts: [host], limits: { maxRetries: 0 } });
	const rows: ReadRow[] = [];
	try {
		const page = readPage('json', await client.get({ url: `http://${host}/jobs` }));
		const board = Board.parse({ source: name, board: 'northwind', employer: 'Northwind' });
		rows.push(...readFeed(sources[name], board, recordedFeed(page), today));
	} catch (error) {
		if (!(error instanceof FeedFault)) throw error;
		return { code: error.code, message: error.message, rows: [] };
	} finally {
		await client.close();
	}
	const refusals = rows.flatMap(({ outcome }) => ('verdict' in outcome ? [outcome] : []));
	const repeats = refusals.filter(({ rule }) => rule === 'repeat').length;
	const quarantined = refusals.filter(({ verdict }) => verdict === 'quarantined').length;
	const objection = judgeBoard({ fetched: rows.length - repeats, quarantined }, lastRows);
	return { code: objection?.rule ?? null, message: objection?.reason ?? null, rows };
}

/** A row as Greenhouse sends it. */
export function greenhouseJob(id: number | string, more: object = {}): object {
	return {
		id,
		internal_job_id: `i${id}`,
		title: 'MLOps Engineer',
		absolute_url: `https://jobs.example/${id}`,
		...more,
	};
}

/** A row as Lever sends it. */
export function leverJob(id: string, more: object = {}): object {
	return { id, text: 'MLOps Engineer', hostedUrl: `https://jobs.example/${id}`, ...more };
}

/** `ok`, or the rule that refused the row. */
export function ruleOf({ outcome }: ReadRow): string {
	return 'posting' in outcome ? 'ok' : outcome.rule;
}

/** The posting of a row; throws if there is none. */
export function postingOf(row: ReadRow | undefined) {
	if (!row || !('posting' in row.outcome)) throw new Error('The row has no posting.');
	return row.outcome.posting;
}
