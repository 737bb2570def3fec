import { stepOf, type Placed, type PlacedRow } from '#guide/place-offer.ts';
import { number, plural } from '#site/format.ts';
import { h, type Element } from '../parts/tree.ts';

/** How to show amounts. */
export interface Shown {
	/** Formats an amount of the site’s currency in the reader’s currency: `€70,000` */
	words: (amount: number) => string;
	/** The value of one unit of that currency in the site’s. */
	rate: number;
}

/**
 * A chart of bands, quartiles and adverts on one axis, with a mark for the offer. It is a table, so that its cells say the same
 * in words.
 */
export function placedTable({ rows, axis }: Placed, offer: number | null, { words, rate }: Shown): Element {
	const place = (amount: number) => `${Math.round(((amount - axis.from) / (axis.to - axis.from)) * 1000) / 10}%`;
	const step = stepOf((axis.to - axis.from) / rate) * rate;
	const ticks = Array.from({ length: 12 }, (_, at) => (Math.ceil(axis.from / step) + at) * step).filter(
		(tick) => tick < axis.to,
	);
	const plot = (...drawn: Element[]) => h('td', 'plot', h('svg', { 'aria-hidden': 'true' }, ...drawn));
	const line = (of: string, x1: number, x2: number, y1: string, y2: string) =>
		h('line', { class: of, x1: place(x1), x2: place(x2), y1, y2 });
	const mark = offer === null ? [] : ['under', 'offer'].map((of) => line(of, offer, offer, '0', '100%'));
	const rowOf = (row: PlacedRow) =>
		h(
			'tr',
			row.isOwn ? 'own' : '',
			h('th', { scope: 'row' }, row.name),
			h('td', '', amountsOf(row, words)),
			h('td', { 'data-col': 'Behind it' }, behind(row)),
			...(offer === null ? [] : [h('td', { 'data-col': 'Your offer is' }, row.stands)]),
			plot(...ticks.map((tick) => line('tick', tick, tick, '0', '100%')), ...drawnOf(row, place, line), ...mark),
		);
	return h(
		'table',
		'placed cards t2',
		h('caption', 'vh', 'Pay a year on one axis: the guide’s bands, cited quartiles and recorded adverts'),
		h(
			'thead',
			'',
			h(
				'tr',
				'',
				...['What', 'A year', 'Behind it', ...(offer === null ? [] : ['Your offer is'])].map((name) =>
					h('th', { scope: 'col' }, name),
				),
				h(
					'th',
					{ scope: 'col', class: 'plot' },
					h('span', 'vh', 'Drawn on one axis'),
					h(
						'svg',
						{ 'aria-hidden': 'true' },
						...ticks.map((tick) => h('text', { x: place(tick), y: '75%' }, number(Math.round(tick / rate / 1000)))),
					),
				),
			),
		),
		h('tbody', '', ...rows.map(rowOf)),
	);
}

function amountsOf({ kind, low, middle, high, openEnded }: PlacedRow, words: Shown['words']): string {
	if (kind === 'interval' && middle !== null)
		return `median ${words(middle)} (95% interval ${words(low)}–${words(high)})`;
	const ends = `${words(low)}–${words(high)}${openEnded ? ' and more' : ''}`;
	return middle === null ? ends : `${ends}, median ${words(middle)}`;
}

function behind({ kind, count, employers }: PlacedRow): string {
	if (kind === 'bar' || count === null) return 'the editors';
	return employers === null ? `n = ${number(count)}` : `${plural(count, 'advert')}, ${plural(employers, 'employer')}`;
}

type Line = (of: string, x1: number, x2: number, y1: string, y2: string) => Element;

function drawnOf({ kind, low, middle, high }: PlacedRow, place: (amount: number) => string, line: Line): Element[] {
	const from = place(low);
	const width = `${Math.round((parseFloat(place(high)) - parseFloat(from)) * 10) / 10}%`;
	if (kind === 'bar') return [h('rect', { x: from, width, y: '32%', height: '36%' })];
	return [
		line(kind, low, high, '50%', '50%'),
		...(kind === 'quartiles' ? [line(kind, low, low, '36%', '64%'), line(kind, high, high, '36%', '64%')] : []),
		...(middle === null ? [] : [line('median', middle, middle, '22%', '78%')]),
	];
}
