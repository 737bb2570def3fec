import { parquetReadObjects } from 'hyparquet';
import { asyncRow, executeSql, type AsyncDataSource, type SqlPrimitive } from 'squirreling';
import type { Cell } from './table.ts';

/** A table that may be asked: its columns, and its Parquet file, which is read when a query names it. */
export interface Askable {
	columns: readonly string[];
	read: () => Promise<ArrayBuffer>;
}

/** What a query gave. A day is text; what the engine made of several values is JSON. */
export interface Answered {
	columns: string[];
	rows: Cell[][];
	/** Whether there were more rows than were wanted. */
	isCut: boolean;
}

/** A query without an answer; the message is a whole sentence for whoever wrote it. */
export class Unanswered extends Error {}

/**
 * Asks tables in SQL, in the browser as in the build. To what the engine knows we add DuckDB’s `string_split`, since columns
 * hold lists. A day is text (`2026-11-24`), as the engine puts its own kind of date out of order. The engine’s loops give way
 * to no timer: who must be able to stop it runs it in a worker.
 * @param most how many rows are wanted; none is read after them
 * @throws Unanswered where the engine cannot read or run the query
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
		// The engine keeps the cells of a row by the names of their columns, and would show one of two twice.
		const twice = answer.columns.find((name, at) => answer.columns.indexOf(name) !== at);
		if (twice !== undefined)
			throw new Error(`Two columns would be called "${twice}". Give one a name of its own: AS other_name`);
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

/** A table named as what every object has, `constructor`, which the engine takes for one of its tables and stumbles over. */
const inheritedTable = (sql: string): string | undefined =>
	[...sql.matchAll(/\b(?:from|join)\s+"?(\w+)/giu)]
		.map(([, name = '']) => name)
		.find((name) => name in Object.prototype);

/** What the engine says; where it fails itself, as at a thousand brackets, a sentence of ours. */
function wordsOf(error: unknown): string {
	if (error instanceof TypeError || error instanceof RangeError) return 'The engine cannot run it as it is written.';
	const says = error instanceof Error ? error.message : String(error);
	// The engine quotes what it cannot read, however long that is.
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
				// Without a column there is nothing that says how many rows there are.
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

/** The rows of a file of Parquet. What the parser stumbles over is no fault of the query. */
const rowsIn = (file: ArrayBuffer, columns: readonly string[]) =>
	parquetReadObjects({ file, columns: [...columns] }).catch(() => {
		throw new Error('The file of a table is damaged. Reload the page and ask again');
	});

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function cellOf(value: SqlPrimitive, column: string): Cell {
	if (Number.isNaN(value))
		throw new Error(
			`"${column}" reckons with something that is no number. A day is text; the days from a to b are (extract(epoch FROM b) - extract(epoch FROM a)) / 86400`,
		);
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof Date) return dayOf(value);
	if (typeof value !== 'object' || value === null) return value;
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
