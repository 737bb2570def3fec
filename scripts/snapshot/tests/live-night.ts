import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { NightReport } from '#domain/report.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';
import { parseBoards } from '../plan/boards.ts';
import { liveFeeds } from '../fetch/fetch-boards.ts';
import { createClient } from '../fetch/client/client.ts';
import type { Limits } from '../fetch/client/limits.ts';
import { takeNight } from '../night.ts';
import { readRules } from '../rules.ts';
import { readTerms } from '../plan/terms.ts';
import { boardsYaml, type TestBoard } from './boards.ts';

const terms = readTerms(contentFolder);
const rules = await readRules(contentFolder, `${dataFolder}/exchange-rates.yaml`, terms);

/** The folder, the report and the lines of the snapshot after a night. */
export interface LiveNight {
	folder: string;
	report: NightReport;
	lines: string[];
}

/**
 * Runs a night against test servers, one for each board, in this process. Pauses are skipped. `before` is the previous night.
 */
export async function liveNight(
	boards: readonly (readonly [TestBoard, host: string])[],
	takenAt: string,
	before: LiveNight | null,
	limits: Partial<Limits>,
): Promise<LiveNight> {
	const folder = temporaryFolder();
	if (before) cpSync(before.folder, folder, { recursive: true });
	const allowHosts = boards.map(([, host]) => host);
	let moment = Date.parse(takenAt);
	const client = createClient({
		site: 'https://guides.example',
		robot: 'GuidesBot',
		allowHosts,
		limits,
		now: () => moment,
		sleep: (milliseconds) => Promise.resolve((moment += milliseconds)),
	});
	const yaml = boards.map(([board, host]) => boardsYaml([board], host)).join('');
	const planned = parseBoards(yaml, 'boards.yaml', allowHosts);
	await takeNight({
		out: folder,
		takenAt,
		sample: false,
		...rules,
		fetch: () => liveFeeds(planned, { client, terms, now: () => moment }),
	});
	await client.close();
	const text = (name: string) => readFileSync(join(folder, name), 'utf8');
	const lines = text('snapshot.ndjson').split('\n').slice(1, -1);
	return { folder, report: NightReport.parse(JSON.parse(text('report.json'))), lines };
}

/** The listings of one employer, as lines of the snapshot. */
export function linesOf({ lines }: LiveNight, employer: string): string[] {
	return lines.filter((line) => (JSON.parse(line) as { employer: { name: string } }).employer.name === employer);
}
