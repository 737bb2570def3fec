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
import { tryFetchBoard, type SendRequest, type AdvertChoice } from './fetch-board.ts';

/** The night to which a part belongs. */
export interface NightOfPart {
	takenAt: string;
	boards: readonly Board[];
}

/**
 * The boards of one part, in their original order. All boards of a source go to the same part, so that only one job sends
 * requests to a host. The largest sources are assigned first, each to the part with the fewest boards so far.
 */
export function boardsOfPart(boards: readonly Board[], { number, of }: Part): Board[] {
	const loads = Array.from({ length: of }, () => 0);
	const partOf = new Map<string, number>();
	const bySource = [...Map.groupBy(boards, ({ source }) => source)].toSorted(
		([a, ofA], [b, ofB]) => ofB.length - ofA.length || compareText(a, b),
	);
	for (const [source, boardsOfSource] of bySource) {
		const smallest = loads.indexOf(Math.min(...loads));
		loads[smallest] = (loads[smallest] ?? 0) + boardsOfSource.length;
		partOf.set(source, smallest + 1);
	}
	return boards.filter(({ source }) => partOf.get(source) === number);
}

/** The result of one request: the compressed body, or the fault. */
export type Answer = { url: string } & (
	{ gzip: string; charset: string | null } | { fault: { code: string; message: string } }
);

/** A line in the file of a part: one board with its responses. */
interface Line {
	board: string;
	milliseconds: number;
	answers: Answer[];
}

/** The first line in the file of a part. */
interface FirstLine extends Part {
	takenAt: string;
	/** Hash of the list of boards, to detect parts fetched with another list. */
	boards: string;
}

/** The last line. A file without it comes from a job that died. */
interface LastLine {
	/** How far the clock of each host was ahead of ours, in milliseconds. */
	clocks: number[];
	problems: string[];
}

const fileOf = ({ number, of }: Part) => `part-${number}-of-${of}.ndjson`;
const hashOf = (boards: readonly Board[]) => sha256(JSON.stringify(boards));

/**
 * Writes the responses of a part to a file, board by board. If the job dies, only the boards that it had not reached are lost.
 */
export function recordPart(folder: string, part: Part, { takenAt, boards }: NightOfPart) {
	mkdirSync(folder, { recursive: true });
	const file = openSync(join(folder, fileOf(part)), 'w');
	const write = (line: FirstLine | Line | LastLine) => writeSync(file, `${JSON.stringify(line)}\n`);
	write({ ...part, takenAt, boards: hashOf(boards) });
	return {
		board: (board: Board, answers: Answer[], milliseconds: number) => {
			write({ board: boardName(board), milliseconds, answers });
		},
		end: (end: LastLine) => {
			write(end);
			closeSync(file);
		},
	};
}

/** Wraps `ask` so that each response or fault is also appended to `answers`. */
export function recordAnswers(send: SendRequest, answers: Answer[]): SendRequest {
	return async (request) => {
		try {
			const body = await send(request);
			answers.push({ url: request.url, gzip: gzipSync(body.bytes).toString('base64'), charset: body.charset });
			return body;
		} catch (error) {
			if (error instanceof FeedFault)
				answers.push({ url: request.url, fault: { code: error.code, message: error.message } });
			throw error;
		}
	};
}

/** Returns recorded answers instead of sending requests. The requests must be the same, in the same order. */
function replayAnswers(answers: readonly Answer[]): SendRequest {
	const left = answers.values();
	return async (request): Promise<Body> => {
		const answer = left.next().value;
		if (answer?.url !== request.url)
			throw new FeedFault('no-recording', `The recording has no answer for ${request.url}.`);
		if ('gzip' in answer) return { bytes: gunzipSync(Buffer.from(answer.gzip, 'base64')), charset: answer.charset };
		const fault = new FeedFault(answer.fault.code, '');
		fault.message = answer.fault.message;
		throw fault;
	};
}

/**
 * Reads the feeds of a night that several jobs fetched, from the folder with the files of all parts. A board that its job did not
 * reach before it died counts as failed. Throws a sentence if a file is from another night or another list of boards.
 */
export async function feedsOfParts(folder: string, night: NightOfPart, choice: AdvertChoice): Promise<NightFeeds> {
	const { boards } = night;
	const files = filesIn(folder);
	const firstLines = await Promise.all(files.map((file) => checkedFirstLine(join(folder, file), night)));
	const [first] = firstLines;
	if (first === undefined) throw new UsageError(`${folder} has no part of a night. Record one with --record.`);
	const other = firstLines.findIndex(({ of }) => of !== first.of);
	if (other >= 0) {
		const these = `${files[0] ?? ''} and ${files[other] ?? ''} of ${folder}`;
		throw new UsageError(`${these} come from runs with different numbers of parts. ${fetchAgain}`);
	}
	const lastLines: LastLine[] = [];
	const problems: string[] = [];
	const read: NightFeeds['read'] = async (take) => {
		const byName = new Map(boards.map((board) => [boardName(board), board]));
		for (const file of files) {
			for await (const line of linesOf(join(folder, file))) {
				if ('clocks' in line) lastLines.push(line);
				const board = 'answers' in line ? byName.get(line.board) : undefined;
				if (board === undefined || !('answers' in line)) continue;
				byName.delete(line.board);
				const feed = await tryFetchBoard(sources[board.source], board, replayAnswers(line.answers), choice);
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
		problems: () => [...new Set([...lastLines.flatMap((end) => end.problems), ...problems])],
		clocksAhead: () => clocksAhead(lastLines.flatMap(({ clocks }) => clocks)),
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

const fetchAgain = 'Fetch the parts of this night again; nothing was changed.';

/** Reads the first line of a file; throws a sentence if the file is not from this night. */
async function checkedFirstLine(file: string, { takenAt, boards }: NightOfPart): Promise<FirstLine> {
	const line = parsed(await readFirstLine(file)) as Partial<FirstLine> | null;
	if (line?.takenAt !== takenAt) {
		const other = line?.takenAt === undefined ? 'an unknown night' : `the night of ${line.takenAt}`;
		throw new UsageError(`${file} was fetched for ${other}, and this night is of ${takenAt}. ${fetchAgain}`);
	}
	if (line.boards !== hashOf(boards))
		throw new UsageError(`${file} was fetched with another list of boards than this night’s. ${fetchAgain}`);
	return line as FirstLine;
}

async function readFirstLine(file: string): Promise<string> {
	const opened = await open(file);
	try {
		for await (const line of opened.readLines()) return line;
		return '';
	} finally {
		await opened.close();
	}
}

/** The lines of a file after the first. An incomplete last line is left out. */
async function* linesOf(file: string): AsyncGenerator<Line | LastLine> {
	for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		const line = parsed(text) as Line | LastLine | FirstLine | null;
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
