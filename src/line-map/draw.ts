import { ALSO_WIDTH, measures, nameRow, ringRadius, roundedPath } from './geometry.ts';
import type { LineMap, Stop } from './layout.ts';
import type { Station } from './network.ts';
import { textWidth } from './set-text.ts';

/** The names on a map and the addresses its parts link to. */
export interface Labels {
	/** The text alternative of the picture, in a sentence. */
	title: string;
	/** Letter and name of a line. */
	line: (id: string) => { letter: string; name: string };
	/** The address that a line or a station links to; null draws no links, for a map inside a picture that is a link itself. */
	href: { line: (id: string) => string; station: (station: Station) => string } | null;
}

/**
 * Sizes of the vertical map: width of a rail, height of a row, width of the picture (that of a small phone), and the gap between
 * two halves.
 */
const RAIL = 22;
const STRIP_ROW = 34;
const STRIP_WIDTH = 328;
const STRIP_GAP = 60;

/** The map as SVG with this class, lines from left to right, styled by line-map.css. */
export function drawWide(map: LineMap, labels: Labels, name: string): string {
	const middle = (map.lines.length - 1) / 2;
	const paths = map.lines
		.toReversed()
		.map(({ id, points }) => `<path ${lineOf(labels, id)} d="${roundedPath(points, 14)}"/>`);
	const ends = map.lines.map(({ id, y }, row) => {
		const { name } = labels.line(id);
		const start =
			disc(labels, id, 14, y, 14, 5) +
			`<text class="name" x="34" y="${row <= middle ? y - 14 : y + 27}">${escapeText(name)}</text>`;
		const hit = rect('hit', 0, y - 30, 40 + textWidth(name, 20, 'bold'), 60);
		return link(labels.href?.line(id), null, hit + start) + disc(labels, id, map.width, y, 12, 5);
	});
	const stops = map.stops.map((stop) => wideStop(stop, labels));
	return svg(name, map.width + measures.start, map.height, labels, [...paths, ...ends, ...stops]);
}

function wideStop(
	{ station, x, y0, y1, isTrunk, isInterchange, nameRows, baseline, box }: Stop,
	labels: Labels,
): string {
	const r = isInterchange ? ringRadius(isTrunk) : 6;
	const top = Math.min(box.top, y0 - r) - 2;
	const bottom = Math.max(box.bottom, y1 + r) + 2;
	const rowHeight = nameRow(isTrunk);
	const letters = station.also.length * ALSO_WIDTH;
	const classes = [isInterchange && 'bold', isTrunk && 'large'].filter(Boolean).join(' ');
	const rows = nameRows.map((name, i) => {
		const isLast = i === nameRows.length - 1;
		return `<text class="${classes}" x="${n(x - (isLast ? letters / 2 : 0))}" y="${n(baseline + i * rowHeight)}">${escapeText(name)}</text>`;
	});
	const last = nameRows.at(-1) ?? '';
	const half = textWidth(last, isTrunk ? measures.trunkName : measures.name, isInterchange ? 'bold' : 'regular') / 2;
	const lastLine = baseline + (nameRows.length - 1) * rowHeight - 6;
	const also = station.also.map((id, i) =>
		disc(labels, id, x + half - letters / 2 + 11 + i * ALSO_WIDTH, lastLine, 7.5, 3.6, ' small'),
	);
	return link(
		labels.href?.station(station),
		spoken(station.label, station.on, labels),
		rect('hit', box.left, top, box.right - box.left, bottom - top) +
			rect('ring', x - r, y0 - r, 2 * r, y1 - y0 + 2 * r, r) +
			// The space is invisible, but makes a screen reader read a name in two rows as two words, like the link’s name.
			rows.join(' ') +
			also.join(''),
	);
}

/** The same map with vertical lines, for narrow screens. */
export function drawStrip(map: LineMap, labels: Labels, name: string): string {
	const parts = strip(map, labels, 0, map.stops.length, 0);
	return svg(name, STRIP_WIDTH, stripHeight(map.stops.length), labels, parts);
}

/** The vertical map in two halves next to each other, for screens between a phone and a desktop. */
export function drawStripPair(map: LineMap, labels: Labels, name: string): string {
	const half = Math.ceil(map.stops.length / 2);
	const right = STRIP_WIDTH + STRIP_GAP;
	const parts = [...strip(map, labels, 0, half, 0), ...strip(map, labels, half, map.stops.length, right)];
	return svg(name, right + STRIP_WIDTH, stripHeight(half), labels, parts);
}

const STRIP_TOP = RAIL + 8;
const stripHeight = (stops: number) => STRIP_TOP + (stops + 0.5) * STRIP_ROW;

/** The stops `from` to `to` (exclusive), starting at x = `left`, with the lines that still have stops. */
function strip(map: LineMap, labels: Labels, from: number, to: number, left: number): string[] {
	const railX = (row: number) => left + RAIL / 2 + row * RAIL;
	const stopY = (index: number) => STRIP_TOP + (index - from + 0.5) * STRIP_ROW;
	const rails = map.lines.flatMap(({ id }, row) => {
		const last = map.stops.findLastIndex(({ station }) => station.on.includes(id));
		if (last < from) return [];
		const end = last < to ? stopY(last) : stopY(to) - STRIP_ROW / 4;
		return [
			`<path ${lineOf(labels, id)} d="M${railX(row)} ${RAIL / 2}V${n(end)}"/>`,
			disc(labels, id, railX(row), RAIL / 2, 10, 5),
		];
	});
	const textX = left + map.lines.length * RAIL + 12;
	const rows = map.stops.slice(from, to).map(({ station, isInterchange }, index) => {
		const y = stopY(from + index);
		const first = station.rows[0] ?? 0;
		const lastRow = station.rows.at(-1) ?? first;
		const rings = [
			rect('ring', railX(first) - 7, y - 7, railX(lastRow) - railX(first) + 14, 14, 7),
			...station.also.map((id) => {
				const row = map.lines.findIndex((line) => line.id === id);
				return rect('ring', railX(row) - 7, y - 7, 14, 14, 7);
			}),
		];
		const name = `<text class="row${isInterchange ? ' bold' : ''}" x="${textX}" y="${y + 5}">${escapeText(station.label)}</text>`;
		const hit = rect('hit', left, y - STRIP_ROW / 2, STRIP_WIDTH, STRIP_ROW);
		return link(labels.href?.station(station), spoken(station.label, station.on, labels), hit + rings.join('') + name);
	});
	return [...rails, ...rows];
}

function svg(name: string, width: number, height: number, { title, href }: Labels, parts: string[]): string {
	const size = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"`;
	const role = href ? 'group' : 'img';
	return `<svg class="line-map ${name}" ${size} role="${role}" aria-label="${escapeText(title)}">${parts.join('')}</svg>`;
}

function disc(labels: Labels, id: string, x: number, y: number, r: number, drop: number, more = ''): string {
	const letter = escapeText(labels.line(id).letter);
	return `<g ${lineOf(labels, id)} aria-hidden="true"><circle class="disc" cx="${n(x)}" cy="${n(y)}" r="${r}"/><text class="letter${more}" x="${n(x)}" y="${n(y + drop)}">${letter}</text></g>`;
}

function rect(name: string, x: number, y: number, width: number, height: number, radius = 0): string {
	const round = radius ? ` rx="${n(radius)}"` : '';
	return `<rect class="${name}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${round}/>`;
}

function link(href: string | undefined, name: string | null, inner: string): string {
	if (href === undefined) return `<g>${inner}</g>`;
	return `<a href="${escapeText(href)}"${name === null ? '' : ` aria-label="${escapeText(name)}"`}>${inner}</a>`;
}

const lineOf = (labels: Labels, id: string) => `data-line="${labels.line(id).letter.toLowerCase()}"`;
const spoken = (label: string, on: string[], labels: Labels) =>
	`${label}, ${on.length > 1 ? 'lines' : 'line'} ${on.map((id) => labels.line(id).letter).join(', ')}`;
const n = (value: number) => Number(value.toFixed(1));
const escapeText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
