import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Most bytes of one file: what is larger is none of ours, whose largest has some megabytes. */
const MOST_BYTES = 500_000_000;

/** The page that leads on from the folder to that of the open data; no manifest names it, and nobody signs it. */
export const PAGE = 'index.html';

/**
 * The files of the open data in a folder, by their paths from it, whether the page that leads on is there, and what else lies
 * there: links, which could lead anywhere, pipes, of which reading may never end, and files larger than any of ours.
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
