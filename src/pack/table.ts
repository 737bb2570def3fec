import { parquetWriteBuffer } from 'hyparquet-writer';

/**
 * The value of a cell; null if it is not known. A date is written `2026-11-24`; the entries of a list are separated by spaces.
 */
export type Cell = string | number | boolean | null;

/** A column’s name and type, and what it means. */
export interface Column {
	name: string;
	type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
	means: string;
	/** The column’s heading for readers, if its name is not clear enough: `Pay from` for `pay_min`. */
	title?: string;
	/** The kind of vocabulary term that the cells name. */
	of?: Kind;
}

/**
 * The kind of a slug in the tables, such as `role`, `tool` or a facet of the content. The table `vocabulary` has readers’ names
 * for the slugs.
 */
export type Kind = string;

/** One table of the open data. Each row has a cell for each column. */
export interface Table {
	/** The file name: `adverts` gives `adverts.csv` and `adverts.parquet`. */
	name: string;
	title: string;
	means: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
}

const parquetTypes = {
	string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
	integer: { type: 'INT32' },
	number: { type: 'DOUBLE' },
	boolean: { type: 'BOOLEAN' },
	date: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** A table in Parquet format. The same table always gives the same bytes. */
export function parquetOf({ columns, rows }: Table): Uint8Array {
	const buffer = parquetWriteBuffer({
		columnData: columns.map(({ name, type }, at) => ({
			name,
			data: rows.map((row) => {
				const value = row[at] ?? null;
				return type === 'date' && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value;
			}),
		})),
		schema: [
			{ name: 'root', num_children: columns.length },
			...columns.map(({ name, type }) => ({ name, ...parquetTypes[type], repetition_type: 'OPTIONAL' as const })),
		],
	});
	return new Uint8Array(buffer);
}

/** Describes a table as a Frictionless Table Schema. */
export const schemaOf = ({ columns }: Table) => ({
	fields: columns.map(({ name, type, means, title }) => ({ name, type, ...(title && { title }), description: means })),
	missingValues: [''],
});
