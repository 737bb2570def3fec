import { countBy } from '#filter/count-by.ts';
import { dimensions } from '#filter/facets.ts';
import { filterRows, optionsWith, type Index, type Row } from '#filter/filter.ts';
import type { Query } from '#filter/query.ts';

/** Listings of another role whose work overlaps. */
export interface Overlap {
	/** The query that finds them there: without lines, and with the tools of the work. */
	query: Query;
	/** Those that meet it; the most tools in common first, of equals the newest. */
	rows: Row[];
}

/** A role’s own tools are those that at least one in so many of its listings names. */
const ONE_IN = 5;

/**
 * What another role’s listings have for a query of this one’s. Lines belong to a role, so their tools stand for them; where
 * neither a line nor a tool is asked for, the tools that this role’s listings name most. All else that is asked must hold.
 */
export function overlapOf(own: Index, query: Query, other: Index): Overlap {
	const tool = optionsWith(other.options.tool, toolsOf(own, query)).map(({ value }) => value);
	const put: Query = { ...query, track: [], tool, sort: 'newest', page: 1 };
	// What the other role does not offer none of its listings has.
	const isOffered = dimensions.every(
		(name) => put[name].length === 0 || optionsWith(other.options[name], put[name]).length > 0,
	);
	if (!isOffered || tool.length === 0) return { query: put, rows: [] };
	// A job that fits both roles is on this one’s list already.
	const owned = new Set(own.rows.map(({ id }) => id));
	const inCommon = (row: Row) => tool.filter((value) => row.tool.includes(value)).length;
	return {
		query: put,
		rows: filterRows(other, put)
			.rows.filter(({ id }) => !owned.has(id))
			.toSorted((a, b) => inCommon(b) - inCommon(a)),
	};
}

function toolsOf({ options, rows }: Index, query: Query): string[] {
	if (query.tool.length > 0) return query.tool;
	const ofLines = optionsWith(options.track, query.track).flatMap(({ tools = [] }) => tools);
	if (ofLines.length > 0) return ofLines;
	const named = countBy(rows, ({ tool }) => tool);
	return [...named].filter(([, count]) => count * ONE_IN >= rows.length).map(([tool]) => tool);
}
