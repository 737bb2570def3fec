import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { diskErrorMessage } from '../../store/publish.ts';
import { dayOf, expectCompleteNight } from '../expect-whole.ts';
import { runNight } from '../run-night.ts';
import { nightFiles, takeSmallNight } from '../small-night.ts';

/** A folder after night 1. */
let before: string;
beforeAll(async () => {
	before = temporaryFolder();
	await takeSmallNight(before, 1);
});

/** Takes night 2 into a folder that cannot be used, and returns the message of the command. */
async function refusedBy(folder: string): Promise<string | undefined> {
	const error: unknown = await takeSmallNight(folder, 2).catch((thrown: unknown) => thrown);
	return diskErrorMessage(error, folder)?.replaceAll(folder, 'OUT');
}

/** Mounts a file system of 8 MB in memory; null if this process may not do so. */
function mounted(options: string): string | null {
	const folder = temporaryFolder();
	return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0 ? folder : null;
}
const unmount = (folder: string | null) => folder !== null && spawnSync('umount', [folder]);

const disk = mounted('size=8m');
const readOnly = mounted('size=8m,ro');
afterAll(() => {
	for (const folder of [disk, readOnly]) unmount(folder);
});

const SLOW = { timeout: 180_000 };
const unharmed = 'A snapshot that is already there is intact, with its ledger.';
const advice = `Free space on the disk or name another folder with --out. ${unharmed}`;

describe.skipIf(disk === null)('on a separate file system of 8 MB (needs the right to mount one)', SLOW, () => {
	it('says that the disk is full, and takes the night once there is space', async () => {
		const folder = disk ?? '';
		cpSync(before, folder, { recursive: true });
		const { bavail, bsize } = statfsSync(folder);
		writeFileSync(join(folder, 'filler'), Buffer.alloc((bavail - 1) * bsize));
		expect(await refusedBy(folder)).toBe(`OUT cannot be written to (ENOSPC: no space left on device). ${advice}`);
		rmSync(join(folder, 'filler'));
		await takeSmallNight(folder, 2);
		expectCompleteNight(folder, 'with space again');
		expect(readdirSync(folder).toSorted()).toEqual([...nightFiles, 'report.json', 'report.md'].toSorted());
	});
});

describe.skipIf(readOnly === null)('on a read-only file system (needs the right to mount one)', SLOW, () => {
	it('says that the folder cannot be written to', async () => {
		const message = `OUT cannot be written to (EROFS: read-only file system). ${advice}`;
		expect(await refusedBy(readOnly ?? '')).toBe(message);
	});
});

describe('in any folder', SLOW, () => {
	it('says that the parent of the folder is a file, and exits with 1', async () => {
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, 'mine');
		const out = join(file, 'snapshot');
		const args = ['--replay', temporaryFolder(), '--out', out, '--now', '2026-11-24T02:40:00Z'];
		const { status, stderr } = await runNight(...args);
		const message = `OUT cannot be written to (ENOTDIR: not a directory). Check what is at this path and its permissions, or name another folder with --out. ${unharmed}\n`;
		expect([status, stderr.replaceAll(out, 'OUT')]).toEqual([1, message]);
		expect(readFileSync(file, 'utf8')).toBe('mine');
	});

	it('creates a missing folder', async () => {
		const folder = join(temporaryFolder(), 'not', 'there', 'yet');
		await takeSmallNight(folder, 1);
		expect(dayOf(folder)).toBe('2026-11-21');
	});

	it('removes what a crash left', async () => {
		const folder = temporaryFolder();
		cpSync(before, folder, { recursive: true });
		const left = [...nightFiles, 'report.json', 'snapshot.lock.99999'];
		for (const name of left) writeFileSync(join(folder, `${name}.unfinished`), '{"half":');
		symlinkSync('999999999', join(folder, 'snapshot.lock'));
		await takeSmallNight(folder, 2);
		expectCompleteNight(folder, 'after a crash');
		expect(readdirSync(folder).toSorted()).toEqual([...nightFiles, 'report.json', 'report.md'].toSorted());
	});
});

it('explains errors of the disk and of files in the folder, but no others', () => {
	const error = (code: string, path?: string) =>
		Object.assign(new Error(`${code}: why, open`), { code, ...(path === undefined ? {} : { path }) });
	expect(diskErrorMessage(error('EACCES', '/out/snapshot.lock'), '/out')).toContain(
		'/out cannot be written to (EACCES: why).',
	);
	for (const code of ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])
		expect(diskErrorMessage(error(code), '/out')).toMatch(/^\/out cannot be written to .* Free space on the disk/);
	expect(diskErrorMessage(error('EFBIG'), '/out')).toMatch(
		/^\/out cannot be written to \(EFBIG: why\)\. Allow larger files/,
	);
	const unread = (syscall: string, path?: string) => Object.assign(error('EIO', path), { syscall });
	expect(diskErrorMessage(unread('open', '/out/snapshot.ndjson'), '/out')).toMatch(
		/^\/out\/snapshot\.ndjson cannot be read \(EIO: why\)\. Check the disk/,
	);
	expect(diskErrorMessage(unread('read'), '/out')).toMatch(/^A file of \/out cannot be read/);
	expect(diskErrorMessage(unread('open', '/out/snapshot.ndjson.unfinished'), '/out')).toContain(
		'/out cannot be written to',
	);
	expect(diskErrorMessage(error('ENOENT', 'data/exchange-rates.yaml'), '/out')).toBeNull();
	expect(diskErrorMessage(error('ECONNREFUSED'), '/out')).toBeNull();
	expect(diskErrorMessage(new TypeError('x is not a function'), '/out')).toBeNull();
});
