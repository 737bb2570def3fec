import type { PlacedStation } from './network.ts';

export interface Columns {
	/** Stations that nearly every line serves, drawn as one bundle at the left; the one with most lines first. */
	trunk: PlacedStation[];
	/** The other stations, from left to right. Two stations of a column never share a row. */
	columns: PlacedStation[][];
}

/** A station belongs to the trunk when at least this share of the lines serve it. */
const TRUNK_SHARE = 0.75;
/** After two lines have shared this many stops in a row, one of them should get a stop of its own. */
const CORRIDOR = 2;

/**
 * Sorts stations into columns, greedily. Two lines that run together stay together, for at most two stops while one of them has
 * stops of its own left. Otherwise the next interchange is the one whose line has most stops left. Free lines take their own next
 * stop.
 */
export function arrangeColumns(stations: PlacedStation[], lines: number): Columns {
	const trunk = stations
		.filter(({ rows }) => rows.length >= Math.ceil(lines * TRUNK_SHARE))
		.toSorted((a, b) => b.rows.length - a.rows.length || a.rank - b.rank);
	let rest = stations.filter((station) => !trunk.includes(station));
	const columns: PlacedStation[][] = [];
	while (rest.length > 0) {
		const column = nextColumn(rest, columns.slice(-CORRIDOR), lines);
		columns.push(column);
		rest = rest.filter((station) => !column.includes(station));
	}
	return { trunk, columns };
}

function nextColumn(rest: PlacedStation[], before: PlacedStation[][], lines: number): PlacedStation[] {
	const stopsLeft = (row: number) => rest.filter(({ rows }) => rows.includes(row)).length;
	const ownStopsLeft = (row: number) => rest.some(({ rows }) => rows.length === 1 && rows[0] === row);
	const goesOn = (station: PlacedStation) => sharesCorridor(before.at(-1), station);
	const isTired = (station: PlacedStation) =>
		before.length === CORRIDOR &&
		before.every((column) => sharesCorridor(column, station)) &&
		station.rows.some(ownStopsLeft);
	const interchanges = rest
		.filter((station) => station.rows.length > 1 && !isTired(station))
		.map((station) => ({ station, on: Number(goesOn(station)), load: Math.max(...station.rows.map(stopsLeft)) }))
		.toSorted((a, b) => b.on - a.on || b.load - a.load || a.station.rank - b.station.rank);

	const column: PlacedStation[] = [];
	const taken = new Set<number>();
	for (const { station } of interchanges) {
		if (station.rows.some((row) => taken.has(row))) continue;
		column.push(station);
		for (const row of station.rows) taken.add(row);
	}
	for (let row = 0; row < lines; row++) {
		const own = taken.has(row) ? undefined : rest.find(({ rows }) => rows.length === 1 && rows[0] === row);
		if (own) column.push(own);
	}
	// Only interchanges of lines that have run together too long are left. Take the first, so that every round makes progress.
	return column.length > 0 ? column : rest.slice(0, 1);
}

const sharesCorridor = (column: PlacedStation[] | undefined, station: PlacedStation) =>
	column?.some(({ rows }) => rows.length > 1 && rows.join() === station.rows.join()) ?? false;
