import { dayOfNumber } from '#domain/day.ts';
import { listingPath } from '#routes/pages.ts';
import { midSentence } from '#domain/letters.ts';
import { NOT_STATED, type FacetDimension, type Option, type Options } from '#filter/facets.ts';
import { siteFacets, type SiteFacet } from '#filter/site-choices.ts';
import { optionsWith, type Index, type Row } from '#filter/filter.ts';
import { ROWS_PER_PAGE } from '#filter/query.ts';
import { onAxis } from '#listings/pay-axis.ts';
import { shortDay, shortMonth } from '#site/format.ts';
import { h, type Element, type Tree } from '../parts/tree.ts';

/** If the facet has more terms, they share one column. */
const MAX_COLUMNS = 4;

/** The first facet of the content, which job tables show, and its terms. */
export function facetColumns(options: Options): { facet: SiteFacet | undefined; columns: Option[] } {
	const [facet] = siteFacets;
	const offered = facet ? options[facet.name as FacetDimension] : [];
	return { facet, columns: offered.filter(({ value }) => value !== NOT_STATED) };
}

/** The headings of those columns. */
export const facetHeadings = (options: Options): string[] => {
	const { facet, columns } = facetColumns(options);
	if (!facet) return [];
	return columns.length > MAX_COLUMNS ? [facet.heading] : columns.map(({ label }) => label);
};

const weekdays = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];

/**
 * The table bodies for a page of listings, both on the server and after filtering. With `byDay`, rows of the same day share one
 * date; otherwise each row has its own.
 * @param cellsOf the cells of a row besides its date: `cells`, or HTML written earlier
 */
export function bodies<Leaf = string>(
	rows: readonly Row[],
	byDay: boolean,
	cellsOf: (row: Row) => Tree<Leaf | string>[],
): Element<Leaf | string>[] {
	const line = (row: Row, first: Element | false) => h<Leaf | string>('tr', '', first, ...cellsOf(row));
	if (!byDay)
		return [
			h('tbody', '', ...rows.map((row) => line(row, h('td', 'day', day(row.day, shortDay(dayOfNumber(row.day))))))),
		];
	const groups = new Map<number, Row[]>();
	for (const row of rows) groups.set(row.day, [...(groups.get(row.day) ?? []), row]);
	return [...groups].map(([at, group]) => {
		const iso = dayOfNumber(at);
		const head = h(
			'th',
			{ scope: 'rowgroup', rowspan: String(group.length) },
			day(at, String(Number(iso.slice(8))), h('small', '', `${shortMonth(iso)}, ${weekdays[at % 7] ?? ''}`)),
		);
		return h('tbody', '', ...group.map((row, n) => line(row, n === 0 && head)));
	});
}

const day = (at: number, ...words: (string | Element)[]) => h('time', { datetime: dayOfNumber(at) }, ...words);

/** The cells of a job’s row besides its date. */
export function cells(row: Row, index: Index): Element[] {
	const { options, night } = index;
	const [level] = optionsWith(options.level, row.level);
	return [
		h(
			'th',
			{ scope: 'row' },
			h('a', { href: listingPath(row.id) }, row.title),
			h('span', 'emp', row.employer),
			row.roles !== '' && h('span', 'emp', `Fits two roles: ${row.roles}`),
			...credits(row),
		),
		...(options.track.length > 0 ? [h('td', 'ln', ...bullets(row, index))] : []),
		named('lv', 'level', level && level.value !== NOT_STATED ? level.label : ''),
		...facetCells(row, index),
		named('rm', 'place', row.place, row.hours !== '' && h('span', 'sub', row.hours)),
		named('py', 'pay', row.pay),
		h('td', 'plot', ...bar(row)),
		h('td', 'ch', ...since(row, night)),
	];
}

const silent = 'not stated';
/**
 * A cell. If it has no text it shows “not stated”; on narrow screens, where columns have no headings, `of` says what is not
 * stated.
 */
const named = (name: string, of: string, words: string, ...more: (Element | false)[]) =>
	h('td', words ? name : { class: `${name} soft`, 'data-of': of }, words || silent, ...more);

/** The links that the sources’ terms require next to a listing. */
const credits = ({ found }: Row) => found.map(({ words, href, rel }) => h('span', 'emp', h('a', { href, rel }, words)));

/** Symbols for a listing’s tracks, the main one first in the markup. Styles put each into its column. */
function bullets({ track: [main, ...others] }: Row, { options: { track } }: Index): Element[] {
	return [...optionsWith(track, main ? [main] : []), ...optionsWith(track, others)].map(({ value, line = '' }) =>
		h('b', { ...(value === main && { class: 'main' }), 'data-line': line }, line.toUpperCase()),
	);
}

/** The terms of the first facet that an advert names: one column per term if there are few, otherwise one for all. */
function facetCells(row: Row, index: Index): Element[] {
	const { facet, columns } = facetColumns(index.options);
	if (!facet) return [];
	const found = optionsWith(columns, row[facet.name as FacetDimension]);
	if (found.length === 0) {
		const silentOf = { class: 'cl soft', 'data-of': midSentence(facet.heading) };
		return [h('td', { ...silentOf, colspan: String(facetHeadings(index.options).length) }, silent)];
	}
	return columns.length <= MAX_COLUMNS
		? columns.map((one) => h('td', 'cl', found.includes(one) && h('span', '', one.label)))
		: [h('td', 'cl', h('span', '', found.map(({ label }) => label).join(', ')))];
}

function bar({ low, high, converted }: Row): Element[] {
	if (low === null || high === null) return [];
	// Rounded to whole percent: the axis is only about a hundred pixels wide.
	const from = Math.round(onAxis(low / 1000));
	const to = Math.round(onAxis(high / 1000));
	const width = Math.max(1, to - from);
	const x = Math.min(from, 100 - width);
	return [
		h(
			'svg',
			{ 'aria-hidden': 'true' },
			h('rect', { ...(converted && { class: 'conv' }), x: `${x}%`, width: `${width}%` }),
		),
	];
}

function since({ day: seen, age, boards }: Row, night: number): (string | Element)[] {
	const parts: (string | Element)[] = [];
	if (seen === night) parts.push('new tonight');
	else if (age > 1) parts.push(`published ${shortDay(dayOfNumber(seen - age))}`);
	if (boards > 1) parts.push(h('span', 'sub', `${boards} boards`));
	return parts;
}

/** Links to the pages of a list; `address` returns a page’s address. */
export function pageLinks(total: number, current: number, address: (page: number) => string): Element[] {
	const last = Math.ceil(total / ROWS_PER_PAGE);
	if (last < 2) return [];
	const shown = [1, current - 1, current, current + 1, last].filter(
		(page, at, all) => page >= 1 && page <= last && all.indexOf(page) === at,
	);
	const link = (page: number, words: string, more: Record<string, string> = {}) =>
		h('a', { href: address(page), 'data-page': String(page), ...more }, words);
	return [
		...shown.flatMap((page, at) => [
			...(at > 0 && page - (shown[at - 1] ?? 0) > 1 ? [h('span', '', '…')] : []),
			link(page, String(page), page === current ? { 'aria-current': 'page' } : { 'aria-label': `Page ${page}` }),
		]),
		...(current < last
			? [link(current + 1, `Next ${Math.min(ROWS_PER_PAGE, total - current * ROWS_PER_PAGE)}`, { rel: 'next' })]
			: []),
	];
}
