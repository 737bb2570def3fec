import { roundedPath } from '../line-map/geometry.ts';
import type { LineMap } from '../line-map/layout.ts';
import type { Mark } from './mark.ts';
import { evenRows, setText, textWidth, type Cut } from '../line-map/set-text.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;

/** A line of a role’s map; its letter decides its colour. */
export interface DrawnLine {
	id: string;
	letter: string;
	name: string;
}

/** The drawing below the words of a picture. */
export type Art =
	/**
	 * The map of a role; `bundle` is the distance between lines. When `lit` names lines, the others are drawn faint, and so are
	 * other stations when it names one.
	 */
	| {
			kind: 'map';
			map: LineMap;
			bundle: number;
			lines: DrawnLine[];
			lit?: { lines: readonly string[]; station?: string };
	  }
	/** Lines of two roles that meet at one station. */
	| { kind: 'meeting' }
	/** A departure board: the lines of a role, or the roles of the site. */
	| { kind: 'board'; lines: { letter: string | null; name: string }[] };

export interface Card {
	title: string;
	/** The context of the title: `Skill of the MLOps engineer` */
	about: string;
	art: Art;
}

const INK = '#101418';
const PAPER = '#fff';
const SOFT = '#4b545b';
const QUIET = '#d9dee1';
const STILL = '#a3adb5';
/** Background and letter colour of each line, as on a light page in src/styles/tokens.css. */
const lineColours: Record<string, readonly [ground: string, letter: string]> = {
	A: ['#0b5fd0', PAPER],
	B: ['#c0360a', PAPER],
	C: ['#008f7e', INK],
	D: ['#bd8709', INK],
	E: ['#731660', PAPER],
};
const colourOf = (letter: string) => lineColours[letter] ?? ([INK, PAPER] as const);

const EDGE = 64;
const RULE = 122;
/** The x at which the map begins, to the right of the lines’ letters. */
const START = EDGE + 30;

/** The branding of the pictures. */
export interface Brand {
	/** The name of the site. */
	name: string;
	/** `#ffd500` */
	accent: string;
	mark: Mark;
}

/** Draws the preview picture of a shared link as SVG, with text as outlines. The same card and brand give the same bytes. */
export function drawCard({ title, about, art }: Card, { name, accent, mark }: Brand): string {
	const isBoard = art.kind === 'board';
	const { rows, bottom } = heading(title);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${isBoard ? accent : PAPER}"/>`,
		`<svg x="${EDGE}" y="38" width="58.8" height="58.8" viewBox="${mark.viewBox}">${mark.shapes}</svg>`,
		words(name, EDGE + 76, 82, 42, 'wideBold'),
		words(about, WIDTH - EDGE, 81, 32, 'wide', INK, 'end'),
		`<path d="M${EDGE} ${RULE}H${WIDTH - EDGE}" stroke="${INK}" stroke-width="4"/>`,
		...rows,
		drawArt(art, bottom + 40, HEIGHT - 40, accent),
		'</svg>',
	].join('');
}

function words(
	text: string,
	x: number,
	y: number,
	size: number,
	cut: Cut,
	fill = INK,
	anchor: 'start' | 'middle' | 'end' = 'start',
): string {
	const { letters, scale, width } = setText(text, size, cut);
	const left = x - { start: 0, middle: width / 2, end: width }[anchor];
	const paths = letters.map(({ x, path }) => `<path transform="translate(${x})" d="${path()}"/>`);
	const transform = `translate(${left.toFixed(1)} ${y.toFixed(1)}) scale(${scale} ${-scale})`;
	return `<g transform="${transform}" fill="${fill}">${paths.join('')}</g>`;
}

/** Font sizes of a title, largest first, with the number of rows. */
const titleSizes = [
	...[120, 110, 100, 86].map((size) => [size, 1] as const),
	...[86, 78, 64].map((size) => [size, 2] as const),
	[64, 3] as const,
];

/** Sets the title as large as possible in one row, or else in several. */
function heading(title: string): { rows: string[]; bottom: number } {
	const set = titleSizes.map(([size, rows]) => ({ size, rows: evenRows(title, rows, size, 'bold') }));
	const fits = set.find(({ size, rows }) => rows.every((row) => textWidth(row, size, 'bold') <= WIDTH - 2 * EDGE));
	const { size, rows } = fits ?? { size: 64, rows: evenRows(title, 3, 64, 'bold') };
	const baseline = (row: number) => RULE + size * (1.04 + row);
	return {
		rows: rows.map((row, at) => words(row, EDGE - size * 0.05, baseline(at), size, 'bold')),
		bottom: baseline(rows.length - 1) + size * 0.2,
	};
}

function drawArt(art: Art, top: number, bottom: number, accent: string): string {
	if (art.kind === 'map') return drawMap(art, top, bottom, accent);
	return art.kind === 'meeting' ? drawMeeting(top, bottom, accent) : drawBoard(art.lines, top, bottom);
}

const path = (d: string, colour: string, width: number) =>
	`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

function disc(x: number, y: number, letter: string, r: number, quiet = false): string {
	const [ground, ink] = colourOf(letter);
	return `<circle cx="${x}" cy="${y}" r="${r}" fill="${quiet ? QUIET : ground}"/>${words(letter, x, y + r * 0.39, r * 1.1, 'wideBold', quiet ? SOFT : ink, 'middle')}`;
}

const ring = (x: number, y0: number, y1: number, r: number, fill = PAPER, width = 4, stroke = INK) =>
	`<rect x="${x - r}" y="${y0 - r}" width="${2 * r}" height="${y1 - y0 + 2 * r}" rx="${r}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

/** The map without names, as large as the space between `top` and `bottom` allows. Its lines run off the right edge. */
function drawMap(
	{ map, bundle, lines, lit }: Extract<Art, { kind: 'map' }>,
	top: number,
	bottom: number,
	accent: string,
): string {
	const letterOf = new Map(lines.map(({ id, letter }) => [id, letter]));
	const isLit = (id: string) => !lit || lit.lines.includes(id);
	const scale = Math.min((bottom - top - 40) / map.height, (WIDTH - EDGE - START) / map.width);
	const down = bottom - 20 - map.height * scale;
	const stretch = Math.min(1.4, (WIDTH - EDGE - START) / (map.width * scale));
	const right = (x: number) => START + x * scale * stretch;
	const height = (y: number) => down + y * scale;
	const width = bundle * scale * 0.87;
	const drawn = map.lines.map(({ id, y, points }) => {
		const colour = isLit(id) ? colourOf(letterOf.get(id) ?? '')[0] : QUIET;
		const placed = points.map(([x, y]) => [right(x), height(y)] as const);
		const line = path(`M${EDGE} ${height(y)}${roundedPath(placed, 20).replace('M', 'L')}H${WIDTH}`, colour, width);
		return { line, end: disc(EDGE + 22, height(y), letterOf.get(id) ?? '', 22, !isLit(id)), isLit: isLit(id) };
	});
	const stops = map.stops.map(({ station, x, y0, y1, isInterchange }) => {
		const isHere = lit?.station === station.id;
		const stands = isHere || !lit || (lit.station === undefined && station.on.some(isLit));
		const r = width * (isHere ? 1.5 : isInterchange ? 0.9 : 0.65);
		return ring(right(x), height(y0), height(y1), r, isHere ? accent : PAPER, isHere ? 7 : 4, stands ? INK : STILL);
	});
	return [
		...drawn.toSorted((a, b) => Number(a.isLit) - Number(b.isLit)).map(({ line }) => line),
		...stops,
		...drawn.map(({ end }) => end),
	].join('');
}

/** Two bundles of lines that join at one station and part again. */
function drawMeeting(top: number, bottom: number, accent: string): string {
	const letters = Object.keys(lineColours);
	const middle = (top + bottom) / 2;
	const meet = WIDTH / 2;
	const apart = Math.min(16, (bottom - top) / 12);
	const bundles = ([-1, 1] as const).flatMap((side) =>
		letters.map((letter, at) => {
			const here = middle + (at - 2) * apart;
			const home = here + side * 3 * apart;
			const straight = 110 - (at - 2) * side * apart * 0.4;
			const turn = Math.abs(home - here);
			const points = [
				[0, home],
				[meet - straight - turn, home],
				[meet - straight, here],
				[meet + straight, here],
				[meet + straight + turn, home],
				[WIDTH, home],
			] as const;
			return path(roundedPath(points, 20), colourOf(letter)[0], apart * 0.85);
		}),
	);
	return [...bundles, ring(meet, middle - 2 * apart, middle + 2 * apart, apart * 1.5, accent, 7)].join('');
}

function drawBoard(lines: { letter: string | null; name: string }[], top: number, bottom: number): string {
	const rows = Math.ceil(lines.length / 2);
	const height = (bottom + 8 - top) / rows;
	const width = (WIDTH - 2 * EDGE - 48) / 2;
	return lines
		.map(({ letter, name }, at) => {
			const x = EDGE + Math.floor(at / rows) * (width + 48);
			const y = top + (at % rows) * height;
			const middle = y + height / 2;
			const sign = letter === null ? ring(x + 22, middle, middle, 13, PAPER, 5) : disc(x + 22, middle, letter, 22);
			return path(`M${x} ${y.toFixed(1)}h${width}`, INK, 2) + sign + words(name, x + 66, middle + 12, 36, 'wideBold');
		})
		.join('');
}
