import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Most bytes of one file: what is larger is none of ours, whose largest has some megabytes. */
const MOST_BYTES = 500_000_000;

/**
 * The files of the open data in a folder, by their paths from it, and what else lies there: links, which could lead anywhere, and
 * pipes, of which reading may never end, and files larger than any of ours. The page that leads readers on from the folder is no part of the data.
 */
export function readPackFolder(folder: string): { files: Map<string, Buffer>; others: string[] } {
	const files = new Map<string, Buffer>();
	const others: string[] = [];
	const walk = (below: string): void => {
		for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
			const path = `${below}${entry.name}`;
			if (entry.isDirectory()) walk(`${path}/`);
			else if (!entry.isFile() || statSync(join(folder, path)).size > MOST_BYTES) others.push(path);
			else if (path !== 'index.html') files.set(path, readFileSync(join(folder, path)));
		}
	};
	walk('');
	return { files, others: others.toSorted() };
}
