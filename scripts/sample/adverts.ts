import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Board } from '#domain/board.ts';
import { dataFolder } from '#site-config/site-folder.ts';
import { readBoardsFile } from '../snapshot/plan/boards.ts';
import { formatOf, rowsOf, type Row } from './formats.ts';

/** One board of the sample, as it was written. */
export interface WrittenBoard {
	board: Board;
	body: unknown;
	rows: Row[];
	/** The employers that its rows are of, by the numbers that all employers of the sample have together. */
	employers: Map<string, number>;
}

/** Where the adverts of the sample are written, in the formats of real feeds. */
export const written = `${dataFolder}/sample`;

/** The moment for which the dates of the adverts were written. */
export const writtenFor = Date.parse('2026-11-24T02:40:00Z');

/** The boards of `data/sample/`, in the order of its `boards.yaml`. */
export async function readAdverts(): Promise<WrittenBoard[]> {
	const boards: WrittenBoard[] = [];
	let count = 0;
	for (const board of await readBoardsFile(join(written, 'boards.yaml'))) {
		const { source } = board;
		const body: unknown = JSON.parse(await readFile(join(written, 'feeds', source, `${board.board}.json`), 'utf8'));
		const rows = rowsOf(source, body);
		const { employer } = formatOf(source);
		const names = new Set(rows.map((row) => (employer === null ? board.employer : row[employer]) as string));
		boards.push({ board, body, rows, employers: new Map([...names].map((name) => [name, count++])) });
	}
	return boards;
}

/** How many employers the boards have together. */
export const countEmployers = (boards: readonly WrittenBoard[]): number =>
	boards.reduce((sum, { employers }) => sum + employers.size, 0);
