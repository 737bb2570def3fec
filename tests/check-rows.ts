import { inspect } from 'node:util';
import { expect } from 'vitest';

/**
 * Checks each row of a table in one test. The test fails with a list of all rows that differ, each with what was expected
 * and what came out. Small tables, and rows that take long, are better as tests of their own (`it.each`).
 */
export function checkRows<Row extends unknown[] | [unknown]>(rows: readonly Row[], check: (...row: Row) => void): void;
export function checkRows<Value>(rows: readonly Value[], check: (value: Value) => void): void;
export function checkRows(rows: readonly unknown[], check: (...row: unknown[]) => void): void {
	const differences = rows.flatMap((row) => {
		const values = Array.isArray(row) ? (row as unknown[]) : [row];
		const failure = failureOf(() => {
			check(...values);
		});
		return failure === null ? [] : [`${values.map(shown).join(', ')}\n    ${failure}`];
	});
	if (rows.length === 0) expect.fail('There are no rows to check.');
	if (differences.length > 0)
		expect.fail(`${differences.length} of ${rows.length} rows differ:\n\n  ${differences.join('\n\n  ')}\n`);
}

/** Why a check failed, in a line or two; null where it did not. */
function failureOf(check: () => void): string | null {
	try {
		check();
		return null;
	} catch (error) {
		if (!(error instanceof Error)) return String(error);
		if (!('expected' in error && 'actual' in error)) return error.message;
		return `expected ${shown(error.expected)}\n    received ${shown(error.actual)}`;
	}
}

const shown = (value: unknown): string => inspect(value, { depth: null, breakLength: Infinity, maxStringLength: 500 });
