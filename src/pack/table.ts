import { parquetWriteBuffer } from 'hyparquet-writer';

/** What a cell may hold; null where nothing is known. A day is written `2026-11-24`; a list has a space between its entries. */
export type Cell = string | number | boolean | null;

/** One column: what it is called, holds and means. */
export interface Column {
	name: string;
	type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
	means: string;
	/** What readers call it, where its name does not say it: `Pay from` for `pay_min`. */
	title?: string;
	/** The kind of the vocabulary that its names are of. */
	of?: Kind;
}

/**
 * The kinds of names that tables use, such as `role`, `tool` or a facet of the content; what readers call the names stands in
 * the table `vocabulary`.
 */
export type Kind = string;

/** One table of the open data; each row has a cell for each column. */
export interface Table {
	/** Of its files: `adverts` gives `adverts.csv` and `adverts.parquet`. */
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

/** A table as Parquet; the same bytes for the same table. */
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

/** What a table is, in the words of Frictionless’ Table Schema. */
export const schemaOf = ({ columns }: Table) => ({
	fields: columns.map(({ name, type, means, title }) => ({ name, type, ...(title && { title }), description: means })),
	missingValues: [''],
});
