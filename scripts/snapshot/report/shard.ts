import { globSync } from 'node:fs';
import { join } from 'node:path';
import { sourceNames, type SourceName } from '#domain/posting.ts';
import type { NightReport } from '#domain/report.ts';
import { UsageError } from '../../command.ts';
import type { Comparable, Facts } from '../jobs/candidate.ts';
import { compareText } from '#domain/compare.ts';
import { linesOfFile } from '../store/lines.ts';
import { noRows, takeCandidate, takeRow, type BoardRows, type RowLine, type Work } from '../jobs/read-board.ts';
import type { WorkFile } from '../store/work-file.ts';

/** One of the jobs that read a night together, counted from 1. */
export interface Shard {
	number: number;
	of: number;
}

interface Head extends Shard {
	takenAt: string;
	unread: NightReport['unread'];
	problems: readonly string[];
}

/** Throws a UsageError for anything but `2/3`. */
export function readShard(text: string): Shard {
	const [, number, of] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? [];
	if (number === undefined || Number(number) > Number(of)) {
		throw new UsageError(`\`--shard ${text}\` is not a part of a night. Write the second of three as 2/3.`);
	}
	return { number: Number(number), of: Number(of) };
}

/** Whole sources go to one job, so that still only one request is in flight for each host. */
export function isOfShard(source: SourceName, { number, of }: Shard): boolean {
	return sourceNames.toSorted(compareText).indexOf(source) % of === number - 1;
}

export function shardFile({ number, of }: Shard): string {
	return `shard-${number}-of-${of}.ndjson`;
}

/** Writes what one job read: a head, then each board with its rows. */
export function writeShard(file: WorkFile, head: Head, boards: readonly BoardRows[], work: Work): void {
	file.append(`${JSON.stringify(head)}\n`);
	for (const { candidates, from, to, fault, ...rows } of boards) {
		const said = fault && { code: fault.code, message: fault.message };
		file.append(`${JSON.stringify({ ...rows, fault: said, outIds: [], candidates: [] })}\n`);
		let next = 0;
		for (const { text } of work.rows.lines(from, to)) {
			const line = JSON.parse(text) as RowLine;
			const row = line.refusal ? undefined : candidates[next++];
			const facts = row && (JSON.parse(work.facts.read(row.place)) as Facts);
			file.append(`${JSON.stringify([line, row ?? null, facts ?? null])}\n`);
		}
	}
	file.sync();
}

/** Reads the parts of a night from their folders, into the work files. Throws a UsageError unless they are all there. */
export function readShards(
	folders: readonly string[],
	takenAt: string,
	work: Work,
): { boards: BoardRows[]; unread: NightReport['unread']; problems: string[] } {
	const files = folders.flatMap((folder) =>
		globSync('shard-*-of-*.ndjson', { cwd: folder }).map((name) => join(folder, name)),
	);
	const boards: BoardRows[] = [];
	const heads = files.toSorted(compareText).map((file) => readShardFile(file, boards, work));
	const of = heads[0]?.of ?? 0;
	const numbers = heads.map(({ number }) => number).toSorted((a, b) => a - b);
	const isWhole = of > 0 && numbers.length === of && numbers.every((number, index) => number === index + 1);
	if (!isWhole || heads.some((head) => head.of !== of || head.takenAt !== takenAt)) {
		throw new UsageError(
			`The folders ${folders.join(', ')} do not hold all parts of the night of ${takenAt}, each once. ` +
				'Give every part the same --now; nothing was changed.',
		);
	}
	return { boards, unread: heads[0]?.unread ?? [], problems: [...new Set(heads.flatMap(({ problems }) => problems))] };
}

function readShardFile(file: string, boards: BoardRows[], work: Work): Head {
	let head: Head | null = null;
	let left = 0;
	for (const text of linesOfFile(file)) {
		const json = JSON.parse(text) as unknown;
		if (head === null) head = json as Head;
		else if (left === 0) {
			const read = json as BoardRows;
			const rows = noRows(read.board, read.file, read.milliseconds, work.rows.size);
			const { employer, fault, cutShort, postings } = read;
			boards.push({ ...rows, employer, fault, cutShort, postings });
			left = read.fetched;
		} else {
			const [line, comparable, facts] = json as [RowLine, Comparable | null, Facts | null];
			const rows = boards.at(-1);
			if (!rows) throw new UsageError(`${file} is no part of a night.`);
			if (comparable && facts) takeCandidate(rows, line, { comparable, facts }, work);
			else takeRow(rows, line, work);
			left -= 1;
		}
	}
	if (head === null || left > 0) throw new UsageError(`${file} is torn: it ends before its last row.`);
	return head;
}
