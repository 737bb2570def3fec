import { arrangeColumns } from './columns.ts';
import { ALSO_WIDTH, entersAt, nameRow, overlap, ringRadius, type Box, type Measures, type Point } from './geometry.ts';
import { arrangeRows, type Line, type PlacedStation, type Station } from './network.ts';
import { evenRows, textWidth } from './set-text.ts';

/** A station with its position on the map. */
export interface Stop {
	station: PlacedStation;
	x: number;
	/** The y of the first and last row of its ring. */
	y0: number;
	y1: number;
	isTrunk: boolean;
	isInterchange: boolean;
	/** The rows of the name, and the baseline of the first. */
	nameRows: string[];
	baseline: number;
	/** The space that the name takes. */
	box: Box;
	column: number;
}

export interface LineMap {
	/** Lines from top to bottom, each with the corners of its path. */
	lines: { id: string; points: Point[]; y: number }[];
	stops: Stop[];
	width: number;
	height: number;
}

/**
 * When two parallel lines turn by 45°, the outer one must turn this fraction of `bundle` later, so that they stay `bundle` apart.
 */
const STAGGER = Math.tan(Math.PI / 8);

/** A column during layout; arrays are indexed by row. */
interface Column {
	x: number;
	isTrunk: boolean;
	cells: { station: PlacedStation; nameRows: string[]; width: number }[];
	/** The y of each line in this column. */
	y: number[];
	/** By row: whether a line runs in a bundle here. Then how far the names reach to each side, and on which side they stand. */
	inBundle: boolean[];
	reach: number[];
	side: (-1 | 0 | 1)[];
}

interface Turn {
	leaves: number;
	arrives: number;
	dy: number;
}

/**
 * Computes the layout of the network. Where a line crosses a name, widens that gap; where names overlap, moves the rows apart;
 * then starts again. Gaps only grow, so this ends. The same network always gives the same map.
 */
export function layOut(lines: Line[], stations: Station[], measures: Measures): LineMap {
	const widened: number[] = [];
	let row = measures.row;
	let map = draw(lines, stations, measures, widened);
	for (let round = 0; round < 60; round++) {
		const faults = findFaults(map);
		if (faults.length === 0) break;
		if (faults.some(({ sameColumn }) => sameColumn)) row += 8;
		for (const gap of new Set(faults.filter(({ sameColumn }) => !sameColumn).map(({ gap }) => gap))) {
			widened[gap + 1] = (widened[gap + 1] ?? 0) + 8;
		}
		map = draw(lines, stations, { ...measures, row }, widened);
	}
	return map;
}

export interface Fault {
	/** What collides: two station ids, or a station and a line. */
	ids: [string, string];
	sameColumn: boolean;
	/** The gap to widen: the one after this column. */
	gap: number;
}

/** Finds names that overlap, and lines that cross a name. */
export function findFaults(map: LineMap): Fault[] {
	const faults: Fault[] = [];
	map.stops.forEach((a, i) => {
		for (const b of map.stops.slice(i + 1)) {
			if (!overlap(a.box, b.box)) continue;
			const gap = Math.min(a.column, b.column);
			faults.push({ ids: [a.station.id, b.station.id], sameColumn: a.column === b.column, gap });
		}
	});
	for (const stop of map.stops) {
		for (const line of map.lines) {
			const x = firstTouch(line.points, stop.box);
			if (x === null) continue;
			const gap = x < stop.x ? stop.column - 1 : stop.column;
			faults.push({ ids: [stop.station.id, line.id], sameColumn: false, gap });
		}
	}
	return faults;
}

function firstTouch(points: Point[], box: Box): number | null {
	for (let i = 1; i < points.length; i++) {
		const x = entersAt(points[i - 1] as Point, points[i] as Point, box);
		if (x !== null) return x;
	}
	return null;
}

/**
 * One layout pass. `widened[c + 1]` is the extra width of the gap after column c; `widened[0]` is the extra width before the
 * first.
 */
function draw(lines: Line[], stations: Station[], m: Measures, widened: number[]): LineMap {
	const { order, stations: placed } = arrangeRows(lines, stations);
	const { trunk, columns: rest } = arrangeColumns(placed, order.length);
	const rowY = (row: number) => m.top + row * m.row;
	const columns = [...trunk.map((station) => [station]), ...rest].map((cells, c): Column => {
		const isTrunk = c < trunk.length;
		return {
			x: 0,
			isTrunk,
			cells: cells.map((station) => ({ station, ...nameOf(station, isTrunk, m) })),
			y: order.map((_, row) => rowY(row)),
			inBundle: order.map(() => false),
			reach: order.map(() => 0),
			side: order.map(() => 0),
		};
	});
	setHeights(columns, order.length, rowY, m);
	const rises = order.map((_, row) => at(columns[0]?.y ?? [], row) - rowY(row));
	const climbs = rises.map(
		(rise, row) => rise && m.start + Math.abs(rise) + waits(rise, row, order.length, m) + 2 * m.lead,
	);
	const turns = setDistances(columns, order.length, { ...m, left: Math.max(m.left, ...climbs) }, widened);
	const last = columns.at(-1);
	const home = order.map((_, row) => Math.abs(rowY(row) - at(last?.y ?? [], row)));
	const tails = [...(last?.reach.map((reach) => reach + 18) ?? []), ...home.map((dy) => dy && dy + 2 * m.lead)];
	const width = last ? last.x + Math.max(m.tail, ...tails) : m.left;
	return {
		lines: order.map((id, row) => ({
			id,
			y: rowY(row),
			points: path(columns, turns, row, order.length, rowY, width, m, widened[0] ?? 0),
		})),
		stops: columns.flatMap((column, c) => column.cells.map((cell) => toStop(column, c, cell, m))),
		width,
		height: rowY(order.length - 1) + m.bottom,
	};
}

function nameOf(station: PlacedStation, isTrunk: boolean, m: Measures) {
	const size = isTrunk ? m.trunkName : m.name;
	const weight = station.rows.length > 1 ? 'bold' : 'regular';
	const isWide = textWidth(station.label, size, weight) > m.wrap;
	const nameRows = evenRows(station.label, isWide ? 2 : 1, size, weight);
	const letters = station.also.length * ALSO_WIDTH;
	const widths = nameRows.map((row, i) => textWidth(row, size, weight) + (i === nameRows.length - 1 ? letters : 0));
	return { nameRows, width: Math.max(...widths) };
}

/**
 * Sets the y of every line in every column. The trunk runs through the middle row; elsewhere the first row of a ring stays in
 * place and its other rows move up to it.
 */
function setHeights(columns: Column[], lines: number, rowY: (row: number) => number, m: Measures): void {
	const middle = (lines - 1) / 2;
	const lastTrunk = (row: number) =>
		columns.findLastIndex((column) => column.isTrunk && column.cells.some(({ station }) => station.rows.includes(row)));
	columns.forEach((column, c) => {
		if (column.isTrunk) {
			// A line with no further trunk station already heads for its own row.
			column.y = column.y.map((y, row) => (c <= lastTrunk(row) ? rowY(middle) + (row - middle) * m.bundle : y));
		}
		for (const { station, width } of column.cells) {
			const [first = 0] = station.rows;
			station.rows.forEach((row, i) => {
				if (!column.isTrunk) column.y[row] = rowY(first) + i * m.bundle;
				column.inBundle[row] = station.rows.length > 1;
				column.reach[row] = width / 2;
				column.side[row] = station.rows.length > 1 ? -1 : 1;
			});
		}
	});
	const out = columns.find(({ isTrunk }) => !isTrunk);
	if (!out) return;
	for (const column of columns.filter(({ isTrunk }) => isTrunk)) {
		for (let row = 0; row < lines; row++) {
			// A line that left the trunk early heads straight for its next station.
			const served = column.cells.some(({ station }) => station.rows.includes(row));
			if (!served && column.y[row] === rowY(row)) column.y[row] = out.y[row] ?? rowY(row);
		}
	}
}

/** Sets the distances: each gap is as wide as its names and 45° turns need. */
function setDistances(columns: Column[], lines: number, m: Measures, widened: number[]): (Turn | null)[][] {
	const [first] = columns;
	if (first) first.x = m.left + (widened[0] ?? 0);
	const rows = Array.from({ length: lines }, (_, row) => row);
	return columns.slice(0, -1).map((a, c) => {
		const b = columns[c + 1] as Column;
		const turns = rows.map((row): Turn | null => {
			const dy = at(b.y, row) - at(a.y, row);
			return dy === 0
				? null
				: { leaves: clearance(a, row, Math.sign(dy), m), arrives: clearance(b, row, -Math.sign(dy), m), dy };
		});
		stagger(turns, a, m);
		let need = m.column;
		for (const row of rows) {
			const turn = turns[row];
			if (turn && !(a.isTrunk && b.isTrunk)) need = Math.max(need, Math.abs(turn.dy) + turn.leaves + turn.arrives);
			const bothNamed = a.reach[row] && b.reach[row] && a.side[row] === b.side[row] && a.y[row] === b.y[row];
			if (bothNamed) need = Math.max(need, at(a.reach, row) + at(b.reach, row) + m.air);
			// A line that leaves upwards between two trunk stations must be above the next name when it gets there.
			if (a.isTrunk && b.isTrunk && turn && turn.dy < 0) {
				need = Math.max(need, turn.leaves + 50 + (b.cells[0]?.width ?? 0) / 2);
			}
		}
		b.x = Math.round(a.x + need + (widened[c + 1] ?? 0));
		return turns;
	});
}

/**
 * The distance from the column at which a line may turn: past the station’s name, when the name is on the side the line turns to.
 */
function clearance(column: Column, row: number, towards: number, m: Measures): number {
	const reach = at(column.reach, row);
	if (!reach || column.side[row] !== towards) return m.lead;
	const top = column.cells.find(({ station }) => station.rows.includes(row))?.station.rows[0];
	return towards < 0 && top !== row ? m.lead : Math.max(m.lead, reach + 4);
}

/** Lines that leave a bundle in the same direction turn one after the other, the outermost first, and so stay parallel. */
function stagger(turns: (Turn | null)[], from: Column, m: Measures): void {
	const after = (row: number, outer: number) => {
		const turn = turns[row];
		const outerTurn = turns[outer];
		if (!turn || !outerTurn || Math.sign(turn.dy) !== Math.sign(outerTurn.dy)) return;
		if (Math.abs(at(from.y, row) - at(from.y, outer)) !== m.bundle) return;
		turn.leaves = Math.max(turn.leaves, outerTurn.leaves + m.bundle * STAGGER);
	};
	for (let row = 1; row < turns.length; row++) if ((turns[row]?.dy ?? 0) < 0) after(row, row - 1);
	for (let row = turns.length - 2; row >= 0; row--) if ((turns[row]?.dy ?? 0) > 0) after(row, row + 1);
}

/** How much earlier than the innermost line a line reaches the trunk’s height, so that climbing lines stay parallel. */
const waits = (rise: number, row: number, lines: number, m: Measures) =>
	m.bundle * STAGGER * (rise > 0 ? row : lines - 1 - row);

function path(
	columns: Column[],
	turns: (Turn | null)[][],
	row: number,
	lines: number,
	rowY: (row: number) => number,
	width: number,
	m: Measures,
	widenedStart: number,
): Point[] {
	const first = columns[0];
	const last = columns.at(-1);
	const home = rowY(row);
	const points: Point[] = [[m.start, home]];
	if (!first || !last) return [...points, [width, home]];
	const rise = at(first.y, row) - home;
	if (rise !== 0) {
		const x = first.x - m.lead - waits(rise, row, lines, m) - widenedStart;
		points.push([x - Math.abs(rise), home], [x, at(first.y, row)]);
	}
	turns.forEach((gap, c) => {
		const turn = gap[row];
		if (!turn) return;
		const a = columns[c] as Column;
		const b = columns[c + 1] as Column;
		const run = Math.abs(turn.dy);
		const early = a.x + turn.leaves;
		const late = b.x - turn.arrives - run;
		const isBundled = a.inBundle[row] === true;
		let x = isBundled || a.isTrunk ? early : late;
		if (isBundled && b.inBundle[row] && !a.isTrunk) x = Math.round((early + late) / 2);
		points.push([x, at(a.y, row)], [x + run, at(b.y, row)]);
	});
	const end = at(last.y, row);
	if (end !== home) points.push([last.x + m.lead, end], [last.x + m.lead + Math.abs(home - end), home]);
	return [...points, [width, home]];
}

function toStop(column: Column, c: number, { station, nameRows, width }: Column['cells'][number], m: Measures): Stop {
	const [first = 0] = station.rows;
	const y0 = at(column.y, first);
	const y1 = at(column.y, station.rows.at(-1) ?? first);
	const isInterchange = station.rows.length > 1;
	// The name is above all lines of the bundle, including those that pass without a stop.
	let top = y0;
	for (let row = first - 1; row >= 0 && top - at(column.y, row) === m.bundle; row--) top = at(column.y, row);
	const height = nameRow(column.isTrunk);
	const baseline = isInterchange ? top - ringRadius(column.isTrunk) - 8 - (nameRows.length - 1) * height : y0 + 25;
	return {
		station,
		x: column.x,
		y0,
		y1,
		isTrunk: column.isTrunk,
		isInterchange,
		nameRows,
		baseline,
		column: c,
		box: {
			left: column.x - width / 2 - 3,
			right: column.x + width / 2 + 3,
			top: baseline - 15,
			bottom: baseline + (nameRows.length - 1) * height + 6,
		},
	};
}

const at = (values: number[], row: number): number => values[row] ?? 0;
