import { accessSync, constants, lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isMadeFile } from '#content-model/files.ts';
import type { Words } from '../lint/rule.ts';

/** A file that is not read, with the reason and what to do. */
export interface RefusedFile extends Words {
	/** Relative to the project’s folder. */
	path: string;
}

/** Largest files, in bytes. */
const most = (path: string, folder: Folder): number =>
	folder === 'public' ? 2_000_000 : path.endsWith('.yaml') ? 150_000 : 60_000;
/** Most files and folders below a folder, and most bytes of its files together, because the check reads them all. */
const MOST_ENTRIES = 4000;
const MOST_BYTES = { 'src/content': 4_000_000, public: 20_000_000 };
/**
 * Files allowed in public/. Files that a host or browser would execute or obey, such as _worker.js or an SVG with a script, may
 * only come from the code.
 */
const PUBLISHED = /\.(?:png|jpe?g|webp|avif)$|^(?:mark\.svg|fonts\/[a-z0-9-]+\.woff2|[0-9a-f-]{8,128}\.txt)$/;
/** Device names on Windows, with any extension. */
export const OF_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const SAFE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const MOST_DEPTH = 8;
/** Files that a file manager or an open editor leaves in a folder. */
const LEFT_BEHIND = /^(?:\.DS_Store|\.directory|\.#.+|\..+\.sw[a-p]|\.~lock\..+#)$/;

type Folder = 'src/content' | 'public';

/**
 * Splits the files below a folder into those that may be read and those that are refused, with paths relative to the project.
 * Symbolic links are never followed: they could lead to any file of the machine, or to themselves. In src/content, files that
 * programs leave behind are ignored; in public/ nothing is, since everything there is published. A survey’s own files, which the
 * build reads, are ignored as well.
 */
export function passGate(top: string, folder: Folder): { files: string[]; refused: RefusedFile[] } {
	const files: string[] = [];
	const refused: RefusedFile[] = [];
	let [entries, bytes] = [0, 0];
	const walk = (path: string, depth: number): void => {
		for (const name of readdirSync(join(top, path)).toSorted()) {
			if (folder === 'src/content' && LEFT_BEHIND.test(name)) continue;
			const inside = `${path}/${name}`;
			// For a name that is not UTF-8, Node returns another name than the file has.
			const stats = lstatSync(join(top, inside), { throwIfNoEntry: false });
			if (!stats) {
				const todo = 'Name it with letters, digits and hyphens, or take it out.';
				refused.push({ path: inside, says: 'No file can be read by this name, which is not in UTF-8.', todo });
				continue;
			}
			if (folder === 'src/content' && stats.isFile() && isMadeFile(inside.slice(folder.length + 1))) continue;
			const words =
				objectionTo(inside.slice(folder.length + 1), stats, depth, folder) ?? unreadable(join(top, inside), stats);
			if (words) refused.push({ path: inside, ...words });
			else if (++entries > MOST_ENTRIES || (bytes += stats.isFile() ? stats.size : 0) > MOST_BYTES[folder]) return;
			else if (stats.isDirectory()) walk(inside, depth + 1);
			else files.push(inside);
		}
	};
	const itself = lstatSync(join(top, folder), { throwIfNoEntry: false });
	if (itself?.isDirectory()) walk(folder, 1);
	else if (itself) refused.push({ path: folder, says: 'This is no folder.', todo: 'Put the folder itself here.' });
	if (entries > MOST_ENTRIES || bytes > MOST_BYTES[folder]) refused.push({ path: folder, ...tooMuch(folder) });
	return { files, refused };
}

const tooMuch = (folder: Folder): Words => ({
	says: `It holds more than ${MOST_ENTRIES} files and folders, or ${MOST_BYTES[folder] / 1_000_000} MB; the rest is not read.`,
	todo: 'Take out what is not of the guides. Where all of it is, raise the limit in `scripts/check-content/gate.ts`.',
});

/** Whether this process lacks the right to read a file or folder. */
function unreadable(path: string, stats: Stats): Words | null {
	try {
		accessSync(path, stats.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
		return null;
	} catch {
		return { says: 'This program may not read it.', todo: 'Give everybody the right to read it: `chmod a+rX`.' };
	}
}

function objectionTo(path: string, stats: Stats, depth: number, folder: Folder): Words | null {
	if (stats.isSymbolicLink()) {
		return { says: 'This is a link to another file, which is not followed.', todo: 'Put the file itself here.' };
	}
	if (!stats.isDirectory() && !stats.isFile()) {
		return { says: 'This is no file, but a device or a pipe.', todo: 'Remove it.' };
	}
	if (depth > MOST_DEPTH) return { says: `It lies deeper than ${MOST_DEPTH} folders.`, todo: 'Move it up.' };
	// Only files in public/ are checked here; rules check the names and kinds of content files.
	if (folder === 'public' && !SAFE_NAME.test(path.slice(path.lastIndexOf('/') + 1))) {
		const todo = 'Name it with letters, digits, hyphens and full stops, the first a letter or a digit.';
		return { says: 'Its name begins with a mark, or holds a character that addresses do not.', todo };
	}
	if (OF_WINDOWS.test(path.slice(path.lastIndexOf('/') + 1)))
		return { says: 'Windows can hold no file of this name.', todo: 'Give it another name.' };
	if (path.split('/').at(-1)?.startsWith('.'))
		return { says: 'Nothing reads it: its name begins with a full stop.', todo: 'Take it out, or name it without.' };
	if (stats.isDirectory()) return null;
	if (folder === 'public' && !PUBLISHED.test(path)) {
		const todo = 'Remove it. Pictures may lie here: .png, .jpg, .webp and .avif.';
		return { says: 'No file of this kind may be published.', todo };
	}
	const limit = most(path, folder);
	if (stats.size <= limit) return null;
	return { says: `It has ${stats.size} bytes; ${limit} are the most.`, todo: 'Make it smaller, or make it several.' };
}
