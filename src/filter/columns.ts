import { countryOptions, type Choices, type Dimension, type Options } from '#filter/facets.ts';
import type { Filterable, Filtered } from '#filter/filter.ts';

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

const fields = [
	'id',
	'title',
	'employer',
	'day',
	'main',
	'place',
	'hours',
	'low',
	'high',
	'pay',
	'converted',
	'age',
	'boards',
] as const satisfies (keyof Row)[];
type Field = (typeof fields)[number];

/** An index as a file: one list a column, so that like stands beside like and packs well. */
export interface Columns {
	options: Omit<Options, 'country'>;
	/** Codes of the countries; their names are the browser’s own. */
	countries: string[];
	night: number;
	choices: Record<Dimension, Choices>;
	/** `pay` is null where it is what `low` and `high` say. */
	rows: { [F in Field]: (Row[F] | null)[] };
	/** What terms put beside listings, by the row’s place. */
	found: [number, Attribution[]][];
}

/** `185000, 230000` → `$185–230`, in thousands. */
export function thousands(low: number, high: number, sign = '$'): string {
	const short = (amount: number) => String(Math.round(amount / 100) / 10);
	return low === high ? `${sign}${short(low)}` : `${sign}${short(low)}–${short(high)}`;
}

export function encodeColumns({ options, night, rows, choices }: Index): Columns {
	const { country, ...listed } = options;
	const columns = fields.map((field) => [
		field,
		rows.map((row) => (field === 'pay' && row.pay === plainPay(row) ? null : row[field])),
	]);
	return {
		options: listed,
		countries: country.slice(0, -1).map(({ value }) => value),
		night,
		choices,
		rows: Object.fromEntries(columns) as Columns['rows'],
		found: rows.flatMap(({ at, found }): Columns['found'] => (found.length > 0 ? [[at, found]] : [])),
	};
}

export function decodeColumns({ options, countries, night, choices, rows: columns, found }: Columns): Index {
	const credits = new Map(found);
	const rows = columns.id.map((_, at) => {
		const row = Object.fromEntries(fields.map((field) => [field, columns[field][at]])) as Omit<Row, 'at' | 'found'>;
		return { ...row, at, pay: row.pay ?? plainPay(row), found: credits.get(at) ?? [] };
	});
	return { options: { ...options, country: countryOptions(countries) }, night, rows, choices };
}

const plainPay = ({ low, high }: Pick<Row, 'low' | 'high'>): string =>
	low === null || high === null ? '' : thousands(low, high);
