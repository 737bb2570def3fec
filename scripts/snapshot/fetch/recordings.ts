import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { Board, boardName } from '#domain/board.ts';
import type { ListingSource } from '#domain/listing-source.ts';
import { SourceName } from '#domain/posting.ts';
import type { NightReport } from '#domain/report.ts';
import { UsageError } from '../../command.ts';
import { compareText } from '#domain/compare.ts';
import { FeedFault } from '../decode/fault.ts';
import { limits } from './client/limits.ts';
import type { LastNight } from '../plan/last-night.ts';
import { recordedFeed, type BoardFeed, type NightFeeds } from './feed.ts';
import { readPage } from '../decode/page.ts';
import { sources } from '../sources/index.ts';
import type { Terms } from '../plan/terms.ts';

/**
 * Reads the feeds of a night from a folder of recordings: `<source>/…/<board>.<ext>`, one file for each board, JSON or XML
 * depending on the source. Any other file is listed in `unread` with the reason. A board that had listings last night but has no
 * recording counts as failed. If `list` is given, the name of the file with the list of boards, recordings of other boards are not
 * read.
 */
export async function recordedFeeds(
	folder: string,
	boards: readonly Board[],
	terms: Terms,
	last: LastNight | null,
	list: string | null = null,
): Promise<NightFeeds> {
	/** Boards with the path of their recording; null for a board of last night that has no recording. */
	const recorded: { board: Board; file: string | null }[] = [];
	const unread: NightReport['unread'] = [];
	const known = new Map(boards.map((board) => [boardName(board), board]));
	const files = new Map<string, string>();
	for (const { file, isFile } of await filesBelow(folder)) {
		const [top = '', ...below] = file.split('/');
		if (!isFile) {
			unread.push({ source: top, file, reason: 'a link, a pipe or a device, which is not read.' });
			continue;
		}
		const source = below.length === 0 ? undefined : SourceName.safeParse(top).data;
		const name = `${top}/${basename(file, extname(file))}`;
		const earlier = files.get(name);
		const repeated = earlier === undefined ? null : `The board ${name} is read from ${earlier}.`;
		const unlisted = list === null || known.has(name) ? null : `${list} does not list the board ${name}.`;
		const reason =
			source === undefined ? reasonNotRead(terms.get(top)) : (wrongExtension(source, file) ?? unlisted ?? repeated);
		if (source === undefined || reason !== null) unread.push({ source: top, file, reason: reason ?? '' });
		else {
			files.set(name, file);
			recorded.push({ board: known.get(name) ?? Board.parse({ source, board: name.slice(top.length + 1) }), file });
		}
	}
	const boardsWithListings = new Set(last?.listings.flatMap(({ seenOn }) => seenOn.map(boardName)));
	for (const name of [...boardsWithListings].filter((board) => !files.has(board)).toSorted(compareText)) {
		if (list !== null && !known.has(name)) continue;
		const state = last?.manifest.boards.find((board) => boardName(board) === name);
		const { source, board } = state ?? {};
		if (state) recorded.push({ board: known.get(name) ?? Board.parse({ source, board }), file: null });
	}
	const read: NightFeeds['read'] = async (take) => {
		for (const { board, file } of recorded) {
			take({ board, file, feed: readRecording(folder, board.source, file) });
		}
	};
	return { total: recorded.length, read, unread };
}

function readRecording(folder: string, source: SourceName, file: string | null): BoardFeed['feed'] {
	if (file === null) return new FeedFault('no-recording', 'There is no recording of this board.');
	const path = join(folder, file);
	const { form } = sources[source];
	try {
		const bytes = readFileSync(path);
		if (bytes.length > limits.maxBytes) {
			const reason = `${file} has ${bytes.length} bytes; the limit is ${limits.maxBytes}.`;
			return new FeedFault('body-too-large', reason);
		}
		return recordedFeed(readPage(form, { bytes, charset: null }));
	} catch (error) {
		if (error instanceof FeedFault) return error;
		const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
		return new FeedFault('unreadable', `${file} cannot be read (${code}).`);
	}
}

async function filesBelow(folder: string): Promise<{ file: string; isFile: boolean }[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			throw new UsageError(`The folder of recordings ${folder} cannot be read (${error.code ?? error.message}).`);
		},
	);
	return entries
		.filter((entry) => !entry.isDirectory())
		.map((entry) => ({
			file: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
			isFile: entry.isFile(),
		}))
		.toSorted((a, b) => compareText(a.file, b.file));
}

const extensions = { json: ['.json'], xml: ['.xml', '.rss'] };

function wrongExtension(source: SourceName, file: string): string | null {
	const { form = 'json' } = sources[source];
	if (extensions[form].includes(extname(file))) return null;
	return `not a ${extensions[form].join(' or ')} file, which is what this source sends.`;
}

function reasonNotRead(terms: ListingSource | undefined): string {
	return terms === undefined ? 'unread source: no adapter reads this folder.' : `off: ${terms.why}`;
}
