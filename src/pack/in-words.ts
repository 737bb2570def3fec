import { cut } from '#plain-text/characters.ts';
import { capital, number, plural } from '#site/format.ts';
import type { Answered } from './ask.ts';
import type { Cell, Column, Kind } from './table.ts';

/** What readers call the names of the tables, by kind and name. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What is known of columns by their name, whichever table they are of. */
export type Known = Readonly<Record<string, Pick<Column, 'title' | 'of'>>>;

/** An answer as readers see it; the names of the tables stand in the answer itself. */
export interface Worded {
	columns: string[];
	rows: string[][];
}

/** What is known of the columns of all tables; one name is the same thing wherever it stands. */
export const knownOf = (columns: readonly Column[]): Known =>
	Object.fromEntries(
		columns
			.filter(({ title, of }) => title ?? of)
			.map(({ name, title, of }) => [name, { ...(title && { title }), ...(of && { of }) }]),
	);

/** The labels of rows of the table `vocabulary` (kind, name, label). A name that has several by role is no more than itself. */
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

/** Most of an answer that a page draws at once, for it to stay quick. */
const MOST = { rows: 500, columns: 100, cells: 10_000, characters: 200_000, ofCell: 2_000, ofName: 100 };

const cutCell = (cell: Cell): Cell =>
	typeof cell === 'string' && cell.length > MOST.ofCell ? `${cut(cell, MOST.ofCell)} …` : cell;

/** As much of an answer as a page draws: its first columns, and of its first rows as many as have room. */
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

/** What a page says of an answer and of what it draws of that: `2,000 rows. The first 500 are shown.` */
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
		? `More than ${plural(rows.length, 'row')}; it was stopped there.`
		: `${plural(rows.length, 'row')}.`;
	return [count, ...left].join(' ');
}

/**
 * An answer in words: a column is headed as the dictionary of the open data calls it, else by its own name, and a cell of names
 * of the vocabulary has what readers call them. A query may name a column after a kind of the vocabulary (`tool`), or a name (`aws`).
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

/** Four places behind the point at most; what is not whole may be as small as it is. */
const numberWords = (value: number): string =>
	Number.isInteger(value) && Math.abs(value) >= 10_000 ? number(value) : String(Number(value.toFixed(4)));
