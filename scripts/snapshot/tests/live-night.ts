import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NightReport } from '#domain/report.ts';
import { parseBoards } from '../plan/boards.ts';
import { fetchBoards } from '../fetch/fetch-boards.ts';
import { createClient } from '../fetch/client/client.ts';
import type { Limits } from '../fetch/client/limits.ts';
import { findLastNight } from '../store/last-night.ts';
import { runNight } from '../night.ts';
import { finish, publish } from '../store/publish.ts';
import { readRules } from '../classify/rules.ts';
import { readTerms } from '../plan/terms.ts';
import { boardsYaml, type TestBoard } from './boards.ts';

const terms = await readTerms('src/content/listing-sources');
const rules = await readRules('src/content', 'data/exchange-rates.yaml', terms);

/** A night that was taken: its folder, its report, and the lines of its snapshot. */
export interface LiveNight {
	folder: string;
	report: NightReport;
	lines: string[];
}

/**
 * A night over test servers, one for each board, in this process: with short limits and pauses that are not slept, so
 * that faults which take their time end soon. `before` is the night it comes after.
 */
export async function liveNight(
	boards: readonly (readonly [TestBoard, host: string])[],
	takenAt: string,
	before: LiveNight | null,
	limits: Partial<Limits>,
): Promise<LiveNight> {
	const folder = mkdtempSync(join(tmpdir(), 'live-'));
	if (before) cpSync(before.folder, folder, { recursive: true });
	const last = findLastNight(folder, false);
	const allowHosts = boards.map(([, host]) => host);
	let moment = Date.parse(takenAt);
	const client = createClient({
		site: 'https://guides.example',
		allowHosts,
		limits,
		now: () => moment,
		sleep: (milliseconds) => Promise.resolve((moment += milliseconds)),
	});
	const yaml = boards.map(([board, host]) => boardsYaml([board], host)).join('');
	const head = await runNight({
		feeds: fetchBoards(parseBoards(yaml, 'boards.yaml', allowHosts), { client, terms, now: () => moment }),
		read: rules.read,
		onBoard: () => undefined,
		facts: { last: last.night, takenAt, sample: false, rates: rules.rates, unread: [], problems: [] },
		folder,
	});
	await client.close();
	if (head.verdict.published) await publish(folder, last);
	for (const name of ['report.json', 'report.md']) finish(folder, name);
	const text = (name: string) => readFileSync(join(folder, name), 'utf8');
	const lines = text('snapshot.ndjson').split('\n').slice(1, -1);
	return { folder, report: NightReport.parse(JSON.parse(text('report.json'))), lines };
}

/** The lines of listings that an employer carries. */
export function linesOf({ lines }: LiveNight, employer: string): string[] {
	return lines.filter((line) => (JSON.parse(line) as { employer: { name: string } }).employer.name === employer);
}
