import { cut } from '#plain-text/characters.ts';
import { capital, number, plural } from '#site/format.ts';
import type { Answered } from './ask.ts';
import type { Cell, Column, Kind } from './table.ts';

/** Readers’ names for the slugs in the tables, by kind and slug. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Titles and kinds of columns by column name. A name means the same in every table. */
export type Known = Readonly<Record<string, Pick<Column, 'title' | 'of'>>>;

/** An answer formatted for readers; `Answered` has the slugs themselves. */
export interface Worded {
	columns: string[];
	rows: string[][];
}

/** Collects the titles and kinds of all tables’ columns. A column name means the same in every table. */
export const knownOf = (columns: readonly Column[]): Known =>
	Object.fromEntries(
		columns
			.filter(({ title, of }) => title ?? of)
			.map(({ name, title, of }) => [name, { ...(title && { title }), ...(of && { of }) }]),
	);

/**
 * Reads the labels from rows of the table `vocabulary` (kind, name, label). If a name has different labels for different roles,
 * its label is the name itself, `on-call` → `On call`.
 */
export function labelsOf(rows: readonly (readonly Cell[])[]): Labels {
	const labels = new Map<string, Map<string, string>>();
	for (const row of rows) {
		const [kind, name, label] = row.map(String) as [string, string, string];
		const known = labels.get(kind) ?? new Map<string, string>();
		known.set(name, (known.get(name) ?? label) === label ? label : capital(name.replaceAll('-', ' ')));
		labels.set(kind, known);
	}
	return labels;
}

/** How much of an answer a page shows at once. More would make the page slow. */
const MOST = { rows: 500, columns: 100, cells: 10_000, characters: 200_000, ofCell: 2_000, ofName: 100 };

const cutCell = (cell: Cell): Cell =>
	typeof cell === 'string' && cell.length > MOST.ofCell ? `${cut(cell, MOST.ofCell)} …` : cell;

/** The part of an answer that a page shows: the first columns, and as many of the first rows as `MOST` allows. */
export function firstPart({ columns, rows, isCut }: Answered): Answered {
	const names = columns.slice(0, MOST.columns).map((name) => cut(name, MOST.ofName));
	const shown: Cell[][] = [];
	let characters = 0;
	for (const row of rows.slice(0, Math.min(MOST.rows, Math.ceil(MOST.cells / Math.max(1, names.length))))) {
		const cells = row.slice(0, MOST.columns).map(cutCell);
		characters += cells.reduce<number>((sum, cell) => sum + String(cell).length, 0);
		if (shown.length > 0 && characters > MOST.characters) break;
		shown.push(cells);
	}
	return { columns: names, rows: shown, isCut };
}

/** Says how long an answer is and how much of it is shown: `2,000 rows. The first 500 are shown.` */
export function countWords(whole: Answered, shown: Answered): string {
	const { columns, rows, isCut } = whole;
	if (rows.length === 0) return 'No row.';
	const isShort = shown.rows.some((row, at) => row.some((cell, column) => cell !== rows[at]?.[column]));
	const most = Number.MAX_SAFE_INTEGER;
	const isRounded = rows.some((row) => row.some((cell) => typeof cell === 'number' && Math.abs(cell) > most));
	const left = [
		rows.length > shown.rows.length && `The first ${number(shown.rows.length)} are shown.`,
		columns.length > shown.columns.length &&
			`Of ${number(columns.length)} columns the first ${number(shown.columns.length)} are shown.`,
		isShort && `No more than ${number(MOST.ofCell)} characters of a cell are shown.`,
		isRounded && `Numbers beyond ${number(most)} are rounded.`,
	].filter((sentence) => sentence !== false);
	const count = isCut
		? `More than ${plural(rows.length, 'row')}; the query was stopped there.`
		: `${plural(rows.length, 'row')}.`;
	return [count, ...left].join(' ');
}

/**
 * Formats an answer for readers: column headings come from the open data’s dictionary, or else from the column names, and slugs
 * become labels. A query may also name a column after a kind of the vocabulary, `tool`, or after one of its terms, `aws`.
 */
export function inWords({ columns, rows }: Answered, known: Known, labels: Labels): Worded {
	const kinds = columns.map((name) => known[name]?.of ?? (labels.has(name) ? (name as Kind) : undefined));
	const called = (name: string) => [...labels.values()].map((names) => names.get(name)).find(Boolean);
	return {
		columns: columns.map((name) => known[name]?.title ?? called(name) ?? capital(name.replaceAll('_', ' '))),
		rows: rows.map((row) => row.map((cell, at) => wordsOf(cell, labels, kinds[at]))),
	};
}

function wordsOf(cell: Cell, labels: Labels, kind: Kind | undefined): string {
	if (cell === null) return 'not known';
	if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
	if (typeof cell === 'number') return numberWords(cell);
	const names = kind && labels.get(kind);
	if (!names) return cell;
	if (cell === '-') return 'none';
	const parts = names.has(cell) ? [cell] : cell.split(' ');
	return parts.some((part) => names.has(part)) ? parts.map((part) => names.get(part) ?? part).join(', ') : cell;
}

/** Rounds to at most four decimal places, and separates thousands in integers from 10,000 on. */
const numberWords = (value: number): string =>
	Number.isInteger(value) && Math.abs(value) >= 10_000 ? number(value) : String(Number(value.toFixed(4)));
