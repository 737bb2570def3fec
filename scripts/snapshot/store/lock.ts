import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { removeUnfinished } from './publish.ts';

/** Another run holds the folder. */
export class LockedError extends Error {}

/**
 * Does a task while no other run may touch the folder, which is made where it is missing. What a killed run left
 * unfinished is gone before, and what this one leaves is gone after.
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
 * Takes a folder for this process and returns how to give it back. Throws a LockedError at once while another living
 * process holds it; a lock whose process is gone is taken over. The lock is a link whose target names the process by
 * its id and its start: it appears with it, so that a run that is killed half-way cannot lock the folder for good, not
 * even where another program has its id by then.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
	const path = join(folder, 'snapshot.lock');
	for (let attempt = 0; attempt < 3; attempt++) {
		try {
			await symlink(nameOf(process.pid), path);
			return () => rm(path, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
			throw new LockedError(`${path} is a folder, and no lock of a run. Move it away; nothing was changed.`);
		}
		const holder = await readlink(path).catch(() => '');
		const pid = Number.parseInt(holder);
		if (pid > 0 && pid !== process.pid && isAlive(pid) && nameOf(pid) === holder) {
			throw new LockedError(
				`Another snapshot run (process ${pid}) is at work in ${folder}. Wait for it to end; nothing was changed. ` +
					`If process ${pid} is no snapshot run, remove ${path}.`,
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

/**
 * A process by its id, the run of the machine and its start within it, as Linux has them: `4711-9f3c…-184467`. By its id
 * alone where the system does not say.
 */
export function nameOf(pid: number): string {
	const stat = `/proc/${pid}/stat`;
	if (!existsSync(stat)) return String(pid);
	// Its second field, the program’s name, may hold blanks and brackets; the start is the 20th after it.
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
