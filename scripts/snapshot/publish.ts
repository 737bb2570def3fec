import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PREVIOUS_FILE, SNAPSHOT_FILE } from './last-night.ts';

/** Our own unfinished files; a run that was killed leaves them behind. */
const UNFINISHED = '.unfinished';

/** Makes the folder, and removes what a killed run left in it. Call it under the lock only. */
export async function prepareFolder(folder: string): Promise<void> {
	const left = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
	for (const name of left) await rm(join(folder, name), { force: true });
}

/**
 * Puts tonight’s snapshot in place. At every instant `snapshot.ndjson` is a whole file, last night’s or tonight’s;
 * last night’s stays as `snapshot.previous.ndjson` when `keepPrevious` (a damaged one must not push out a good one).
 */
export async function publish(folder: string, snapshot: string, keepPrevious: boolean): Promise<void> {
	const unfinished = await writeUnfinished(folder, SNAPSHOT_FILE, snapshot);
	if (keepPrevious) await keepCurrent(folder);
	await rename(unfinished, join(folder, SNAPSHOT_FILE));
	await syncFolder(folder);
}

/** Replaces a file as a whole: readers see the old bytes or the new ones. */
export async function replaceFile(folder: string, name: string, content: string): Promise<void> {
	await rename(await writeUnfinished(folder, name, content), join(folder, name));
	await syncFolder(folder);
}

async function writeUnfinished(folder: string, name: string, content: string): Promise<string> {
	const path = join(folder, `${name}${UNFINISHED}`);
	const file = await open(path, 'w');
	try {
		await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
	return path;
}

async function keepCurrent(folder: string): Promise<void> {
	const current = join(folder, SNAPSHOT_FILE);
	const second = join(folder, `${PREVIOUS_FILE}${UNFINISHED}`);
	await rm(second, { force: true });
	try {
		await link(current, second);
	} catch {
		// Some file systems have no hard links; a copy is as good, if slower.
		await copyFile(current, second);
	}
	await rename(second, join(folder, PREVIOUS_FILE));
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
}
