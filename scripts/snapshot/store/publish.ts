import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, createReadStream, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LEDGER_FILE, PREVIOUS_FILE, PREVIOUS_LEDGER_FILE, SNAPSHOT_FILE, type FoundLastNight } from './last-night.ts';

/** Ends the names of our own unfinished files; a run that was killed leaves them behind. */
export const UNFINISHED = '.unfinished';

/** Removes what a killed run left in a folder. Call it under the lock only. */
export async function removeUnfinished(folder: string): Promise<void> {
	const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
	for (const name of left) await rm(join(folder, name), { force: true });
}

/**
 * Puts tonight’s unfinished snapshot and ledger in place. At every instant `snapshot.ndjson` is a whole file, last
 * night’s or tonight’s, and the ledger that it names is in the folder: as `ledger.ndjson`, or between the two renames
 * as `ledger.previous.ndjson`. The rename of the snapshot is the one moment at which the night changes. The night
 * before stays beside it; what `last` says is damaged does not push out what is good. A night that is there already,
 * byte for byte, changes nothing.
 */
export async function publish(
	folder: string,
	last: Pick<FoundLastNight, 'isIntact' | 'isLedgerIntact'>,
): Promise<void> {
	const isThere = await isSame(join(folder, `${SNAPSHOT_FILE}${UNFINISHED}`), join(folder, SNAPSHOT_FILE));
	if (isThere && last.isLedgerIntact) return;
	if (!isThere && last.isIntact) keep(folder, SNAPSHOT_FILE, PREVIOUS_FILE);
	if (last.isLedgerIntact) keep(folder, LEDGER_FILE, PREVIOUS_LEDGER_FILE);
	finish(folder, LEDGER_FILE);
	finish(folder, SNAPSHOT_FILE);
}

/** Puts an unfinished file in the place of the one with its name: readers see the old bytes or the new ones. */
export function finish(folder: string, name: string): void {
	renameSync(join(folder, `${name}${UNFINISHED}`), join(folder, name));
	syncFile(folder);
}

/** A second name for a file, in the place of what had that name. */
function keep(folder: string, name: string, second: string): void {
	const unfinished = join(folder, `${second}${UNFINISHED}`);
	rmSync(unfinished, { force: true });
	try {
		linkSync(join(folder, name), unfinished);
	} catch {
		// Some file systems have no hard links; a copy is as good, if slower.
		copyFileSync(join(folder, name), unfinished);
		syncFile(unfinished);
	}
	finish(folder, second);
}

function syncFile(path: string): void {
	const file = openSync(path, 'r');
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

async function isSame(a: string, b: string): Promise<boolean> {
	const [sizeA, sizeB] = await Promise.all([a, b].map(async (path) => (await stat(path).catch(() => null))?.size));
	if (sizeA === undefined || sizeA !== sizeB) return false;
	return (await sha256(a)) === (await sha256(b));
}

async function sha256(path: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	return hash.digest('hex');
}
