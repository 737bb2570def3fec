import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A larger file is not ours: our largest has a few megabytes. */
const MOST_BYTES = 500_000_000;

/** The page in the folder that links to the page about the open data. The manifest does not list it, because it is not data. */
export const PAGE = 'index.html';

/**
 * Reads the open data in a folder: the files by relative path, and whether `index.html` is there. `others` lists what must not be
 * read: links, which may point anywhere, pipes, which may never end, and files that are too large.
 */
export function readPackFolder(folder: string): { files: Map<string, Buffer>; others: string[]; hasPage: boolean } {
	const files = new Map<string, Buffer>();
	const others: string[] = [];
	let hasPage = false;
	const walk = (below: string): void => {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) walk(`${path}/`);
			else if (!entry.isFile() || statSync(join(folder, path)).size > MOST_BYTES) others.push(path);
			else if (path === PAGE) hasPage = true;
			else files.set(path, readFileSync(join(folder, path)));
		}
	};
	walk('');
	return { files, others: others.toSorted(), hasPage };
}
