import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance, StatementType, type DuckDBConnection } from '@duckdb/node-api';

/** The output of a block, and its first error. */
export interface SqlResult {
	out: string;
	error: string | null;
}

export interface SqlBlock {
	code: string;
	dialect: 'duckdb' | 'sqlite';
}

/** Runs the blocks of one page in order. Each dialect has its own database, which is empty at the start of the page. */
export async function runSqlPage(blocks: readonly SqlBlock[]): Promise<SqlResult[]> {
	const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
	const sqlite = new DatabaseSync(':memory:');
	const results: SqlResult[] = [];
	for (const { code, dialect } of blocks) {
		const tables: string[] = [];
		const error = await faultOf(() =>
			dialect === 'duckdb' ? runDuckDb(duckdb, code, tables) : runSqlite(sqlite, code, tables),
		);
		results.push({ out: tables.join('\n\n'), error });
	}
	duckdb.closeSync();
	sqlite.close();
	return results;
}

async function faultOf(run: () => Promise<void> | void): Promise<string | null> {
	try {
		await run();
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

async function runDuckDb(connection: DuckDBConnection, code: string, tables: string[]): Promise<void> {
	const statements = await connection.extractStatements(code);
	for (let index = 0; index < statements.count; index++) {
		const statement = await statements.prepare(index);
		const isQuery = statement.statementType === StatementType.SELECT;
		const answer = await statement.runAndReadAll();
		if (isQuery) tables.push(table(answer.columnNames(), answer.getRows()));
	}
}

function runSqlite(database: DatabaseSync, code: string, tables: string[]): void {
	for (const text of code.split(/;[ \t]*(?:--.*)?(?:\n|$)/).filter((part) => part.trim() !== '')) {
		const statement = database.prepare(text);
		// Integers are read as bigint, so that the integer 5 differs from the real number 5.0.
		statement.setReadBigInts(true);
		const columns = statement.columns().map(({ name }) => name);
		if (columns.length === 0) statement.run();
		else
			tables.push(
				table(
					columns,
					statement.all().map((row) => Object.values(row).map(withDecimalPoint)),
				),
			);
	}
}

/** A result as plain text: columns are separated by two spaces, and null values are written as NULL. */
export function table(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
	const lines = [columns, ...rows.map((row) => row.map((value) => (value === null ? 'NULL' : String(value))))];
	const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
	return lines
		.map((line) =>
			line
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}

/** Writes a whole real number as `5.0`, as SQLite’s own shell does. */
const withDecimalPoint = (value: unknown): unknown =>
	typeof value === 'number' && Number.isInteger(value) ? value.toFixed(1) : value;
