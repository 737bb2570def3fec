import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '#domain/board.ts';
import { dataFolder } from '#site-config/site-folder.ts';
import { readBoardsFile } from '../snapshot/plan/boards.ts';
import { formatOf, rowsOf, type Row } from './formats.ts';

/** One board of data/sample/ with its feed, before any copies are made. */
export interface WrittenBoard {
	board: Board;
	body: unknown;
	rows: Row[];
	/** The employers in its rows, each with a number that is unique across all boards. */
	employers: Map<string, number>;
}

/** The folder with the invented adverts, in the formats of real feeds. */
export const sampleFolder = `${dataFolder}/sample`;

/** The moment that counts as “now” for the dates in the invented adverts. They are shifted relative to it. */
export const writtenFor = Date.parse('2026-11-24T02:40:00Z');

/** Reads the boards of `data/sample/` in the order of its `boards.yaml`. */
export async function readAdverts(): Promise<WrittenBoard[]> {
	const boards: WrittenBoard[] = [];
	let count = 0;
	for (const board of await readBoardsFile(join(sampleFolder, 'boards.yaml'))) {
		const { source } = board;
		const body: unknown = JSON.parse(
			await readFile(join(sampleFolder, 'feeds', source, `${board.board}.json`), 'utf8'),
		);
		const rows = rowsOf(source, body);
		const { employer } = formatOf(source);
		const names = new Set(rows.map((row) => (employer === null ? board.employer : row[employer]) as string));
		boards.push({ board, body, rows, employers: new Map([...names].map((name) => [name, count++])) });
	}
	return boards;
}

/** The number of employers on all boards. */
export const countEmployers = (boards: readonly WrittenBoard[]): number =>
	boards.reduce((sum, { employers }) => sum + employers.size, 0);
