import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, expectWhole } from './expect-whole.ts';
import { takeOnce, temporary } from './take-once.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
/**
 * Every call takes some minutes: `CRASH_CALLS=every npx vitest run scripts/snapshot/crash`. Else, of the calls that are
 * many and alike, every sixth.
 */
const isEvery = process.env['CRASH_CALLS'] === 'every';
const turning = ['rename', 'link'];
/** System calls by which a publish changes the disk. */
const changing = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'link', 'unlink', 'close'];

let before: string;
let after: string;

beforeAll(() => {
	before = temporary();
	expect(takeOnce(before, 1)).toMatchObject({ status: 0, stderr: '' });
	after = temporary();
	cpSync(before, after, { recursive: true });
	expect(takeOnce(after, 2)).toMatchObject({ status: 0, stderr: '' });
}, 60_000);

const counted = new Map<string, number>();

/** How often a night calls what changes files of the folder, as strace counts it. */
function callsOf(name: string): number {
	const known = counted.get(name);
	if (known !== undefined) return known;
	const folder = temporary();
	cpSync(before, folder, { recursive: true });
	const log = join(temporary(), 'log');
	const wrap = ['strace', '-f', '-o', log, '-e', `trace=${name}`, '-P', folder, ...paths(folder)];
	takeOnce(folder, 2, { wrap });
	const calls = readFileSync(log, 'utf8')
		.split('\n')
		.filter((line) => line.includes(`${name}(`)).length;
	counted.set(name, calls);
	return calls;
}

/** strace’s option for each file that a night may touch: only calls on these are counted and made to fail. */
function paths(folder: string): string[] {
	const names = ['snapshot', 'ledger'].flatMap((name) => [`${name}.ndjson`, `${name}.previous.ndjson`]);
	const all = [...names, 'report.json', 'report.md', 'rows', 'facts', 'listings', 'postings', 'snapshot.lock'];
	return all.flatMap((name) => [name, `${name}.unfinished`]).flatMap((name) => ['-P', join(folder, name)]);
}

function takeWith(inject: string, name: string, call: number) {
	const folder = temporary();
	cpSync(before, folder, { recursive: true });
	const options = ['-f', '-o', '/dev/null', '-e', `trace=${name}`, '-P', folder, ...paths(folder)];
	const { status } = takeOnce(folder, 2, {
		wrap: ['strace', ...options, '-e', `inject=${name}:${inject}:when=${call}`],
	});
	return { folder, status };
}

describe.skipIf(!hasStrace)('a night that is hit at one of its system calls (needs strace)', () => {
	it.each([
		['killed', 'signal=SIGKILL'],
		['told that the disk is full', 'error=ENOSPC'],
		['told that the disk fails', 'error=EIO'],
	])(
		'leaves one whole night when it is %s there',
		(what, inject) => {
			let hits = 0;
			for (const name of changing) {
				const calls = callsOf(name);
				const step = isEvery || (turning.includes(name) && what === 'killed') ? 1 : 6;
				for (let call = 1; call <= calls; call += step) {
					const { folder, status } = takeWith(inject, name, call);
					expectWhole(folder, `${what} at ${name} ${call}`);
					// Where the night before stayed, the command must say so; killed, it has no status.
					if (dayOf(folder) === '2026-11-21') expect(status, `${what} at ${name} ${call}`).not.toBe(0);
					hits += 1;
				}
			}
			expect(hits).toBeGreaterThan(isEvery ? 30 : 8);
		},
		600_000,
	);
});

describe('after a crash', () => {
	it('the next night takes over the lock, clears what was left and comes to the same bytes', () => {
		const folder = temporary();
		cpSync(before, folder, { recursive: true });
		const child = spawnSync(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']);
		for (const name of ['snapshot.ndjson', 'ledger.ndjson', 'rows'])
			cpSync(join(before, 'report.md'), join(folder, `${name}.unfinished`));
		cpSync(join(after, 'ledger.ndjson'), join(folder, 'ledger.ndjson'));
		cpSync(join(before, 'ledger.ndjson'), join(folder, 'ledger.previous.ndjson'));
		expectWhole(folder, `killed between the two renames (${child.signal ?? ''})`);
		expect(takeOnce(folder, 2)).toMatchObject({ status: 0, stderr: '' });
		expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
		for (const name of ['snapshot.ndjson', 'ledger.ndjson', 'snapshot.previous.ndjson', 'ledger.previous.ndjson'])
			expect(readFileSync(join(folder, name), 'utf8'), name).toBe(readFileSync(join(after, name), 'utf8'));
		expect(existsSync(join(folder, 'snapshot.lock'))).toBe(false);
	});
});
