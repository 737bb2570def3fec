import { memoizeOnce, remembered } from '#domain/memoize.ts';
import { conditionFilters, siteFacets, type SiteChoice } from '#filter/site-choices.ts';
import type { Remote } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { FactTerm, LevelSlug } from '#domain/vocabulary.ts';
import { countBy } from '#filter/count-by.ts';
import { amountWords, type Currency } from '#filter/currencies.ts';

/** The filters with a list of choices. Pay, first seen and free text are separate. */
export type Dimension = FixedDimension | FacetDimension | ConditionDimension;
type FixedDimension = (typeof beforeFacets)[number] | (typeof afterFacets)[number];
// Each site’s content declares its own facets and conditions, so the compiler cannot know their names. One literal type stands
// for all of them; this way, a record by dimension must have an entry for them too.
/** Name of a facet declared in the content, such as `cloud`. */
export type FacetDimension = 'a facet of the content';
/** Name of a condition of work that is a filter, such as `on-call`. */
export type ConditionDimension = 'a condition of the content';

const beforeFacets = ['track', 'level'] as const;
const afterFacets = ['scope', 'country', 'specialisation', 'tool', 'kind', 'source'] as const;

/** The facets that the site’s content declares, in its order. */
export const facetDimensions = siteFacets.map(({ name }) => name as FacetDimension);
/** The conditions of work that readers can filter by. Too few adverts mention the others. */
export const conditionDimensions = conditionFilters.map(({ name }) => name as ConditionDimension);
/** In the order in which addresses list them. */
export const dimensions: readonly Dimension[] = [
	...beforeFacets,
	...facetDimensions,
	...afterFacets,
	...conditionDimensions,
];

/** The dimension with this name; undefined if it is not a filter. */
export const dimensionNamed = (name: string): Dimension | undefined =>
	dimensions.find((dimension) => dimension === name);

/** Makes an object with one entry per facet declared in the content. */
export const forFacets = <Of>(make: (name: FacetDimension) => Of) => forEach(facetDimensions, make);
/** Makes an object with one entry per condition of work that is a filter. */
export const forConditions = <Of>(make: (name: ConditionDimension) => Of) => forEach(conditionDimensions, make);

const forEach = <Name extends string, Of>(names: readonly Name[], make: (name: Name) => Of): Record<Name, Of> =>
	Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Of>;

/** One choice of a filter. */
export interface Option {
	/** Its value in addresses: `aws`, `pt`, `not-stated`. */
	value: string;
	label: string;
	/** The longer name of a track, which free-text search looks at too. */
	title?: string;
	/** The letter of a track’s line on the map. */
	line?: string;
	/** Slugs of the tools used on a track. */
	tools?: readonly string[];
}
/** The filters with a list of choices, pay and first seen included. */
export type FacetName = Dimension | 'pay' | 'seen';
export type Options = Record<FacetName, Option[]> & {
	/** The currencies that readers can filter pay in. */
	currency: Currency[];
};

/** The minimum amounts offered by the pay filter, in thousands of the site’s currency a year, ascending. */
export const payFloorsIn = ({ pay }: Pick<Options, 'pay'>): number[] =>
	pay.flatMap(({ value }) => (value === NOT_STATED ? [] : Number(value)));

/** Choices of the filter “first seen”, in nights; 1 means tonight only. */
export const seenWithin = [1, 3, 7, 30] as const;

/** The choice for listings without a value: no level or place stated, or an employer that editors have not classified. */
export const NOT_STATED = 'not-stated';

export interface FacetVocabulary {
	tracks: { value: string; label: string; title: string; line: string; tools?: readonly string[] }[];
	levels: { value: LevelSlug; label: string }[];
	/** The terms of each facet declared in the content, in the editors’ order. */
	named: Readonly<Record<string, { value: string; label: string }[]>>;
	specialisations: { value: string; label: string }[];
	regions: { slug: string; label: string; countries: string[] }[];
	/** Conditions of work, in the order in which pages show them. */
	conditions: readonly FactTerm[];
	/** Tools, kinds of employers and sources. Only those that occur in the listings are offered. */
	tools: { value: string; label: string }[];
	kinds: { value: string; label: string }[];
	sources: { value: string; label: string }[];
	/** The minimum amounts offered by the pay filter, in thousands of the site’s currency a year, ascending. */
	payFloors: readonly number[];
	/** Currencies that have an exchange rate, including the site’s own. */
	currencies: readonly Currency[];
	/** Role names as written within a sentence, for jobs that fit two roles. */
	roles: { value: string; label: string }[];
}

interface Value {
	value: string;
}
/** The part of a listing that decides its filter values. */
export interface Valued {
	tracks: readonly Value[];
	level: Value | null;
	named: Readonly<Record<string, readonly Value[]>>;
	specialisations: readonly Value[];
	tools: readonly Value[];
	employer: { kind: string | null };
	seenOn: readonly { source: string }[];
	conditions: readonly Value[];
	remote: Open;
}
type Open = Pick<Remote, 'scope' | 'countries' | 'regions'>;
type Regions = FacetVocabulary['regions'];

const valuesIn = (found: readonly Value[]): string[] => found.map(({ value }) => value);

/**
 * The values of a listing in each dimension. A filter shows the listing if one of its chosen values is among them.
 * `scope` is how widely the job is open. A job open to only a part of a region has the value of the whole region too. `worldwide`
 * is a value of its own: a worldwide job has no region.
 * `country` lists the countries from which the job can be done: those that it names, those in its regions, and all of
 * `everywhere` if it is worldwide. A remote job that names no place does not count as worldwide; it has the value `not-stated` in
 * both dimensions.
 * @param everywhere the countries of a worldwide listing
 */
export function valuesOf(
	listing: Valued,
	{ regions, conditions }: Pick<FacetVocabulary, 'regions' | 'conditions'>,
	everywhere: readonly string[],
): Record<Dimension, readonly string[]> {
	const saying = (name: string): string[] => {
		const says = conditions.find(({ slug }) => slug === name)?.says ?? {};
		const said = listing.conditions.find(({ value }) => value in says);
		return [said?.value ?? NOT_STATED];
	};
	return {
		...listedValuesOf(listing, regions, everywhere),
		tool: valuesIn(listing.tools),
		kind: [listing.employer.kind ?? NOT_STATED],
		source: [...new Set(listing.seenOn.map(({ source }) => source))],
		...forConditions(saying),
	};
}

/** Dimensions whose choices may have their own job lists. */
export type Listed = Exclude<Dimension, 'tool' | 'kind' | 'source' | ConditionDimension>;
/** The part of an open or closed listing that decides which job lists it is on. */
export type ListedFacts = Pick<Valued, 'tracks' | 'level' | 'named' | 'specialisations' | 'remote'>;

/** Like `valuesOf`, but only the dimensions with job lists. */
export function listedValuesOf(
	listing: ListedFacts,
	regions: Regions,
	everywhere: readonly string[],
): Record<Listed, readonly string[]> {
	const { scope } = listing.remote;
	const open = openTo(listing.remote, regions);
	const isSilent = scope === 'unspecified' || open.size === 0;
	const places = regions.filter(({ countries }) => countries.some((code) => open.has(code)));
	return {
		track: valuesIn(listing.tracks),
		level: [listing.level?.value ?? NOT_STATED],
		...forFacets((name) => {
			const found = valuesIn(listing.named[name] ?? []);
			return found.length === 0 ? [NOT_STATED] : found;
		}),
		specialisation: valuesIn(listing.specialisations),
		...(scope === 'worldwide'
			? { scope: ['worldwide'], country: everywhere }
			: {
					scope: isSilent ? [NOT_STATED] : places.map(({ slug }) => slug),
					country: isSilent ? [NOT_STATED] : [...open].map((code) => code.toLowerCase()),
				}),
	};
}

// Created on first use: it loads the country names of all languages, and most scripts never need it.
const names = memoizeOnce(() => new Intl.DisplayNames('en', { type: 'region' }));
/** Names that Node and Chromium disagree on: “Hong Kong SAR China”, “Hong Kong”. */
const plainNames: Readonly<Record<string, string>> = { HK: 'Hong Kong', MO: 'Macao' };
/** The country’s name, the same in Node and in browsers: `pt` → `Portugal`. */
export const countryName = remembered((code: string): string => {
	const country = code.toUpperCase();
	return plainNames[country] ?? names().of(country) ?? code;
});

/** `the United States`, `Portugal` */
export const placeInSentence = (place: string): string =>
	`${/^(?:United |Americas|European Union)|lands$/.test(place) ? 'the ' : ''}${place}`;

/** The countries that a listing names, including those in its regions. */
const openTo = ({ countries, regions: named }: Open, regions: Regions): ReadonlySet<string> =>
	new Set([...countries, ...regions.filter(({ slug }) => named.includes(slug)).flatMap((region) => region.countries)]);

/** These regions are offered if a listing is open to any part of them; other regions only if three listings name them. */
export const broadRegions: readonly string[] = ['europe', 'americas', 'apac'];
const MOST_NAMED_REGIONS = 2;
const NAMED_OFTEN = 3;

/** The regions to offer: the broad ones, and those of the others that most listings name. */
function regionsFor(listings: readonly Listing[], regions: Regions, open: ReadonlySet<string>): Regions {
	const broad = regions.filter(
		({ slug, countries }) => broadRegions.includes(slug) && countries.some((code) => open.has(code)),
	);
	const named = mostNamed(
		listings.flatMap(({ remote }) => remote.regions),
		NAMED_OFTEN,
	);
	const narrow = named.filter((slug) => !broadRegions.includes(slug)).slice(0, MOST_NAMED_REGIONS);
	return [...broad, ...narrow.flatMap((name) => regions.filter(({ slug }) => slug === name))];
}

/** Names that occur at least `floor` times, the most frequent first. */
export const mostNamed = (names: readonly string[], floor: number): string[] =>
	[...countBy(names, (name) => [name])]
		.filter(([, n]) => n >= floor)
		.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([name]) => name);

const silentWords = (choices: readonly SiteChoice[]) => (name: string) => ({
	[NOT_STATED]: choices.find((choice) => choice.name === name)?.silent ?? '',
});

/**
 * Choices that a short list offers to add to the reader’s, because jobs that don’t state a value may still suit. The text
 * completes “+ 12 that name no level”.
 */
export const lettingIn: Record<Dimension, Readonly<Record<string, string>>> = {
	track: {},
	level: { [NOT_STATED]: 'that name no level' },
	scope: { worldwide: 'open worldwide', [NOT_STATED]: 'that name no place' },
	country: { [NOT_STATED]: 'that name no place' },
	specialisation: {},
	tool: {},
	kind: { [NOT_STATED]: 'of employers not judged' },
	source: {},
	...forFacets(silentWords(siteFacets)),
	...forConditions(silentWords(conditionFilters)),
};

/**
 * All choices for a role’s listings, in the order in which they are shown. Countries are complete; tools are only those that
 * occur.
 */
export function optionsFor(listings: readonly Listing[], vocabulary: FacetVocabulary): Options {
	const { regions } = vocabulary;
	const silent = (label = 'not stated'): Option => ({ value: NOT_STATED, label });
	const open = new Set(listings.flatMap(({ remote }) => [...openTo(remote, regions)]));
	const countries = new Set([...open, ...regions.flatMap((region) => region.countries)]);
	const saying = (name: string): Option[] => [
		...Object.entries(vocabulary.conditions.find(({ slug }) => slug === name)?.says ?? {}).map(([value, label]) => ({
			value,
			label,
		})),
		silent(),
	];
	const occurring = (all: readonly Option[], used: readonly string[]) =>
		[...new Set(used)]
			.toSorted()
			.map((slug) => all.find(({ value }) => value === slug) ?? { value: slug, label: slug });
	return {
		track: vocabulary.tracks,
		level: [...vocabulary.levels, silent()],
		...forFacets((name) => [...(vocabulary.named[name] ?? []), silent()]),
		scope: [
			{ value: 'worldwide', label: 'Worldwide' },
			...regionsFor(listings, regions, open).map(({ slug, label }) => ({ value: slug, label })),
			silent(),
		],
		country: [
			...[...countries].toSorted().map((code) => ({ value: code.toLowerCase(), label: countryName(code) })),
			silent(),
		],
		specialisation: vocabulary.specialisations,
		tool: occurring(
			vocabulary.tools,
			listings.flatMap(({ tools }) => valuesIn(tools)),
		),
		kind: [...vocabulary.kinds, silent('not judged')],
		source: occurring(
			vocabulary.sources,
			listings.flatMap(({ seenOn }) => seenOn.map(({ source }) => source)),
		),
		...forConditions(saying),
		currency: vocabulary.currencies.map((one) => ({
			...one,
			countries: one.countries.filter((code) => countries.has(code.toUpperCase())),
		})),
		pay: [
			...vocabulary.payFloors.map((floor) => ({ value: String(floor), label: amountWords(floor * 1000, null) })),
			silent(),
		],
		seen: seenWithin.map((days) => ({
			value: String(days),
			label: days === 1 ? 'tonight' : `within ${days} nights`,
		})),
	};
}
