import type { Row } from '#domain/columns.ts';
import { FACET_FLOOR, facetSlug, NOT_STATED, payFloors, type Dimension } from '#domain/facets.ts';
import { filterRows } from '#domain/filter.ts';
import { emptyQuery, formatQuery, type Query } from '#domain/query.ts';
import type { Board } from './board.ts';
import { ROWS_PER_PAGE } from './rows.ts';

/** A list of listings with an address of its own: all of a role, or those of one facet. */
export interface Hub {
	board: Board;
	/** `/jobs/mlops-engineer/`, `/jobs/mlops-engineer/senior/` */
	path: string;
	heading: string;
	/** What the listings of a facet have in common, to go on from “12 listings”; null for the whole board. */
	claim: string | null;
	query: Query;
	rows: Row[];
}

/** One choice of a facet, as a list shows it. */
export interface Choice {
	value: string;
	label: string;
	line: string | undefined;
	count: number;
	/** Address of its page; null below the floor. */
	href: string | null;
}
export interface Facet {
	name: Dimension | 'pay';
	heading: string;
	any: string;
	choices: Choice[];
}

const headings: Record<Facet['name'], [heading: string, any: string]> = {
	track: ['Line', 'Any line'],
	level: ['Level', 'Any level'],
	cloud: ['Cloud', 'Any cloud'],
	scope: ['Remote from', 'Any place'],
	pay: ['Top of pay, at least', 'Any pay'],
	specialisation: ['Specialisation', 'Any'],
};

export const boardPath = ({ role }: Pick<Board, 'role'>): string => `/jobs/${role}/`;

/** The facets of a board in reading order, each choice with its count; a facet without choices is left out. */
export function facetsOf(board: Board): Facet[] {
	const { index } = board;
	const found = filterRows(index.rows, emptyQuery(), index.options);
	const choice = (name: Facet['name'], value: string, label: string, count: number, line?: string): Choice => ({
		value,
		label,
		line,
		count,
		href: count >= FACET_FLOOR ? `${boardPath(board)}${facetSlug(name, slugValue(name, value))}/` : null,
	});
	const lists = (name: Dimension) =>
		index.options[name].map(({ value, label, line }, at) =>
			choice(name, value, label, found.counts[name][at] ?? 0, line),
		);
	const pay = [
		...payFloors.map((floor) => choice('pay', String(floor), `$${floor},000`, found.pay.from(floor))),
		choice('pay', NOT_STATED, 'not stated', found.pay.unknown),
	];
	const order = ['track', 'level', 'cloud', 'scope', 'pay', 'specialisation'] as const;
	return order
		.map((name) => ({
			name,
			heading: headings[name][0],
			any: headings[name][1],
			choices: name === 'pay' ? pay : lists(name),
		}))
		.filter(({ choices }) => choices.length > 0);
}

const slugValue = (name: Facet['name'], value: string) =>
	name === 'pay' && value !== NOT_STATED ? `from-${value}k` : value;

/** The whole board, then a hub for each choice that has enough listings. */
export function hubsOf(board: Board): Hub[] {
	const { index, short } = board;
	const base: Hub = {
		board,
		path: boardPath(board),
		heading: `Remote ${short} listings`,
		claim: null,
		query: emptyQuery(),
		rows: index.rows,
	};
	const facets = facetsOf(board).flatMap(({ name, choices }) =>
		choices.flatMap(({ value, label, href }): Hub[] => {
			if (href === null) return [];
			const query = queryFor(name, value);
			const claim = claimOf(name, value, label);
			const heading =
				name === 'level' && value !== NOT_STATED ? `${label} remote ${short} listings` : `${base.heading} ${claim}`;
			const found = filterRows(index.rows, query, index.options);
			return [{ board, path: href, heading, claim, query, rows: found.rows }];
		}),
	);
	const paths = facets.map(({ path }) => path);
	const twice = paths.find((path, at) => paths.indexOf(path) !== at);
	if (twice)
		throw new Error(
			`Two filters of ${base.path} want the address ${twice}. Change one slug in src/content/vocabulary/.`,
		);
	return [base, ...facets];
}

function queryFor(name: Facet['name'], value: string): Query {
	const query = emptyQuery();
	if (name !== 'pay') return { ...query, [name]: [value] };
	return value === NOT_STATED ? { ...query, nopay: true } : { ...query, min: Number(value) };
}

/** What follows “listings”: `on AWS`, `open to Europe`, `paying up to $150,000 or more`. */
function claimOf(name: Facet['name'], value: string, label: string): string {
	if (value === NOT_STATED) {
		return {
			track: 'on no line',
			level: 'that state no level',
			cloud: 'that name no cloud',
			scope: 'that name no place',
			specialisation: 'without a specialisation',
			pay: 'that state no pay in dollars',
		}[name];
	}
	if (value === 'worldwide') return 'open worldwide';
	return {
		track: `on the ${label} line`,
		level: `at ${label.toLowerCase()} level`,
		cloud: `on ${label}`,
		scope: `open to ${label === 'United States' || label === 'United Kingdom' ? 'the ' : ''}${label}`,
		specialisation: `in ${/^[A-Z]{2}/.test(label) ? label : label.toLowerCase()}`,
		pay: `paying ${label} or more`,
	}[name];
}

export interface HubPage {
	hub: Hub;
	/** From 1. */
	page: number;
}

/** Every page of every hub, with the part of its address after `/jobs/`. */
export function hubPages(board: Board): { path: string; props: HubPage }[] {
	return hubsOf(board).flatMap((hub) => {
		const pages = Math.max(1, Math.ceil(hub.rows.length / ROWS_PER_PAGE));
		return Array.from({ length: pages }, (_, at) => ({
			path: pagePath(hub.path, at + 1).replace(/^\/jobs\/|\/$/g, ''),
			props: { hub, page: at + 1 },
		}));
	});
}

export const pagePath = (path: string, page: number): string => (page === 1 ? path : `${path}page/${page}/`);

/** What the page shows, as the query it would be. */
export const queryOf = ({ hub, page }: HubPage): string => formatQuery({ ...hub.query, page });
