import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { removeUnfinished } from './publish.ts';

/** Thrown if another run is using the folder. */
export class LockedError extends Error {}

/**
 * Runs a task while no other run may use the folder, which is created if it is missing. Unfinished files are removed before and
 * after.
 */
export async function inLockedFolder<T>(folder: string, task: () => Promise<T>): Promise<T> {
	makeFolder(folder);
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
 * Locks a folder for this process and returns a function that unlocks it. Throws a LockedError at once if another running process
 * holds the lock; the lock of a dead process is replaced. The lock is a symbolic link whose target names the process by its id and
 * its start time. Link and target are created in one step, so a run that is killed cannot lock the folder for good, not even if
 * another program gets its process id.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
	const path = join(folder, 'snapshot.lock');
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			await symlink(processName(process.pid), path);
			return () => rm(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
			throw new LockedError(`${path} should be a lock but is a folder. Move it away. Nothing was changed.`);
		}
		const holder = await readlink(path).catch(() => '');
		const pid = Number.parseInt(holder);
		if (pid > 0 && pid !== process.pid && isAlive(pid) && processName(pid) === holder) {
			throw new LockedError(
				`Another snapshot run (process ${pid}) is using ${folder}. Wait until it ends. Nothing was changed. ` +
					`If process ${pid} is not a snapshot run, remove ${path}.`,
			);
		}
		// Rename it before removing it, so that if two runs find it, only one of them can take it.
		const aside = `${path}.${process.pid}.unfinished`;
		await rename(path, aside).catch((error: unknown) => {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		});
		await rm(aside, { force: true });
	}
	throw new LockedError(
		`The lock ${path} cannot be replaced. If no snapshot run is using the folder, remove it. Nothing was changed.`,
	);
}

/**
 * Identifies a process by its id, the boot of the machine and its start time, from Linux’s /proc: `4711-9f3c…-184467`. On a system
 * without /proc, only by its id.
 */
export function processName(pid: number): string {
	const stat = `/proc/${pid}/stat`;
	if (!existsSync(stat)) return String(pid);
	// The second field, the program’s name, may contain spaces and brackets; the start time is the 20th field after it.
	const fields = readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
	const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
	return `${pid}-${boot}-${fields[19] ?? ''}`;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
