import type { FacetName } from '#filter/facets.ts';
import { filterRows, type Index } from '#filter/filter.ts';
import { chosenIn, criteriaOf, emptyQuery, toggled, type Query } from '#filter/query.ts';

/** Choices that have their own job list, and therefore a feed, by filter. */
export type ChoicesWithFeed = Partial<Record<FacetName, readonly string[]>>;

export interface NearestFeed {
	/** The choice that the feed is for; null for all jobs of the role. */
	choice: { name: FacetName; value: string; label: string } | null;
	/** Whether the feed contains exactly the jobs that the query finds. */
	isExact: boolean;
	/** How many open jobs it contains. */
	jobs: number;
}

/**
 * Finds the smallest feed that contains all jobs found by a query. Feeds are static files, one per job list, so most combinations
 * of filters have none.
 */
export function nearestFeed(index: Index, query: Query, known: ChoicesWithFeed): NearestFeed {
	const asked = criteriaOf(query);
	const found = Object.entries(known).flatMap(([key, values]) => {
		const name = key as FacetName;
		const [value, ...others] = chosenIn(query, name);
		// With two values chosen in one filter, jobs may have either, so neither value’s feed contains them all.
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
