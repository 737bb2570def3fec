import { parquetReadObjects } from 'hyparquet';
import { asyncRow, executeSql, type AsyncDataSource, type SqlPrimitive } from 'squirreling';

/** A table that may be asked: its columns, and its Parquet file, which is read when a query names it. */
export interface Askable {
	columns: readonly string[];
	read: () => Promise<ArrayBuffer>;
}

/** What a query gave: its columns, and a row of words for each of its rows. */
export interface Answered {
	columns: string[];
	rows: string[][];
}

/** A query without an answer; the message is a whole sentence for whoever wrote it. */
export class Unanswered extends Error {}

/**
 * Asks tables in SQL, in the browser as in the build. To what the engine knows we add DuckDB’s `string_split`, since columns
 * hold lists. A day is text (`2026-11-24`), as the engine puts its own kind of date out of order.
 * @param isLate whether the query has had its time; no loop of the engine goes on after it
 * @throws Unanswered where the engine cannot read or run the query, or was too slow
 */
export async function ask(
	sql: string,
	tables: Readonly<Record<string, Askable>>,
	isLate: () => boolean,
): Promise<Answered> {
	// Its loops give way to no timer, so that no signal of a clock would reach them.
	const signal = Object.defineProperty(new AbortController().signal, 'aborted', { get: isLate });
	const sources = Object.entries(tables).map(([name, table]) => [name, sourceOf(table)] as const);
	const rows: string[][] = [];
	try {
		const answer = executeSql({ tables: Object.fromEntries(sources), query: sql, functions, signal });
		for await (const { cells } of answer.rows())
			rows.push(await Promise.all(answer.columns.map(async (name) => wordsOf((await cells[name]?.()) ?? null))));
		if (isLate()) throw new Error('It took too long and was stopped; ask for fewer rows before you join them');
		return { columns: answer.columns, rows };
	} catch (error) {
		const says = (error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.');
		throw new Unanswered(`The query has no answer. ${says}`, { cause: error });
	}
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
		scan: ({ columns: asked = [...columns], signal }) => ({
			appliedWhere: false,
			appliedLimitOffset: false,
			async *rows() {
				// Without a column there is nothing that says how many rows there are.
				const named = asked.length > 0 ? asked : columns.slice(0, 1);
				for (const row of await parquetReadObjects({ file: await read(), columns: [...named] })) {
					if (signal?.aborted) return;
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

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function wordsOf(value: SqlPrimitive): string {
	if (typeof value === 'number') return String(Number(value.toFixed(4)));
	if (value instanceof Date) return dayOf(value);
	if (typeof value !== 'object' || value === null) return String(value);
	return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
