import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, PREVIOUS_LEDGER_FILE } from '#night-file/ledger-file.ts';
import { PREVIOUS_SNAPSHOT_FILE, SNAPSHOT_FILE } from '#night-file/snapshot-file.ts';
import type { FoundLastNight } from '../plan/last-night.ts';

/** Ends the names of our own unfinished files; a run that was killed leaves them behind. */
const UNFINISHED = '.unfinished';

/** Removes what a killed run left in a folder. Call it under the lock only. */
export async function removeUnfinished(folder: string): Promise<void> {
	const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
	for (const name of left) await rm(join(folder, name), { force: true, recursive: true });
}

/**
 * Puts tonight’s snapshot and ledger in place. At every instant `snapshot.ndjson` is a whole file, last night’s or
 * tonight’s, and the ledger that it names is in the folder: as `ledger.ndjson`, or between the two renames as
 * `ledger.previous.ndjson`. The rename of the snapshot is the one moment at which the night changes. The night before
 * stays beside it; what `last` says is damaged does not push out what is good. A night that is there already, byte for
 * byte, changes nothing.
 */
export async function publish(
	folder: string,
	tonight: { snapshot: Buffer; ledger: Buffer },
	last: Pick<FoundLastNight, 'isIntact' | 'isLedgerIntact'>,
): Promise<void> {
	const isThere = await holds(join(folder, SNAPSHOT_FILE), tonight.snapshot);
	if (isThere && last.isLedgerIntact) return;
	write(folder, LEDGER_FILE, tonight.ledger);
	write(folder, SNAPSHOT_FILE, tonight.snapshot);
	if (!isThere && last.isIntact) keepAs(folder, SNAPSHOT_FILE, PREVIOUS_SNAPSHOT_FILE);
	if (last.isLedgerIntact) keepAs(folder, LEDGER_FILE, PREVIOUS_LEDGER_FILE);
	finish(folder, LEDGER_FILE);
	finish(folder, SNAPSHOT_FILE);
}

/** Replaces one file as a whole: readers see the old bytes or the new ones. */
export function replaceFile(folder: string, name: string, content: string | Uint8Array): void {
	write(folder, name, content);
	finish(folder, name);
}

/** Writes a file under its unfinished name; all of it is on the disk when this returns. */
function write(folder: string, name: string, content: string | Uint8Array): void {
	const path = join(folder, `${name}${UNFINISHED}`);
	writeFileSync(path, content, { flush: true });
}

function finish(folder: string, name: string): void {
	renameSync(join(folder, `${name}${UNFINISHED}`), join(folder, name));
	sync(folder);
}

/** A copy of a file under a second name, in the place of what had that name. */
function keepAs(folder: string, name: string, second: string): void {
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

async function holds(path: string, content: Buffer): Promise<boolean> {
	const size = await stat(path).then(
		(stats) => stats.size,
		() => null,
	);
	return size === content.length && content.equals(await readFile(path).catch(() => Buffer.alloc(0)));
}

/** What the disk as a whole refuses, whichever file it is about. */
const ofTheDisk = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG']);
/** What is about one path, and ours only where that is in the folder. */
const ofAPath = new Set(['EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOENT']);

/** The calls that read; a night’s own files are opened to be read, for they are written under other names. */
const reading = new Set(['read', 'stat', 'lstat', 'fstat', 'scandir', 'readlink']);
const ownFile = /\.(?:ndjson|json)$/;

/** A whole sentence on a folder that cannot be written to, or a file of it that cannot be read; null where the error is of another kind. */
export function diskSentence(error: unknown, folder: string): string | null {
	const { code = '', path, dest, message, syscall = '' } = error as NodeJS.ErrnoException & { dest?: string };
	if (code === 'EISDIR' && (dest ?? path)?.startsWith(folder)) {
		return `${dest ?? path} is a folder, where a file of the night belongs. Move it away; a snapshot that is there is still whole, with its ledger.`;
	}
	if (!ofTheDisk.has(code) && !(ofAPath.has(code) && (dest ?? path)?.startsWith(folder))) return null;
	const [words = code] = message.split(',');
	if (reading.has(syscall) || (syscall === 'open' && ownFile.test(path ?? '')))
		return `${path ?? `A file of ${folder}`} cannot be read (${words}). See whether the disk is well and who may read it, or put the file back from a copy.`;
	const ofDisk = code === 'EFBIG' ? 'Let files be larger (`ulimit -f`)' : 'Free the disk';
	const cure = ofTheDisk.has(code) ? ofDisk : 'See what is in its place, and who may write there,';
	return (
		`${folder} cannot be written to (${words}). ${cure} or name another folder with --out. ` +
		'A snapshot that is there is still whole, with its ledger.'
	);
}
