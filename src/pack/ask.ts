import { parquetReadObjects } from 'hyparquet';
import { asyncRow, executeSql, type AsyncDataSource, type SqlPrimitive } from 'squirreling';
import type { Cell } from './table.ts';

/** A table that can be queried. Its Parquet file is read only when a query names the table. */
export interface Askable {
	columns: readonly string[];
	read: () => Promise<ArrayBuffer>;
}

/** The result of a query. Dates are text; arrays and objects are JSON. */
export interface Answered {
	columns: string[];
	rows: Cell[][];
	/** Whether the query had more rows than `most`. */
	isCut: boolean;
}

/** The query failed. The message is a whole sentence for the person who wrote the query. */
export class Unanswered extends Error {}

/**
 * Runs an SQL query on tables, in browsers and in the build. We add DuckDB’s function `string_split`, because some columns hold
 * lists. Dates are text (`2026-11-24`), because the engine sorts its own dates wrongly.
 * The engine’s loops never yield to timers, so a caller that wants to be able to stop a query must run it in a worker.
 * @param most the maximum number of rows; reading stops there
 * @throws Unanswered if the engine cannot parse or run the query
 */
export async function ask(
	sql: string,
	tables: Readonly<Record<string, Askable>>,
	most = Number.POSITIVE_INFINITY,
): Promise<Answered> {
	const sources = Object.entries(tables).map(([name, table]) => [name, sourceOf(table)] as const);
	const rows: Cell[][] = [];
	try {
		const answer = executeSql({ tables: Object.fromEntries(sources), query: sql, functions });
		// The engine stores the cells of a row by column name, so of two columns with one name it would show one cell twice.
		const twice = answer.columns.find((name, at) => answer.columns.indexOf(name) !== at);
		if (twice !== undefined) throw new Error(`Two columns are called "${twice}". Rename one: AS other_name`);
		for await (const { cells } of answer.rows()) {
			if (rows.length === most) return { columns: answer.columns, rows, isCut: true };
			rows.push(await Promise.all(answer.columns.map(async (name) => cellOf((await cells[name]?.()) ?? null, name))));
		}
		return { columns: answer.columns, rows, isCut: false };
	} catch (error) {
		const missing = error instanceof TypeError ? inheritedTable(sql) : undefined;
		const says = missing
			? `Table "${missing}" not found. Available tables: ${Object.keys(tables).join(', ')}.`
			: wordsOf(error);
		throw new Unanswered(`The query has no answer. ${says}`, { cause: error });
	}
}

const MOST_SAID = 400;

/**
 * The name of a table in the query that is also a property of every object, such as `constructor`. The engine looks tables up in
 * an object, takes the property for a table, and fails with a TypeError.
 */
const inheritedTable = (sql: string): string | undefined =>
	[...sql.matchAll(/\b(?:from|join)\s+"?(\w+)/giu)]
		.map(([, name = '']) => name)
		.find((name) => name in Object.prototype);

/** The engine’s error message. If the engine itself crashed, for example on a thousand nested brackets, a sentence of ours. */
function wordsOf(error: unknown): string {
	if (error instanceof TypeError || error instanceof RangeError)
		return 'The engine cannot run the query as it is written.';
	const says = error instanceof Error ? error.message : String(error);
	// The engine quotes the part of the query that it cannot parse, which may be very long.
	if (says.length > MOST_SAID) return `${says.slice(0, MOST_SAID)} …`;
	return /[.?!]$/.test(says) ? says : `${says}.`;
}

const functions = {
	STRING_SPLIT: {
		apply: (text: SqlPrimitive, between: SqlPrimitive) =>
			typeof text === 'string' && typeof between === 'string' ? text.split(between) : null,
		arguments: { min: 2, max: 2, signature: 'string, separator' },
	},
};

function sourceOf({ columns, read }: Askable): AsyncDataSource {
	return {
		columns: [...columns],
		scan: ({ columns: asked = [...columns] }) => ({
			appliedWhere: false,
			appliedLimitOffset: false,
			async *rows() {
				// `count(*)` asks for no column, but the parser needs one to tell how many rows there are.
				const named = asked.length > 0 ? asked : columns.slice(0, 1);
				for (const row of await rowsIn(await read(), named)) {
					const cells = Object.entries(row).map(([name, value]) => [
						name,
						value instanceof Date ? dayOf(value) : value,
					]);
					yield asyncRow(Object.fromEntries(cells) as Record<string, SqlPrimitive>, asked);
				}
			},
		}),
	};
}

/** Reads a Parquet file. If the parser fails, the file is damaged and the query is not to blame. */
const rowsIn = (file: ArrayBuffer, columns: readonly string[]) =>
	parquetReadObjects({ file, columns: [...columns] }).catch(() => {
		throw new Error('The file of a table is damaged. Reload the page and ask again');
	});

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function cellOf(value: SqlPrimitive, column: string): Cell {
	if (Number.isNaN(value))
		throw new Error(
			`"${column}" calculates with a value that is not a number. Dates are text; to count the days from a to b, use (extract(epoch FROM b) - extract(epoch FROM a)) / 86400`,
		);
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof Date) return dayOf(value);
	if (typeof value !== 'object' || value === null) return value;
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
