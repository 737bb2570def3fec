import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder and its missing parents; throws like `mkdir`. Node’s own `recursive` option loops forever below a
 * folder such as /proc, which exists but answers ENOENT.
 */
export function makeFolder(folder: string): void {
	if (isFolder(folder)) return;
	const above = dirname(folder);
	if (!existsSync(above)) makeFolder(above);
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another process may have created it in the meantime.
		if (!isFolder(folder)) throw error;
	}
}

function isFolder(path: string): boolean {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
