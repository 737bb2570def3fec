import { midSentence } from '#domain/letters.ts';
import { forConditions, forFacets, placeInSentence, type FacetName, type Listed } from '#filter/facets.ts';
import { siteCurrency } from '#filter/site-pay.ts';
import { conditionFilters, siteFacets } from '#filter/site-choices.ts';

const openTo = (place: string): string => `open to ${placeInSentence(place)}`;

/** The texts of a filter. */
export interface FacetWords {
	heading: string;
	/** A shorter heading for its chip. */
	chip?: string;
	/** The choice that filters nothing. */
	any: string;
	/** Follows “jobs” in the heading of a choice’s own job list, given the choice’s label. */
	claim?: (label: string) => string;
	/** The same for jobs that don’t state it. */
	silent?: string;
	/** Label of the field for choices that are not shown. */
	other?: string;
	/** Shown separately, as it is rarely used; its choices have no job lists of their own. */
	isRare?: true;
}

/** Filters whose choices have job lists of their own, and filters whose choices have none. */
type HasLists = FacetWords & { claim: (label: string) => string };
type HasNone = FacetWords & { isRare: true };

function wordsOf(name: string): HasLists {
	const facet = siteFacets.find((choice) => choice.name === name);
	if (!facet) throw new Error(`No file of src/content/vocabulary/facets/ is called ${name}.yaml.`);
	const { heading, any, silent, claim } = facet;
	return { heading, any, silent, claim: (label) => claim.replace('{label}', () => label) };
}

function conditionWords(name: string): HasNone {
	const condition = conditionFilters.find((choice) => choice.name === name);
	if (!condition) throw new Error(`${name} has no \`filter\` in src/content/vocabulary/facts.yaml.`);
	const { heading, any } = condition;
	return { heading, any, isRare: true };
}

/** The filters next to a job list, in reading order. TypeScript reports one that is missing. */
export const facetWords: Readonly<
	Record<Listed | 'pay', HasLists> & Record<Exclude<FacetName, Listed | 'pay'>, HasNone>
> = {
	track: {
		heading: 'Track',
		any: 'Any track',
		claim: (label) => `on the ${midSentence(label)} track`,
		silent: 'that fit no track',
	},
	level: {
		heading: 'Level',
		any: 'Any level',
		claim: (label) => `at ${midSentence(label)} level`,
		silent: 'that state no level',
	},
	...forFacets((name) => wordsOf(name)),
	country: { heading: 'You work from', any: 'Anywhere', other: 'Another country', claim: openTo },
	scope: { heading: 'Open to', any: 'Any region', claim: openTo, silent: 'that name no place' },
	pay: {
		heading: 'Pay, at least',
		chip: 'Pay',
		any: 'Any pay',
		claim: (label) => `paying ${label} or more`,
		silent: `that state no pay in ${siteCurrency.short}`,
	},
	specialisation: { heading: 'Specialisation', any: 'Any', claim: (label) => `in ${midSentence(label)}` },
	seen: { heading: 'First seen', any: 'Any night', isRare: true },
	tool: { heading: 'Tools', any: 'Any tool', other: 'Another tool', isRare: true },
	kind: { heading: 'Employer', any: 'Any kind', isRare: true },
	source: { heading: 'Source', any: 'Any source', isRare: true },
	...forConditions((name) => conditionWords(name)),
};

/** The names of the filters, in reading order. */
export const facetNames = Object.keys(facetWords) as FacetName[];
