import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE } from '#night-file/ledger-file.ts';
import { PREVIOUS_SNAPSHOT_FILE, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import type { FoundLastNight } from '../plan/last-night.ts';

/** Suffix of files that are still being written. A run that was killed leaves them behind. */
const UNFINISHED = '.unfinished';

/** Removes the unfinished files of a killed run. Only call it while holding the lock. */
export async function removeUnfinished(folder: string): Promise<void> {
	const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
	for (const name of left) await rm(join(folder, name), { force: true, recursive: true });
}

/**
 * Puts tonight’s snapshot and ledger in place. At any moment `snapshot.ndjson` is a complete file, last night’s or tonight’s, and
 * the ledger that it names is in the folder: as `ledger.ndjson`, or between the two renames as `ledger.previous.ndjson`. The night
 * is published when the snapshot is renamed. The files of the last night are kept as the previous night, unless `last` says that
 * they are damaged. If the same night is already there, byte for byte, nothing changes.
 */
export async function publish(
	folder: string,
	tonight: { snapshot: Buffer; ledger: Buffer },
	last: Pick<FoundLastNight, 'isIntact' | 'isLedgerIntact'>,
): Promise<void> {
	const isThere = await hasContent(join(folder, SNAPSHOT_FILE), tonight.snapshot);
	if (isThere && last.isLedgerIntact) return;
	write(folder, LEDGER_FILE, tonight.ledger);
	write(folder, SNAPSHOT_FILE, tonight.snapshot);
	if (!isThere && last.isIntact) copyAs(folder, SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE);
	if (last.isLedgerIntact) copyAs(folder, LEDGER_FILE, PREVIOUS_LEDGER_FILE);
	finish(folder, LEDGER_FILE);
	finish(folder, SNAPSHOT_FILE);
}

/** Replaces a file atomically: readers see the old bytes or the new ones. */
export function replaceFile(folder: string, name: string, content: string | Uint8Array): void {
	write(folder, name, content);
	finish(folder, name);
}

/** Writes a file under its unfinished name. When this returns, all bytes are on the disk. */
function write(folder: string, name: string, content: string | Uint8Array): void {
	const path = join(folder, `${name}${UNFINISHED}`);
	writeFileSync(path, content, { flush: true });
}

function finish(folder: string, name: string): void {
	renameSync(join(folder, `${name}${UNFINISHED}`), join(folder, name));
	sync(folder);
}

/** Copies a file to a second name, replacing any file of that name. */
function copyAs(folder: string, name: string, second: string): void {
	const unfinished = join(folder, `${second}${UNFINISHED}`);
	copyFileSync(join(folder, name), unfinished);
	sync(unfinished);
	finish(folder, second);
}

function sync(path: string): void {
	const file = openSync(path, 'r');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

async function hasContent(path: string, content: Buffer): Promise<boolean> {
	const size = await stat(path).then(
		(stats) => stats.size,
		() => null,
	);
	return size === content.length && content.equals(await readFile(path).catch(() => Buffer.alloc(0)));
}

/** Errors about the disk as a whole, whichever path they name. */
const diskErrors = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);
/** Errors about one path. We explain them only if the path is in the folder. */
const pathErrors = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT']);

/** System calls that read. A night opens its own files only for reading, because it writes under other names. */
const readCalls = new Set(['read', 'stat', 'lstat', 'fstat', 'scandir', 'readlink']);
const nightFile = /\.(?:ndjson|json)$/;

const unharmed = 'A snapshot that is already there is intact, with its ledger.';

/** Explains an error if the folder cannot be written to or a file in it cannot be read; null for any other error. */
export function diskErrorMessage(error: unknown, folder: string): string | null {
	const { code = '', path, dest, message, syscall = '' } = error as NodeJS.ErrnoException & { dest?: string };
	if (code === 'EISDIR' && (dest ?? path)?.startsWith(folder)) {
		return `${dest ?? path} should be a file but is a folder. Move it away. ${unharmed}`;
	}
	if (!diskErrors.has(code) && !(pathErrors.has(code) && (dest ?? path)?.startsWith(folder))) return null;
	const [words = code] = message.split(',');
	if (readCalls.has(syscall) || (syscall === 'open' && nightFile.test(path ?? '')))
		return `${path ?? `A file of ${folder}`} cannot be read (${words}). Check the disk and the permissions of the file, or restore it from a copy.`;
	const diskAdvice = code === 'EFBIG' ? 'Allow larger files (`ulimit -f`)' : 'Free space on the disk';
	const advice = diskErrors.has(code) ? diskAdvice : 'Check what is at this path and its permissions,';
	return `${folder} cannot be written to (${words}). ${advice} or name another folder with --out. ` + unharmed;
}
