import { parquetWriteBuffer } from 'hyparquet-writer';

/** What a cell may hold; null where nothing is known. A day is written `2026-11-24`; a list has a space between its entries. */
export type Cell = string | number | boolean | null;

/** One column: what it is called, holds and means. */
export interface Column {
	name: string;
	type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
	means: string;
}

/** One table of the open data; each row has a cell for each column. */
export interface Table {
	/** Of its files: `adverts` gives `adverts.csv` and `adverts.parquet`. */
	name: string;
	title: string;
	means: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
}

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as CSV (RFC 4180, lines end in a line feed). Words that a spreadsheet would run as a formula have an apostrophe
 * before them; Parquet has them as they are.
 */
export function csvOf({ columns, rows }: Table): string {
	const head = columns.map(({ name }) => name).join(',');
	const lines = rows.map((row) => columns.map(({ type }, at) => csvCell(row[at] ?? null, type)).join(','));
	return [head, ...lines].map((line) => `${line}\n`).join('');
}

function csvCell(value: Cell, type: Column['type']): string {
	if (value === null) return '';
	const words = String(value);
	const harmless = type === 'string' && formula.test(words) ? `'${words}` : words;
	return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
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
	fields: columns.map(({ name, type, means }) => ({ name, type, description: means })),
	missingValues: [''],
});
