import type { Cell } from './table.ts';

/** What a spreadsheet would take for the beginning of a formula; in Japan also in its wide signs. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/**
 * Rows below their head as CSV (RFC 4180, lines end in a line feed). Words that a spreadsheet would run as a formula have an
 * apostrophe before them; Parquet has them as they are.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');

function csvCell(value: Cell): string {
	if (value === null) return '';
	const words = String(value);
	const harmless = typeof value === 'string' && formula.test(words) ? `'${words}` : words;
	return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
