import { mkdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { removeUnfinished } from './publish.ts';

/** Another run holds the folder. */
export class LockedError extends Error {}

/**
 * Does a task while no other run may touch the folder, which is made where it is missing. What a killed run left
 * unfinished is gone before, and what this one leaves is gone after.
 */
export async function inLockedFolder<T>(folder: string, task: () => Promise<T>): Promise<T> {
	await mkdir(folder, { recursive: true });
	const unlock = await lockFolder(folder);
	try {
		await removeUnfinished(folder);
		return await task();
	} finally {
		await removeUnfinished(folder);
		await unlock();
	}
}

/**
 * Takes a folder for this process and returns how to give it back. Throws a LockedError at once while another living
 * process holds it; a lock whose process is gone is taken over. The lock is a link whose target is the process id: it
 * appears with it, so that a run that is killed half-way cannot lock the folder for good.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
	const path = join(folder, 'snapshot.lock');
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			await symlink(String(process.pid), path);
			return () => rm(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = Number(await readlink(path).catch(() => ''));
		if (holder > 0 && holder !== process.pid && isAlive(holder)) {
			throw new LockedError(
				`Another snapshot run (process ${holder}) is at work in ${folder}. Wait for it to end; nothing was changed.`,
			);
		}
		// Moved aside before it is removed, so that of two runs that find it only one can take it.
		const aside = `${path}.${process.pid}.unfinished`;
		await rename(path, aside).catch((error: unknown) => {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		});
		await rm(aside, { force: true });
	}
	throw new LockedError(
		`The lock ${path} cannot be taken. Remove it if no snapshot run is at work; nothing was changed.`,
	);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
