import { chosenAt, countryOptions, dimensions, type Choices, type Dimension, type Options } from '#filter/facets.ts';
import type { Filterable, Filtered } from '#filter/filter.ts';
import { dictionary, packNumbers, unpackNumbers } from '#filter/column-codec.ts';

/** Words that a source’s terms put beside each of its listings, and where they lead. */
export interface Attribution {
	words: string;
	href: string;
	/** What `rel` the link carries. */
	rel: string;
}

/** One listing as lists show it and the filter reads it. */
export interface Row extends Filterable {
	/** Its place in the index. */
	at: number;
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
	found: Attribution[];
}

export type Index = Filtered<Row>;

/**
 * An index as a file: one list a column, so that like stands beside like and packs well. Columns of small numbers are
 * strings, a character each (see column-codec.ts); sets of options are strings too.
 */
export interface Columns {
	version: 3;
	options: Omit<Options, 'country'>;
	/** Codes of the countries, two letters each, end to end. */
	countries: string;
	night: number;
	/** Ids, all of one length, end to end. */
	ids: string;
	titles: string[];
	/** Distinct employers; each has its place among the sets of `kind` and of `source`, so `of` says which one a row has. */
	employers: string[];
	/** Distinct places, words and hours; each has its place among the sets of `scope` and of `country`. */
	places: [string, string][];
	/** Sets of options, and which of them each row has; `of` is empty where each row has its own. */
	choices: Record<Dimension, { sets: string[]; of: string }>;
	/** Days since the row before was first seen; the first row’s since `night`. */
	older: string;
	/** One more than the main track; 0 without. */
	main: string;
	/** Lowest amount in thousands, 0 for unknown; then how much higher the highest is. */
	low: number[];
	spread: number[];
	/** Pay in words, where it is not what `low` and `spread` say; an empty place stands for that. Ends at the last one. */
	pay: string[];
	converted: string;
	age: string;
	boards: string;
	/** What terms put beside listings: the row’s place, words, address, and the link’s `rel`. */
	found: [number, string, string, string][];
}

/** `185000, 230000` → `$185–230`, in thousands. */
export function thousands(low: number, high: number, sign = '$'): string {
	const short = (amount: number) => String(Math.round(amount / 100) / 10);
	return low === high ? `${sign}${short(low)}` : `${sign}${short(low)}–${short(high)}`;
}

/** Rows must come newest first. */
export function encodeColumns({ options, night, rows, choices }: Index): Columns {
	const set = (name: Dimension, { at }: Row) => packNumbers(chosenAt(choices[name], at));
	const distinct = (entry: (row: Row) => string[]) => {
		const { entries, at } = dictionary(rows.map((row) => JSON.stringify(entry(row))));
		return { entries: entries.map((text) => JSON.parse(text) as string[]), of: packNumbers(at) };
	};
	const column = (entries: string[][], part: number) => entries.map((entry) => entry[part] ?? '');
	const employers = distinct((row) => [row.employer, set('kind', row), set('source', row)]);
	const places = distinct((row) => [row.place, row.hours, set('scope', row), set('country', row)]);
	const own = (name: Dimension) => ({ sets: choices[name].sets.map(packNumbers), of: packNumbers(choices[name].of) });
	const packed: Record<Dimension, { sets: string[]; of: string }> = {
		track: own('track'),
		level: own('level'),
		cloud: own('cloud'),
		scope: { sets: column(places.entries, 2), of: places.of },
		country: { sets: column(places.entries, 3), of: places.of },
		specialisation: own('specialisation'),
		tool: { sets: rows.map((row) => set('tool', row)), of: '' },
		kind: { sets: column(employers.entries, 1), of: employers.of },
		source: { sets: column(employers.entries, 2), of: employers.of },
	};
	const pay = rows.map((row) => (row.pay === plainPay(row) ? '' : row.pay || '-'));
	const { country, ...listed } = options;
	return {
		version: 3,
		options: listed,
		countries: country
			.map(({ value }) => value.slice(0, 2))
			.slice(0, -1)
			.join(''),
		night,
		ids: rows.map(({ id }) => id).join(''),
		titles: rows.map(({ title }) => title),
		employers: column(employers.entries, 0),
		places: places.entries.map(([words = '', hours = '']) => [words, hours]),
		choices: packed,
		older: packNumbers(rows.map(({ day }, at) => (rows[at - 1]?.day ?? night) - day)),
		main: packNumbers(rows.map(({ main }) => main + 1)),
		low: rows.map(({ low }) => (low ?? 0) / 1000),
		spread: rows.map(({ low, high }) => ((high ?? 0) - (low ?? 0)) / 1000),
		pay: pay.slice(0, pay.findLastIndex(Boolean) + 1),
		converted: packNumbers(rows.map(({ converted }) => Number(converted))),
		age: packNumbers(rows.map(({ age }) => age)),
		boards: packNumbers(rows.map(({ boards }) => boards)),
		found: rows.flatMap(({ at, found }) =>
			found.map(({ words, href, rel }): Columns['found'][number] => [at, words, href, rel]),
		),
	};
}

export function decodeColumns(columns: Columns): Index {
	const { night, titles, ids } = columns;
	const choices = Object.fromEntries(
		dimensions.map((name): [Dimension, Choices] => {
			const { sets, of } = columns.choices[name];
			return [name, { sets: sets.map(unpackNumbers), of: of ? unpackNumbers(of) : titles.map((_, at) => at) }];
		}),
	) as Index['choices'];
	const employers = choices.kind.of;
	const places = choices.scope.of;
	const older = unpackNumbers(columns.older);
	const main = unpackNumbers(columns.main);
	const converted = unpackNumbers(columns.converted);
	const age = unpackNumbers(columns.age);
	const boards = unpackNumbers(columns.boards);
	const idLength = ids.length / titles.length;
	let day = night;
	const rows = titles.map((title, at): Row => {
		const [place, hours] = columns.places[places[at] ?? 0] ?? ['', ''];
		const low = Math.round((columns.low[at] ?? 0) * 1000) || null;
		const high = low && low + Math.round((columns.spread[at] ?? 0) * 1000);
		const stated = columns.pay[at] || plainPay({ low, high });
		day -= older[at] ?? 0;
		return {
			at,
			id: ids.slice(at * idLength, (at + 1) * idLength),
			title,
			employer: columns.employers[employers[at] ?? 0] ?? '',
			day,
			place,
			hours,
			main: (main[at] ?? 0) - 1,
			low,
			high,
			pay: stated === '-' ? '' : stated,
			converted: converted[at] === 1,
			age: age[at] ?? 0,
			boards: boards[at] ?? 0,
			found: [],
		};
	});
	for (const [at, words, href, rel] of columns.found) rows[at]?.found.push({ words, href, rel });
	const options = { ...columns.options, country: countryOptions(columns.countries.match(/../g) ?? []) };
	return { options, night, rows, choices };
}

const plainPay = ({ low, high }: Pick<Row, 'low' | 'high'>): string =>
	low === null || high === null ? '' : thousands(low, high);
