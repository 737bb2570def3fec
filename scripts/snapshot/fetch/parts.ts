import { closeSync, createReadStream, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync, gzipSync } from 'node:zlib';
import { boardName, type Board } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { UsageError } from '../../command.ts';
import type { Part } from '../../part.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Body } from '../decode/page.ts';
import { sources } from '../sources/index.ts';
import { clocksAhead } from './client/clocks.ts';
import type { NightFeeds } from './feed.ts';
import { feedFrom, type AskBoard, type Choice } from './fetch-board.ts';

/** The night that a part was fetched for. */
export interface NightOfPart {
	takenAt: string;
	boards: readonly Board[];
}

/**
 * The boards of a part, in their order. A source is never divided, so that each host is asked by one job only, one request at a
 * time; the largest sources are dealt out first, each to the part that has the fewest boards.
 */
export function boardsOfPart(boards: readonly Board[], { number, of }: Part): Board[] {
	const loads = Array.from({ length: of }, () => 0);
	const partOf = new Map<string, number>();
	const bySource = [...Map.groupBy(boards, ({ source }) => source)].toSorted(
		([a, ofA], [b, ofB]) => ofB.length - ofA.length || compareText(a, b),
	);
	for (const [source, own] of bySource) {
		const least = loads.indexOf(Math.min(...loads));
		loads[least] = (loads[least] ?? 0) + own.length;
		partOf.set(source, least + 1);
	}
	return boards.filter(({ source }) => partOf.get(source) === number);
}

/** What a request came to: the body, compressed, or the fault. */
export type Answer = { url: string } & (
	{ gzip: string; charset: string | null } | { fault: { code: string; message: string } }
);

/** A line of a part’s file for each board. */
interface Line {
	board: string;
	milliseconds: number;
	answers: Answer[];
}

/** The first line of a part’s file. */
interface Head extends Part {
	takenAt: string;
	/** Hash of the list of boards. */
	boards: string;
}

/** The last line; a file without it is of a job that died. */
interface End {
	/** How far each host’s clock was ahead, in milliseconds. */
	clocks: number[];
	problems: string[];
}

const fileOf = ({ number, of }: Part) => `part-${number}-of-${of}.ndjson`;
const hashOf = (boards: readonly Board[]) => sha256(JSON.stringify(boards));

/** Records a part of a night into a folder, board by board, so that a job that dies loses only the boards that it has not read. */
export function recordPart(folder: string, part: Part, { takenAt, boards }: NightOfPart) {
	mkdirSync(folder, { recursive: true });
	const file = openSync(join(folder, fileOf(part)), 'w');
	const write = (line: Head | Line | End) => writeSync(file, `${JSON.stringify(line)}\n`);
	write({ ...part, takenAt, boards: hashOf(boards) });
	return {
		board: (board: Board, answers: Answer[], milliseconds: number) => {
			write({ board: boardName(board), milliseconds, answers });
		},
		end: (end: End) => {
			write(end);
			closeSync(file);
		},
	};
}

/** Asks as before, and notes each answer. */
export function noting(ask: AskBoard, answers: Answer[]): AskBoard {
	return async (asked) => {
		try {
			const body = await ask(asked);
			answers.push({ url: asked.url, gzip: gzipSync(body.bytes).toString('base64'), charset: body.charset });
			return body;
		} catch (error) {
			if (error instanceof FeedFault)
				answers.push({ url: asked.url, fault: { code: error.code, message: error.message } });
			throw error;
		}
	};
}

/** Gives the answers that were noted, to the same requests in the same order. */
function answering(answers: readonly Answer[]): AskBoard {
	const left = answers.values();
	return async (asked): Promise<Body> => {
		const answer = left.next().value;
		if (answer?.url !== asked.url) throw new FeedFault('no-recording', `No answer of ${asked.url} was recorded.`);
		if ('gzip' in answer) return { bytes: gunzipSync(Buffer.from(answer.gzip, 'base64')), charset: answer.charset };
		const fault = new FeedFault(answer.fault.code, '');
		fault.message = answer.fault.message;
		throw fault;
	};
}

/**
 * The feeds of a night that several jobs have fetched, from the folder with the files of all parts. A board whose job died
 * before it was read comes as one that failed. Throws a sentence where a file is of another night or another list of boards.
 */
export async function feedsOfParts(folder: string, night: NightOfPart, choice: Choice): Promise<NightFeeds> {
	const { boards } = night;
	const files = filesIn(folder);
	const heads = await Promise.all(files.map((file) => headOf(join(folder, file), night)));
	const [first] = heads;
	if (first === undefined) throw new UsageError(`${folder} has no part of a night. Record one with --record.`);
	const other = heads.findIndex(({ of }) => of !== first.of);
	if (other >= 0) {
		const these = `${files[0] ?? ''} and ${files[other] ?? ''} of ${folder}`;
		throw new UsageError(`${these} are not of the same number of parts. ${again}`);
	}
	const ends: End[] = [];
	const problems: string[] = [];
	const read: NightFeeds['read'] = async (take) => {
		const byName = new Map(boards.map((board) => [boardName(board), board]));
		for (const file of files) {
			for await (const line of linesOf(join(folder, file))) {
				if ('clocks' in line) ends.push(line);
				const board = 'answers' in line ? byName.get(line.board) : undefined;
				if (board === undefined || !('answers' in line)) continue;
				byName.delete(line.board);
				const feed = await feedFrom(sources[board.source], board, answering(line.answers), choice);
				take({ board, file: null, feed, milliseconds: line.milliseconds });
			}
		}
		for (let number = 1; number <= first.of; number++) {
			const part = { number, of: first.of };
			const left = boardsOfPart(boards, part).filter((board) => byName.has(boardName(board)));
			if (left.length > 0) problems.push(`Part ${number} of ${first.of} did not read ${left.length} of its boards.`);
			const reason = `The job that fetched part ${number} of ${first.of} ended before it had read this board.`;
			for (const board of left) take({ board, file: null, feed: new FeedFault('part-failed', reason) });
		}
	};
	return {
		total: boards.length,
		read,
		unread: [],
		problems: () => [...new Set([...ends.flatMap((end) => end.problems), ...problems])],
		clocksAhead: () => clocksAhead(ends.flatMap(({ clocks }) => clocks)),
	};
}

function filesIn(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => /^part-\d+-of-\d+\.ndjson$/.test(name))
			.toSorted();
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
		throw new UsageError(`The folder of parts ${folder} cannot be read (${code}).`);
	}
}

const again = 'Fetch the parts of this night again; nothing was changed.';

/** What a file says of itself; throws a sentence where it is not of this night. */
async function headOf(file: string, { takenAt, boards }: NightOfPart): Promise<Head> {
	const head = parsed(await firstLineOf(file)) as Partial<Head> | null;
	if (head?.takenAt !== takenAt) {
		const other = head?.takenAt === undefined ? 'an unknown night' : `the night of ${head.takenAt}`;
		throw new UsageError(`${file} was fetched for ${other}, and this night is of ${takenAt}. ${again}`);
	}
	if (head.boards !== hashOf(boards))
		throw new UsageError(`${file} was fetched with another list of boards than this night’s. ${again}`);
	return head as Head;
}

async function firstLineOf(file: string): Promise<string> {
	const opened = await open(file);
	try {
		for await (const line of opened.readLines()) return line;
		return '';
	} finally {
		await opened.close();
	}
}

/** The lines of a part’s file after its head, without one that was not written to its end. */
async function* linesOf(file: string): AsyncGenerator<Line | End> {
	for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		const line = parsed(text) as Line | End | Head | null;
		if (line !== null && !('takenAt' in line)) yield line;
	}
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
