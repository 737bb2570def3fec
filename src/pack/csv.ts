import type { Cell } from './table.ts';

/**
 * Places where a spreadsheet would start a formula. In Japan full-width signs count too. In much of Europe, spreadsheets split
 * cells at semicolons, or at tabs, even inside our quotes, so a formula may start in the middle of a cell.
 */
const formula = /^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])|(?<=[;\t\r\n])(?=\s*[=+\-@＝＋－＠])/g;

/**
 * Formats a header and rows as CSV (RFC 4180, but lines end with a line feed). Text that a spreadsheet would run as a formula
 * gets a leading apostrophe; the Parquet files have the text unchanged.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');

function csvCell(value: Cell): string {
	if (value === null) return '';
	const words = String(value);
	const harmless = typeof value === 'string' ? words.replaceAll(formula, "'") : words;
	return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
