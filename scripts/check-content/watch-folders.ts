import { globSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Calls `told` after each change below a folder. Watches folders, not files: Git and many editors replace a file, and a watch on
 * the old file would see nothing more.
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
