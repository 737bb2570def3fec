import { jobsPath } from '#routes/jobs.ts';
import { listingPath } from '#routes/pages.ts';
import type { Index, Row } from '#filter/filter.ts';
import { overlapOf } from '#filter/overlap.ts';
import type { Query } from '#filter/query.ts';
import { capital } from '#site/format.ts';
import { h, type Element } from '../parts/tree.ts';

/** A neighbouring role, with its listings. */
export interface Neighbour {
	/** `ml-engineer` */
	role: string;
	/** `ML engineer` */
	short: string;
	index: Index;
}

const MAX_ROWS = 3;

/** Listings of neighbouring roles that match the query, three per role; empty if there are none. */
export function overlapNodes(own: Index, query: Query, neighbours: readonly Neighbour[]): Element[] {
	const found = neighbours
		.map((neighbour) => ({ neighbour, ...overlapOf(own, query, neighbour.index) }))
		.filter(({ rows }) => rows.length > 0);
	if (found.length === 0) return [];
	return [
		h('h2', '', 'Jobs with similar work under other titles'),
		h('p', 'soft', 'Jobs in neighbouring roles that match your other filters and name the same tools.'),
		...found.flatMap(({ neighbour: { role, short }, query: put, rows }) => [
			h('h3', '', h('a', { href: jobsPath(role, put) }, `${capital(short)} jobs: ${rows.length}`)),
			h('ul', '', ...rows.slice(0, MAX_ROWS).map(item)),
		]),
	];
}

const item = ({ id, title, employer, place, pay }: Row) =>
	h('li', '', h('a', { href: listingPath(id) }, title), ` ${[employer, place, pay].filter(Boolean).join(', ')}`);
