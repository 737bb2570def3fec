import { expect, test } from 'vitest';
import { arrangeColumns } from './columns.ts';
import type { PlacedStation } from './network.ts';

const station = (id: string, rank: number, rows: number[]): PlacedStation => ({
	id,
	kind: 'skill',
	name: id,
	label: id,
	on: [],
	rank,
	rows,
	also: [],
});
const columnsOf = (...stations: PlacedStation[]) =>
	arrangeColumns(stations, 4).columns.map((column) => column.map(({ id }) => id));

test('stations of nearly every line form the trunk, to the left of the others', () => {
	const { trunk, columns } = arrangeColumns([station('three', 0, [0, 1, 2]), station('two', 1, [0, 1])], 4);
	expect([trunk.map(({ id }) => id), columns.flat().map(({ id }) => id)]).toEqual([['three'], ['two']]);
});

test('lines that run together stay together, for at most two stops while one has its own stops left', () => {
	const together = [0, 1, 2].map((at) => station(`both-${at}`, at * 10, [0, 1]));
	const other = station('across', 5, [1, 2]);
	const own = station('own', 30, [0]);
	expect(columnsOf(...together, other, own)).toEqual([['both-0'], ['both-1'], ['across', 'own'], ['both-2']]);
});

test('stations in the same column share no row', () => {
	expect(columnsOf(station('a', 0, [0, 1]), station('b', 1, [1, 2]), station('c', 2, [2, 3]))).toEqual([
		['a', 'c'],
		['b'],
	]);
});
