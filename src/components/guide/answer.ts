import type { Worded } from '#pack/in-words.ts';
import { h, type Element } from '../parts/tree.ts';

/**
 * The table rows of an answer, both for the build and for the browser, in the markup of `Rows.astro`. The first column is the
 * row’s header.
 */
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

/** The whole table of an answer, in the markup of `Rows.astro` with a hidden caption. */
export const answerTable = (answered: Worded, caption: string): Element =>
	h(
		'table',
		'rows cards t2',
		h('caption', 'vh', caption),
		h('thead', '', h('tr', '', ...answered.columns.map((name) => h('th', { scope: 'col' }, name)))),
		h('tbody', '', ...answerRows(answered)),
	);
