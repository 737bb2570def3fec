import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { SnapshotManifest } from '#domain/snapshot.ts';
import { NightReport } from '#domain/report.ts';
import { processName } from './snapshot/store/lock.ts';
import { runNight, type RunNight } from './snapshot/tests/run-night.ts';

const boards = 'scripts/snapshot/sources';
let replay: string;
/** The output folder after a night from the recordings, and the result of that run. */
let taken: string;
let ended: RunNight;
/** The cache that that night left for the next one. */
let readings: string;

beforeAll(() => {
	replay = temporaryFolder();
	for (const [source, name] of [
		['ashby', 'tidewater'],
		['greenhouse', 'northwind'],
		['lever', 'halcyon'],
	] as const) {
		mkdirSync(join(replay, source, 'deep'), { recursive: true });
		cpSync(join(boards, source, 'board.json'), join(replay, source, 'deep', `${name}.json`));
	}
	mkdirSync(join(replay, 'weworkremotely'));
	writeFileSync(join(replay, 'weworkremotely', 'feed.xml'), '<rss/>');
	writeFileSync(join(replay, 'lever', 'notes.txt'), 'x');
	writeFileSync(join(replay, 'lever', 'halcyon.json'), '[]');
	writeFileSync(join(replay, 'ashby', 'torn.json'), '{"jobs":[');
	taken = temporaryFolder();
	readings = temporaryFolder();
	ended = spawned(nightArguments(taken, replay, readings));
});

function copyOfTaken(): string {
	const copy = temporaryFolder();
	cpSync(taken, copy, { recursive: true });
	return copy;
}
const nightArguments = (out: string, folder = replay, cache = temporaryFolder()) => [
	...['--replay', folder, '--out', out, '--cache', cache, '--now', '2026-11-24T02:40:00Z'],
];
const night = (...about: Parameters<typeof nightArguments>) => runNight(...nightArguments(...about));

/** Runs the command in its own process, as `npm run snapshot` does. */
function spawned(args: string[], env: Record<string, string> = {}): RunNight {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/snapshot.ts', ...args], {
		env: { ...process.env, ...env },
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

describe('npm run snapshot', () => {
	it('replays a night, and accounts for every row and file in the report', () => {
		expect(ended).toMatchObject({ status: 0 });
		expect(readdirSync(taken).toSorted()).toEqual(['ledger.ndjson', 'report.json', 'report.md', 'snapshot.ndjson']);
		const lines = readFileSync(join(taken, 'snapshot.ndjson'), 'utf8').split('\n').slice(0, -1);
		const manifest = SnapshotManifest.parse(JSON.parse(lines[0] ?? ''));
		const report = NightReport.parse(JSON.parse(readFileSync(join(taken, 'report.json'), 'utf8')));
		expect(lines).toHaveLength(manifest.listings + 1);
		expect(report.totals).toMatchObject({ fetched: 6, quarantined: 0 });
		expect(report.rows).toHaveLength(6);
		expect(report.boards.map(({ board, state }) => `${board} ${state}`)).toEqual([
			'tidewater fresh',
			'torn failed',
			'northwind fresh',
			'halcyon fresh',
		]);
		expect(report.unread).toEqual([
			{
				source: 'lever',
				file: 'lever/halcyon.json',
				reason: 'The board lever/halcyon is read from lever/deep/halcyon.json.',
			},
			{ source: 'lever', file: 'lever/notes.txt', reason: 'not a .json file, which is what this source sends.' },
			{
				source: 'weworkremotely',
				file: 'weworkremotely/feed.xml',
				reason: expect.stringMatching(/^off: Its terms forbid/) as string,
			},
		]);
	});

	it('writes the same bytes in another time zone, locale and folder', () => {
		const there = temporaryFolder();
		spawned(nightArguments(there), { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' });
		for (const file of ['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md']) {
			expect(readFileSync(join(there, file))).toEqual(readFileSync(join(taken, file)));
		}
	});

	it('takes adverts from the cache, and writes the same bytes', async () => {
		const there = temporaryFolder();
		expect(ended.stdout).toMatch(/, 0 adverts in the cache:/);
		expect((await night(there, replay, readings)).stdout).toMatch(/, 5 adverts in the cache:/);
		for (const file of ['snapshot.ndjson', 'ledger.ndjson', 'report.json', 'report.md']) {
			expect(readFileSync(join(there, file))).toEqual(readFileSync(join(taken, file)));
		}
	});

	it('keeps the last snapshot when this one may not be published', async () => {
		const out = copyOfTaken();
		const before = readFileSync(join(out, 'snapshot.ndjson'));
		const broken = temporaryFolder();
		mkdirSync(join(broken, 'lever'));
		writeFileSync(join(broken, 'lever', 'halcyon.json'), '<html>');
		const { status, stderr } = await night(out, broken);
		expect(status).toBe(1);
		expect(stderr).toMatch(/Last night’s is still published\. See .*report\.json for the boards that failed\.\n$/);
		expect(readFileSync(join(out, 'snapshot.ndjson'))).toEqual(before);
	});

	it('exits with 1 if the folder has another schema version, and changes nothing in it', async () => {
		const out = copyOfTaken();
		const names = ['ledger.ndjson', 'report.json', 'report.md', 'snapshot.ndjson'];
		const file = join(out, 'snapshot.ndjson');
		writeFileSync(file, readFileSync(file, 'utf8').replace(/"schemaVersion":\d+/, '"schemaVersion":1'));
		const before = names.map((name) => readFileSync(join(out, name), 'utf8'));
		const { status, stderr } = await runNight(
			'--replay',
			replay,
			'--out',
			out,
			'--cache',
			readings,
			'--now',
			'2026-11-25T02:40:00Z',
		);
		expect(status).toBe(1);
		expect(stderr).toBe(
			`${out}: snapshot.ndjson:1 is of schema version 1; this code reads and writes version 4 only. ` +
				'Run the version of this code that wrote it, or name another folder with --out. Nothing was changed.\n',
		);
		expect(readdirSync(out).toSorted()).toEqual(names);
		expect(names.map((name) => readFileSync(join(out, name), 'utf8'))).toEqual(before);
	});

	it('exits with 1 if the only snapshot is damaged, says how to restore it, and keeps the ledger', async () => {
		const out = copyOfTaken();
		const file = join(out, 'snapshot.ndjson');
		writeFileSync(file, readFileSync(file, 'utf8').replace('"title":"', '"title":"X'));
		const ledger = readFileSync(join(out, 'ledger.ndjson'));
		const { status, stderr } = await night(out);
		expect([status, stderr]).toEqual([1, expect.stringMatching(/damaged.*Restore the two files of one night/)]);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(readFileSync(join(out, 'ledger.ndjson'))).toEqual(ledger);
	});

	it('exits with 3 if the night was published but its report could not be written', async () => {
		const out = temporaryFolder();
		mkdirSync(join(out, 'report.json', 'in the way'), { recursive: true });
		const { status, stderr } = await night(out);
		expect([status, stderr.split('\n').at(-2)]).toEqual([
			3,
			expect.stringMatching(/^Warning: the night is published, but its report could not be written: EISDIR/),
		]);
		expect(existsSync(join(out, 'snapshot.ndjson'))).toBe(true);
	});

	it('exits at once with 75 while another run has locked the folder', async () => {
		const out = temporaryFolder();
		symlinkSync(processName(process.ppid), join(out, 'snapshot.lock'));
		const { status, stderr } = await night(out);
		expect([status, stderr]).toEqual([75, expect.stringMatching(/^Another snapshot run \(process \d+\) is using/)]);
		expect(existsSync(join(out, 'snapshot.ndjson'))).toBe(false);
	});

	it.each([
		[['--now', '2026-11-24'], '`--now 2026-11-24` is not a time with a time zone. Write it as 2026-11-24T02:40:00Z.\n'],
		[
			['--now', '2027-02-29T00:00:00Z'],
			'`--now 2027-02-29T00:00:00Z` is not a time with a time zone. Write it as 2026-11-24T02:40:00Z.\n',
		],
		[
			['--allow-host', '169.254.169.254:80'],
			'`--allow-host 169.254.169.254:80` is not on this machine. A test server has an address such as 127.0.0.1:8080.\n',
		],
		[
			['--replay', 'nowhere', '--out', temporaryFolder()],
			'The folder of recordings nowhere cannot be read (ENOENT).\n',
		],
		[
			['--allow-host', 'localhost'],
			'`--allow-host localhost` is not an address and a port. Write it as 127.0.0.1:8080.\n',
		],
	])('explains what is wrong with %j', async (args, message) => {
		expect(await runNight(...args)).toMatchObject({ status: 2, stderr: message });
	});
});
