import type { Measure } from '#domain/measure.ts';
import { dimensions, forFacets, type Options } from '#filter/facets.ts';
import { emptyQuery, type Query } from '#filter/query.ts';

const list = (value: string | readonly string[] | undefined): string[] => (value === undefined ? [] : [value].flat());

/**
 * The filters of the job list that show the jobs which a measure counts, narrowed to those that say what it asks about. Null if
 * no filter can express the measure, or tonight’s list does not offer the choice.
 */
export function queryOfMeasure({ of, share, rank }: Measure, options: Options): Query | null {
	const { titleLevel, workplace, states, ...saying } = share ?? {};
	const asked = { ...of, ...saying };
	const inexpressible = [asked.topic, of.without, of.region, of.source, asked.strict, of.role, rank, workplace, states];
	if (inexpressible.some((part) => part !== undefined)) return null;
	const query: Query = {
		...emptyQuery(),
		tool: list(asked.tool),
		...forFacets((name) => list(asked.named?.[name])),
		specialisation: list(asked.specialisation),
		track: list(asked.track),
		level: list(titleLevel ?? asked.level),
		country: list(of.country?.toLowerCase()),
	};
	const isOffered = dimensions.every((name) =>
		query[name].every((value) => options[name].some((option) => option.value === value)),
	);
	return isOffered ? query : null;
}
