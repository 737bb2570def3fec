import type { Options } from '#domain/facets.ts';
import { fold, type Filterable } from '#domain/filter.ts';

/** One listing as lists show it and the filter reads it. */
export interface Row extends Filterable {
	title: string;
	/** Which option of `track` is the main one; -1 without tracks. */
	main: number;
	/** Where it may be done from, and hours or zones asked for. */
	place: string;
	hours: string;
	/** Pay in the advert’s currency, short; empty when it states none. */
	pay: string;
	/** The stated amount was converted into yearly dollars. */
	converted: boolean;
	/** Days between publication and the day it was first seen; 0 when unknown or the same. */
	age: number;
	/** How many boards carry it. */
	boards: number;
	/** Tools by their place in the list of tools. */
	tools: number[];
}

export interface Index {
	options: Options;
	/** Labels of tools. */
	tools: string[];
	/** Day of the snapshot, counted as `Row.day` is. */
	night: number;
	rows: Row[];
}

/** An index as a file: one list a column, so that like stands beside like and packs well. */
export interface Columns {
	version: 1;
	options: Options;
	tools: string[];
	night: number;
	/** Ids, all of one length, end to end. */
	ids: string;
	titles: string[];
	employers: string[];
	employer: number[];
	/** Distinct places: words, hours, mask of `scope`. */
	places: [string, string, number][];
	place: number[];
	/** Days since the row before was first seen; the first row’s since `night`. */
	older: number[];
	track: number[];
	main: number[];
	level: number[];
	cloud: number[];
	specialisation: number[];
	tool: number[][];
	/** Lowest amount, 0 for unknown; then how much higher the highest is. */
	low: number[];
	spread: number[];
	/** Pay in words, where it is not what `low` and `spread` say; an empty place stands for that. Ends at the last one. */
	pay: string[];
	converted: number[];
	age: number[];
	boards: number[];
}

/** `185000, 230000` → `$185–230`, in thousands. */
export function thousands(low: number, high: number, sign = '$'): string {
	const short = (amount: number) => String(Math.round(amount / 100) / 10);
	return low === high ? `${sign}${short(low)}` : `${sign}${short(low)}–${short(high)}`;
}

/** Rows must come newest first. */
export function encodeColumns({ options, tools, night, rows }: Index): Columns {
	const employers = dictionary(rows.map(({ employer }) => employer));
	const places = dictionary(rows.map(({ place, hours, scope }) => JSON.stringify([place, hours, scope])));
	const pay = rows.map((row) => (row.pay === plainPay(row) ? '' : row.pay || '-'));
	return {
		version: 1,
		options,
		tools,
		night,
		ids: rows.map(({ id }) => id).join(''),
		titles: rows.map(({ title }) => title),
		employers: employers.entries,
		employer: employers.at,
		places: places.entries.map((entry) => JSON.parse(entry) as [string, string, number]),
		place: places.at,
		older: rows.map(({ day }, at) => (rows[at - 1]?.day ?? night) - day),
		track: rows.map(({ track }) => track),
		main: rows.map(({ main }) => main),
		level: rows.map(({ level }) => level),
		cloud: rows.map(({ cloud }) => cloud),
		specialisation: rows.map(({ specialisation }) => specialisation),
		tool: rows.map((row) => row.tools),
		low: rows.map(({ low }) => low ?? 0),
		spread: rows.map(({ low, high }) => (high ?? 0) - (low ?? 0)),
		pay: pay.slice(0, pay.findLastIndex(Boolean) + 1),
		converted: rows.map(({ converted }) => Number(converted)),
		age: rows.map(({ age }) => age),
		boards: rows.map(({ boards }) => boards),
	};
}

export function decodeColumns(columns: Columns): Index {
	const { options, tools, night, titles, ids } = columns;
	const idLength = ids.length / (titles.length || 1);
	let day = night;
	const rows = titles.map((title, at): Row => {
		const of = (column: number[]) => column[at] ?? 0;
		const [place, hours, scope] = columns.places[of(columns.place)] ?? ['', '', 0];
		const employer = columns.employers[of(columns.employer)] ?? '';
		day -= of(columns.older);
		const low = of(columns.low) || null;
		const row = {
			id: ids.slice(at * idLength, (at + 1) * idLength),
			title,
			employer,
			day,
			place,
			hours,
			scope,
			track: of(columns.track),
			main: of(columns.main),
			level: of(columns.level),
			cloud: of(columns.cloud),
			specialisation: of(columns.specialisation),
			tools: columns.tool[at] ?? [],
			low,
			high: low && low + of(columns.spread),
			pay: columns.pay[at] ?? '',
			converted: of(columns.converted) > 0,
			age: of(columns.age),
			boards: of(columns.boards),
		};
		if (row.pay === '-') row.pay = '';
		else row.pay ||= plainPay(row);
		return { ...row, words: wordsOf(row, options, tools) };
	});
	return { options, tools, night, rows };
}

/** What free text is looked for in: title, employer, tools, and both names of each line. */
export function wordsOf(
	row: Pick<Row, 'title' | 'employer' | 'tools' | 'track'>,
	options: Options,
	tools: readonly string[],
): string {
	const lines = options.track.filter((_, at) => row.track & (1 << at));
	return fold(
		[
			row.title,
			row.employer,
			...row.tools.map((tool) => tools[tool] ?? ''),
			...lines.flatMap(({ label, title = '' }) => [label, title]),
		].join('\n'),
	);
}

const plainPay = ({ low, high }: Pick<Row, 'low' | 'high'>): string =>
	low === null || high === null ? '' : thousands(low, high);

function dictionary(values: string[]): { entries: string[]; at: number[] } {
	const numbers = new Map<string, number>();
	const at = values.map((value) => {
		const known = numbers.get(value) ?? numbers.size;
		numbers.set(value, known);
		return known;
	});
	return { entries: [...numbers.keys()], at };
}
