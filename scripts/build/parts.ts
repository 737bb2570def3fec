import { copyFileSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '#site-config/site-folder.ts';
import { handedOver, type Head } from '#site/handed-over.ts';
import type { Searched } from '#domain/searched.ts';
import type { Part } from '../part.ts';

/** The folder for parts of a site until they are joined, relative to the project. */
export const partsFolder = `${cacheFolder}/site-parts`;

/** Data saved with the pages of a part. */
interface Note {
	part: Part;
	/** Hash of what the part was made from. */
	inputs: string;
	/** All files that the parts together must contain. */
	files: string[];
	heads: [string, Head][];
	searched: [string, Searched][];
}

const noteOf = (folder: string) => `${folder}.json`;

/** The folder with the pages of a part. */
export const folderOf = ({ number, of }: Part): string => join(partsFolder, `${number}-of-${of}`);

/**
 * The files of a part: every nth file, so that slow and fast pages are spread evenly. The open data all go into the first
 * part, because making one of its files means making all of them.
 */
export function filesOfPart(files: Iterable<string>, { number, of }: Part): string[] {
	const { data = [], pages = [] } = Object.groupBy(files, (file) => (file.startsWith('data/') ? 'data' : 'pages'));
	return [...(number === 1 ? data : []), ...pages.filter((_, at) => at % of === number - 1)];
}

/**
 * Saves the data that the pages of a part collected, such as search records, for the step that joins the parts.
 * @param files all files of the site
 */
export function keepHandedOver(folder: string, part: Part, files: Iterable<string>, inputs: string): void {
	const { heads, searched } = handedOver();
	const note: Note = { part, inputs, files: [...files], heads: [...heads], searched: [...searched] };
	writeFileSync(noteOf(folder), JSON.stringify(note));
}

/** The parts that wait to be joined. Throws if there are none, or if one was built from other inputs. */
export function readParts(inputs: string): { files: string[]; notes: ReadonlyMap<string, Note> } {
	const names = globSync('*-of-*.json', { cwd: partsFolder }).toSorted();
	const notes = new Map<string, Note>();
	for (const name of names) {
		const folder = join(partsFolder, name.slice(0, -'.json'.length));
		const note = JSON.parse(readFileSync(noteOf(folder), 'utf8')) as Note;
		if (note.inputs !== inputs)
			throw new Error(`${folder} was built from another snapshot, content or BUILD_NOW. Build that part again.`);
		notes.set(folder, note);
	}
	const [first] = notes.values();
	if (!first) throw new Error(`There are no parts in ${partsFolder}. Build every part, then join them.`);
	return { files: first.files, notes };
}

/**
 * Moves the pages of all parts into the folder of the site and passes on the data that they collected, as if they had been built in this process. Throws if a part is missing.
 */
export function joinParts(dist: string, { files, notes }: ReturnType<typeof readParts>): void {
	const left = new Set(files);
	const { heads, searched } = handedOver();
	for (const [folder, note] of notes) {
		for (const [address, head] of note.heads) heads.set(address, head);
		for (const [path, page] of note.searched) searched.set(path, page);
		for (const file of filesOfPart(files, note.part))
			if (moved(join(folder, file), join(dist, file))) left.delete(file);
	}
	if (left.size > 0) {
		const [first = ''] = left;
		throw new Error(
			`${left.size} files of the site are missing from ${partsFolder}, such as ${first}. Build every part, then join them.`,
		);
	}
}

/** Moves a file; false if it is missing. Files cannot be renamed across file systems, only copied. */
function moved(from: string, to: string): boolean {
	mkdirSync(dirname(to), { recursive: true });
	try {
		renameSync(from, to);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return false;
		if (code !== 'EXDEV') throw error;
		copyFileSync(from, to);
	}
	return true;
}
