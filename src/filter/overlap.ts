import { countBy } from '#filter/count-by.ts';
import { dimensions } from '#filter/facets.ts';
import { filterRows, optionsWith, type Index, type Row } from '#filter/filter.ts';
import type { Query } from '#filter/query.ts';

/** Listings of another role with overlapping work. */
export interface Overlap {
	/** The query for the other role’s list: it has no tracks, but tools. */
	query: Query;
	/** Matching listings, those with the most tools in common first, then the newest. */
	rows: Row[];
}

/** A tool is typical of a role if at least one in this many of its listings names it. */
const ONE_IN = 5;

/**
 * Finds another role’s listings for a query about this role. Tracks belong to one role, so we use their tools instead; if the
 * query has neither tracks nor tools, we use the tools that this role’s listings name most. The query’s other filters apply
 * unchanged.
 */
export function overlapOf(own: Index, query: Query, other: Index): Overlap {
	const tool = optionsWith(other.options.tool, toolsOf(own, query)).map(({ value }) => value);
	const put: Query = { ...query, track: [], tool, sort: 'newest', page: 1 };
	// If the other role’s list does not offer a choice, none of its listings has it.
	const isOffered = dimensions.every(
		(name) => put[name].length === 0 || optionsWith(other.options[name], put[name]).length > 0,
	);
	if (!isOffered || tool.length === 0) return { query: put, rows: [] };
	// A job that fits both roles is already in this role’s list.
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
