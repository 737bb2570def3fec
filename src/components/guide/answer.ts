import type { Worded } from '#pack/in-words.ts';
import { h, type Element } from '../parts/tree.ts';

/** The rows of an answer, for the build and the browser alike, inside what `Rows.astro` makes; the first column names the row. */
export function answerRows({ columns, rows }: Worded): Element[] {
	return rows.map(([name = '', ...cells]) =>
		h(
			'tr',
			'',
			h('th', { scope: 'row' }, name),
			...cells.map((cell, at) => h('td', { 'data-col': columns[at + 1] ?? '' }, cell)),
		),
	);
}

/** A whole answer, as `Rows.astro` writes it with a quiet caption. */
export const answerTable = (answered: Worded, caption: string): Element =>
	h(
		'table',
		'rows cards t2',
		h('caption', 'vh', caption),
		h('thead', '', h('tr', '', ...answered.columns.map((name) => h('th', { scope: 'col' }, name)))),
		h('tbody', '', ...answerRows(answered)),
	);
