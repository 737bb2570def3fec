/** A line of the map: a kind of work (a track). */
export interface Line {
	id: string;
	name: string;
}

/** A station: a skill, a tool or a practice, with the lines that serve it. */
export interface Station {
	id: string;
	/** The kind of thing, and its name there: the slug of a skill’s page, of a tool in the vocabulary, or of a practice. */
	kind: 'skill' | 'tool' | 'practice';
	name: string;
	label: string;
	/** Ids of lines; the main one first. */
	on: string[];
}

/** A station with its rows. */
export interface PlacedStation extends Station {
	/** Position in the content, from 0. Earlier stations are drawn further left. */
	rank: number;
	/** The adjacent rows that its ring spans, ascending. */
	rows: number[];
	/** Lines that it serves outside its ring, written as letters after its name. */
	also: string[];
}

export interface Rows {
	/** Line ids, from the top row down. */
	order: string[];
	stations: PlacedStation[];
}

/**
 * Orders the lines so that as few lines as possible run through a station that they do not serve, then as close to the content’s
 * order as possible, then by id. Tries every order, so it is meant for at most seven lines.
 */
export function arrangeRows(lines: Line[], stations: Station[]): Rows {
	const ids = lines.map(({ id }) => id);
	const candidates = permutations(ids).map((order) => ({
		order,
		foreign: sum(stations.map(({ on }) => foreignLines(on.map((id) => order.indexOf(id))))),
		moved: sum(order.map((id, row) => Math.abs(row - ids.indexOf(id)))),
		name: order.join(),
	}));
	candidates.sort((a, b) => a.foreign - b.foreign || a.moved - b.moved || (a.name < b.name ? -1 : 1));
	const order = candidates[0]?.order ?? ids;
	return { order, stations: stations.map((station, rank) => place(station, rank, order)) };
}

/** Places a station: its ring spans its longest run of adjacent rows; of equally long runs, the one with its main line. */
function place(station: Station, rank: number, order: string[]): PlacedStation {
	const at = station.on.map((id) => order.indexOf(id));
	const own = at[0] ?? 0;
	const runs = runsOf(at.toSorted((a, b) => a - b));
	const rows = runs.reduce((best, run) =>
		run.length > best.length || (run.length === best.length && run.includes(own)) ? run : best,
	);
	return { ...station, rank, rows, also: station.on.filter((id) => !rows.includes(order.indexOf(id))) };
}

function runsOf(rows: number[]): number[][] {
	const runs: number[][] = [];
	for (const row of rows) {
		const run = runs.at(-1);
		if (run?.at(-1) === row - 1) run.push(row);
		else runs.push([row]);
	}
	return runs;
}

const foreignLines = (rows: number[]) => Math.max(...rows) - Math.min(...rows) + 1 - rows.length;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function permutations<T>(items: T[]): T[][] {
	if (items.length < 2) return [items];
	return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
