import type { Index, Row } from '#filter/columns.ts';
import { chosenAt, dimensions } from '#filter/facets.ts';
import { filterRows } from '#filter/filter.ts';
import type { Query } from '#filter/query.ts';
import { makeSearchable } from '#filter/searchable.ts';

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
	const wanted = toolsOf(own, query);
	const tools = other.options.tool.flatMap(({ value }, at) => (wanted.includes(value) ? [{ value, at }] : []));
	const tool = tools.map(({ value }) => value);
	const put: Query = { ...query, track: [], tool, sort: 'newest', page: 1 };
	// What the other role does not offer none of its listings has.
	const isOffered = dimensions.every(
		(name) => put[name].length === 0 || other.options[name].some(({ value }) => put[name].includes(value)),
	);
	if (!isOffered || tools.length === 0) return { query: put, rows: [] };
	if (put.q) makeSearchable(other);
	const inCommon = (row: Row) => {
		const named = chosenAt(other.choices.tool, row.at);
		return tools.filter(({ at }) => named.includes(at)).length;
	};
	const ranked = filterRows(other, put).rows.map((row) => ({ row, common: inCommon(row) }));
	return { query: put, rows: ranked.toSorted((a, b) => b.common - a.common).map(({ row }) => row) };
}

function toolsOf({ options, choices, rows }: Index, query: Query): string[] {
	if (query.tool.length > 0) return query.tool;
	const ofLines = options.track.filter(({ value }) => query.track.includes(value)).flatMap(({ tools = [] }) => tools);
	if (ofLines.length > 0) return ofLines;
	const counts = options.tool.map(() => 0);
	for (const { at } of rows) for (const tool of chosenAt(choices.tool, at)) counts[tool] = (counts[tool] ?? 0) + 1;
	return options.tool.flatMap(({ value }, at) => ((counts[at] ?? 0) * ONE_IN >= rows.length ? [value] : []));
}
