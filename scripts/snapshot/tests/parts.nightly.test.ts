import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { NightReport } from '#domain/report.ts';
import { boardsYaml, fiveBoards, serve } from './boards.ts';
import { openServers } from './servers.ts';

const servers = openServers();
const FIRST = '2026-11-24T02:40:00Z';
const SECOND = '2026-11-25T02:40:00Z';

/** Starts a server for each of the five boards and returns the arguments for the list of boards. `other` replaces servers by name. */
async function fiveServers(other: Record<string, RequestListener> = {}) {
	const hosts = await Promise.all(fiveBoards.map((board) => servers.http(other[board.name] ?? serve(board))));
	const boards = join(temporaryFolder(), 'boards.yaml');
	writeFileSync(boards, fiveBoards.map((board, at) => boardsYaml([board], hosts[at] ?? '')).join(''));
	return ['--boards', boards, ...hosts.flatMap((host) => ['--allow-host', host])];
}

/** Starts `npm run snapshot` in a separate process with its own cache. */
function start(...args: string[]) {
	const child = spawn(process.execPath, ['scripts/snapshot.ts', '--cache', temporaryFolder(), ...args], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let stderr = '';
	child.stderr.setEncoding('utf8').on('data', (words: string) => (stderr += words));
	const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, stderr }));
	return { child, ended };
}
const night = (...args: string[]) => start(...args).ended;
const inParts = (boardArguments: string[], now: string, folder: string, of: number) =>
	Promise.all(
		Array.from({ length: of }, (_, at) =>
			night(...boardArguments, '--now', now, '--record', folder, '--part', `${at + 1}/${of}`),
		),
	);
/** The four files of a night without the durations, which differ on every run. */
const filesOf = (out: string) =>
	['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md'].map((name) =>
		readFileSync(join(out, name), 'utf8').replaceAll(/"milliseconds":\d+|\d+\.\d s(?= \|)/g, ''),
	);

describe('a night that several jobs fetch', { timeout: 240_000 }, () => {
	it('gives the same snapshot, ledger and report as one job, and fetches each host in only one of them', async () => {
		const boardArguments = await fiveServers({ kanaal: (_request, response) => response.writeHead(500).end() });
		const [one, joined, folder] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
		const [alone, ...parts] = await Promise.all([
			night(...boardArguments, '--now', FIRST, '--out', one),
			...(await inParts(boardArguments, FIRST, folder, 4)),
		]);
		expect([alone, ...parts].map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
		// Each job counts only its own boards.
		for (const { stderr } of parts) {
			const progress = [...stderr.matchAll(/^\[(\d+)\/(\d+)\] /gm)].map(([, done, of]) => [Number(done), Number(of)]);
			expect(progress).toEqual(progress.map((_, at) => [at + 1, progress.length]));
		}
		expect(await night(...boardArguments, '--now', FIRST, '--parts', folder, '--out', joined)).toMatchObject({
			status: 0,
		});
		expect(filesOf(joined)).toEqual(filesOf(one));
		const hosts = (part: number) =>
			readFileSync(join(folder, `part-${part}-of-4.ndjson`), 'utf8').match(/(?<="url":"http:\/\/)[^/]+/g) ?? [];
		const sets = [1, 2, 3, 4].map((part) => new Set(hosts(part)));
		expect(sets.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(sets.flatMap((set) => [...set])).size);
	});

	it('counts the boards of a killed job as failed, and closes none of their jobs', async () => {
		const all = await fiveServers();
		const [out, folder] = [temporaryFolder(), temporaryFolder()];
		await night(...all, '--now', FIRST, '--out', out);
		// The night has two parts. Tern and Fjord are in the second one, and Tern never responds.
		const boardArguments = await fiveServers({ tern: () => undefined });
		const dying = start(...boardArguments, '--now', SECOND, '--record', folder, '--part', '2/2');
		const file = join(folder, 'part-2-of-2.ndjson');
		while (!existsSync(file) || !readFileSync(file, 'utf8').includes('"board":"teamtailor/fjord"')) await wait(50);
		dying.child.kill('SIGKILL');
		await dying.ended;
		// As if the job was killed while writing a line.
		writeFileSync(file, `${readFileSync(file, 'utf8')}{"board":"pinpoint/tern","answ`);
		await night(...boardArguments, '--now', SECOND, '--record', folder, '--part', '1/2');
		const before = readFileSync(join(out, 'snapshot.ndjson'), 'utf8');
		const merged = await night(...boardArguments, '--now', SECOND, '--parts', folder, '--out', out);
		expect(merged).toMatchObject({ status: 0 });
		expect(merged.stderr).toContain('Part 2 of 2 did not read 1 of its boards.');
		const report = NightReport.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
		const tern = report.boards.find(({ board }) => board === 'tern');
		expect(tern).toMatchObject({ state: 'stale', staleSince: '2026-11-25', stillOpen: 1 });
		expect(tern?.problem).toContain('part 2 of 2 ended before it had read this board');
		expect(report.boards.filter(({ state }) => state === 'fresh')).toHaveLength(3);
		expect(report.turnover.closed).toBe(0);
		const linesOfTern = (snapshot: string) => snapshot.split('\n').filter((line) => line.includes('"name":"Tern"'));
		expect(linesOfTern(readFileSync(join(out, 'snapshot.ndjson'), 'utf8'))).toEqual(linesOfTern(before));
	});

	it('refuses a part of another night, another list or another number of parts, and changes nothing', async () => {
		const boardArguments = await fiveServers();
		const [out, folder, empty] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
		await inParts(boardArguments, FIRST, folder, 1);
		const refused = async (list: string[], now: string, from = folder) => {
			const { status, stderr } = await night(...list, '--now', now, '--parts', from, '--out', out);
			return [status, stderr.replaceAll(from, 'PARTS').trim()];
		};
		const again = 'Fetch the parts of this night again; nothing was changed.';
		expect(await refused(boardArguments, SECOND)).toEqual([
			2,
			`PARTS/part-1-of-1.ndjson was fetched for the night of ${FIRST}, and this night is of ${SECOND}. ${again}`,
		]);
		expect(await refused(await fiveServers(), FIRST)).toEqual([
			2,
			`PARTS/part-1-of-1.ndjson was fetched with another list of boards than this night’s. ${again}`,
		]);
		const mixed = temporaryFolder();
		cpSync(folder, mixed, { recursive: true });
		const text = readFileSync(join(mixed, 'part-1-of-1.ndjson'), 'utf8').replace('"of":1', '"of":2');
		writeFileSync(join(mixed, 'part-2-of-2.ndjson'), text);
		expect(await refused(boardArguments, FIRST, mixed)).toEqual([
			2,
			`part-1-of-1.ndjson and part-2-of-2.ndjson of PARTS come from runs with different numbers of parts. ${again}`,
		]);
		expect(await refused(boardArguments, FIRST, empty)).toEqual([
			2,
			'PARTS has no part of a night. Record one with --record.',
		]);
		expect(existsSync(join(out, 'snapshot.ndjson'))).toBe(false);
	});
});
