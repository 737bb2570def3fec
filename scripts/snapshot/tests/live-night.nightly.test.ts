import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { NightReport } from '#domain/report.ts';
import { isFullRequestDay } from '../fetch/cache.ts';
import { openServers } from './servers.ts';
import { boardsYaml, fiveBoards, serve } from './boards.ts';
import { runNight } from './run-night.ts';

const servers = openServers();
const LONG = 240_000;
const read = (out: string) => readFileSync(join(out, 'snapshot.ndjson'), 'utf8');
const reportOf = (out: string) => NightReport.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));

interface Folders {
	out: string;
	cache: string;
}

/** `npm run snapshot` against one test server. */
async function night(host: string, yaml: string, { out, cache }: Folders, day = '2026-11-24') {
	const boards = join(temporaryFolder(), 'boards.yaml');
	writeFileSync(boards, yaml);
	return runNight(
		...['--boards', boards, '--allow-host', host, '--out', out],
		...['--cache', cache, '--now', `${day}T02:40:00Z`],
	);
}

/** Wraps a listener to record each request, and the largest number of open ones. */
function observed(listener: RequestListener) {
	const seen: IncomingMessage[] = [];
	let [open, most] = [0, 0];
	const watch: RequestListener = (request, response) => {
		open += 1;
		most = Math.max(most, open);
		seen.push(request);
		response.on('finish', () => {
			open -= 1;
		});
		listener(request, response);
	};
	return { watch, seen, most: () => most };
}

describe('a night with a real server', { timeout: LONG }, () => {
	it('reads five formats, sends one request at a time, and takes unchanged responses from its cache', async () => {
		const { watch, seen, most } = observed(serve(...fiveBoards));
		const host = await servers.http(watch);
		const yaml = boardsYaml(fiveBoards, host);
		const gets = fiveBoards.flatMap(({ responses }) => Object.keys(responses));
		// A day on which no address is requested in full.
		const day = Array.from({ length: 7 }, (_day, index) => `2026-11-2${index + 1}`).find((one) =>
			gets.every((path) => !isFullRequestDay(one, `http://${host}${path}`) || path.endsWith('/jobs')),
		);
		const cache = temporaryFolder();
		const first = { out: temporaryFolder(), cache };
		expect(await night(host, yaml, first, day)).toMatchObject({ status: 0, stderr: expect.any(String) as string });

		const lines = read(first.out).split('\n').slice(1, -1);
		const employers = lines.map((line) => (JSON.parse(line) as { employer: { name: string } }).employer.name);
		expect(employers.toSorted()).toEqual(['Acme', 'Fjord', 'Kanaal', 'Tern']);
		const personio = reportOf(first.out).rows.find(({ source }) => source === 'personio');
		expect(personio).toMatchObject({ title: 'MLOps Engineer', verdict: 'quarantined', rule: 'link' });
		expect(most()).toBe(1);
		expect(seen).toHaveLength(6);

		seen.length = 0;
		const second = { out: temporaryFolder(), cache };
		const again = await night(host, yaml, second, day);
		expect(again.stdout).toContain('6 requests, 5 responses unchanged');
		expect(seen.filter((request) => request.headers['if-none-match'] !== undefined)).toHaveLength(5);
		expect(read(second.out)).toBe(read(first.out));
	});
});
