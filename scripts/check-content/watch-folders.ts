import { globSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells of each change below a folder. Each folder is watched by itself: a watch of a file is of what it was, and sees
 * nothing more once another was put in its place, as Git and many editors do.
 */
export function watchFolders(top: string, told: () => void): void {
	let watched = new Map<string, FSWatcher>();
	const look = () => {
		const now = new Map<string, FSWatcher>();
		for (const folder of [top, ...globSync('**/', { cwd: top }).map((name) => join(top, name))]) {
			const found = statSync(folder, { throwIfNoEntry: false });
			if (!found) continue;
			const key = `${folder} ${found.ino}`;
			now.set(key, watched.get(key) ?? watch(folder, changed).on('error', () => undefined));
		}
		for (const [key, watcher] of watched) if (!now.has(key)) watcher.close();
		watched = now;
	};
	const changed = () => {
		look();
		told();
	};
	look();
}
