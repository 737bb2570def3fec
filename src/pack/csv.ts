import type { Cell } from './table.ts';

/**
 * Where a spreadsheet would begin a formula; in Japan also with wide signs. One that parts cells at semicolons or tabs, as in
 * much of Europe, begins a cell in the midst of ours, whatever quotes stand around it.
 */
const formula = /^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])|(?<=[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/g;

/**
 * Rows below their head as CSV (RFC 4180, lines end in a line feed). Words that a spreadsheet would run as a formula have an
 * apostrophe before them; Parquet has them as they are.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');

function csvCell(value: Cell): string {
	if (value === null) return '';
	const words = String(value);
	const harmless = typeof value === 'string' ? words.replaceAll(formula, "'") : words;
	return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
