import type { FacetName } from '#filter/facets.ts';
import { filterRows, type Index } from '#filter/filter.ts';
import { chosenIn, criteriaOf, emptyQuery, toggled, type Query } from '#filter/query.ts';

/** The choices of each filter that have a list with an address, and so a feed. */
export type ChoicesWithFeed = Partial<Record<FacetName, readonly string[]>>;

export interface NearestFeed {
	/** The choice whose feed it is; null for that of the whole role. */
	choice: { name: FacetName; value: string; label: string } | null;
	/** Whether it holds what the query asks for, and nothing else. */
	isExact: boolean;
	/** How many open jobs it holds. */
	jobs: number;
}

/**
 * The feed with fewest other jobs that holds all that a query finds. Feeds are files, one for each list with an address, so most
 * mixes of filters have none of their own.
 */
export function nearestFeed(index: Index, query: Query, known: ChoicesWithFeed): NearestFeed {
	const asked = criteriaOf(query);
	const found = Object.entries(known).flatMap(([key, values]) => {
		const name = key as FacetName;
		const [value, ...others] = chosenIn(query, name);
		// Of two values of one filter either will do, so that neither’s list holds them all.
		if (value === undefined || others.length > 0 || !values.includes(value)) return [];
		const options = index.options[name];
		const alone = toggled(emptyQuery(), name, value, options);
		const label = options.find((option) => option.value === value)?.label ?? value;
		const isAll = asked.length === 1 && query.max === null && !query.whole;
		return [{ choice: { name, value, label }, isExact: isAll, jobs: filterRows(index, alone).rows.length }];
	});
	const [nearest] = found.toSorted((a, b) => a.jobs - b.jobs);
	return nearest ?? { choice: null, isExact: asked.length === 0, jobs: index.rows.length };
}
