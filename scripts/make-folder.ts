import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, with those above it that are missing; throws as `mkdir` does. Node’s own `recursive` goes round for ever below
 * a folder that is there and answers ENOENT, as /proc does.
 */
export function makeFolder(folder: string): void {
	if (isFolder(folder)) return;
	const above = dirname(folder);
	if (!existsSync(above)) makeFolder(above);
	try {
		mkdirSync(folder);
	} catch (error) {
		// Another process may have been quicker.
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
