import { memoizeOnce, remembered } from '#domain/memoize.ts';
import { conditionFilters, siteFacets, type SiteChoice } from '#filter/site-choices.ts';
import type { Remote } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import type { FactTerm, LevelSlug } from '#domain/vocabulary.ts';
import { countBy } from '#filter/count-by.ts';
import type { Currency } from '#filter/currencies.ts';

/** What a reader can choose from lists; pay, first seen and free text come on top. */
export type Dimension = FixedDimension | FacetDimension | ConditionDimension;
type FixedDimension = (typeof beforeFacets)[number] | (typeof afterFacets)[number];
// Which facets and conditions a site filters by, its content says. To the compiler one name stands for all of them, so that a
// record of dimensions has an entry for each.
/** The name of a facet of the content, such as `cloud`. */
export type FacetDimension = 'a facet of the content';
/** The name of a condition of work that is a filter, such as `on-call`. */
export type ConditionDimension = 'a condition of the content';

const beforeFacets = ['track', 'level'] as const;
const afterFacets = ['scope', 'country', 'specialisation', 'tool', 'kind', 'source'] as const;

/** The site’s own facets, in their order. */
export const facetDimensions = siteFacets.map(({ name }) => name as FacetDimension);
/** Conditions of work that are choices among the filters; of the others too few adverts say anything. */
export const conditionDimensions = conditionFilters.map(({ name }) => name as ConditionDimension);
/** In the order of addresses. */
export const dimensions: readonly Dimension[] = [
	...beforeFacets,
	...facetDimensions,
	...afterFacets,
	...conditionDimensions,
];

/** The dimension of that name; undefined where readers cannot filter by it. */
export const dimensionNamed = (name: string): Dimension | undefined =>
	dimensions.find((dimension) => dimension === name);

/** An entry for each facet of the content. */
export const forFacets = <Of>(make: (name: FacetDimension) => Of) => forEach(facetDimensions, make);
/** An entry for each condition of the content that is a filter. */
export const forConditions = <Of>(make: (name: ConditionDimension) => Of) => forEach(conditionDimensions, make);

const forEach = <Name extends string, Of>(names: readonly Name[], make: (name: Name) => Of): Record<Name, Of> =>
	Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Of>;

/** One choice. */
export interface Option {
	/** In addresses: `aws`, `pt`, `not-stated`. */
	value: string;
	label: string;
	/** The longer name of a track, for free text. */
	title?: string;
	/** Letter of a track’s line. */
	line?: string;
	/** The tools that a track’s work is done with, by slug. */
	tools?: readonly string[];
}
/** What the lists of choices are of. */
export type FacetName = Dimension | 'pay' | 'seen';
export type Options = Record<FacetName, Option[]> & {
	/** What pay can be asked for in. */
	currency: Currency[];
};

/** The least pay that can be chosen, in thousand US dollars a year, the lowest first. */
export const payFloorsIn = ({ pay }: Pick<Options, 'pay'>): number[] =>
	pay.flatMap(({ value }) => (value === NOT_STATED ? [] : Number(value)));

/** Nights to look back, offered as choices; the first is tonight alone. */
export const seenWithin = [1, 3, 7, 30] as const;

/** The choice for listings that are silent on a level or a place, or whose employer nobody has judged. */
export const NOT_STATED = 'not-stated';

export interface FacetVocabulary {
	tracks: { value: string; label: string; title: string; line: string; tools?: readonly string[] }[];
	levels: { value: LevelSlug; label: string }[];
	/** What can be named of each facet of the site’s own, in the order in which readers know it. */
	named: Readonly<Record<string, { value: string; label: string }[]>>;
	specialisations: { value: string; label: string }[];
	/** Regions of the vocabulary. */
	regions: { slug: string; label: string; countries: string[] }[];
	/** Conditions of work, in the order of pages. */
	conditions: readonly FactTerm[];
	/** Tools, kinds of employer and sources, of which only those that occur are offered. */
	tools: { value: string; label: string }[];
	kinds: { value: string; label: string }[];
	sources: { value: string; label: string }[];
	/** Least pay that can be chosen, in thousand US dollars a year, the lowest first. */
	payFloors: readonly number[];
	/** Currencies with a rate, the dollar among them. */
	currencies: readonly Currency[];
	/** Roles as they are called within a sentence, for jobs that fit two. */
	roles: { value: string; label: string }[];
}

interface Value {
	value: string;
}
/** What is asked of a listing to know its values. */
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
 * The values of a listing in each dimension: what choosing one of them finds.
 * `scope` is how wide a listing says it is open: a region is met by a listing open to all of it or to a part of it,
 * `worldwide` is a choice of its own and meets no region.
 * `country` is whether it can be taken from there: a listing fits that is open worldwide, or that names the country or
 * a region it lies in. A remote listing that names no place is never taken for worldwide and fits no country; it is a
 * choice of its own in both.
 * @param everywhere the countries that a worldwide listing fits
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

/** Dimensions whose choices may have lists of their own. */
export type Listed = Exclude<Dimension, 'tool' | 'kind' | 'source' | ConditionDimension>;
/** What is asked of a listing, open or gone, to know on which lists it is. */
export type ListedFacts = Pick<Valued, 'tracks' | 'level' | 'named' | 'specialisations' | 'remote'>;

/** As `valuesOf`, of these dimensions alone. */
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

// Made when a country is first asked for: the scripts of pages ask for none, and it reads the data of all languages.
const names = memoizeOnce(() => new Intl.DisplayNames('en', { type: 'region' }));
/** What Node and Chromium call by two names: “Hong Kong SAR China”, “Hong Kong”. */
const plainNames: Readonly<Record<string, string>> = { HK: 'Hong Kong', MO: 'Macao' };
/** `pt` → `Portugal`, the same in the build and in a browser. */
export const countryName = remembered((code: string): string => {
	const country = code.toUpperCase();
	return plainNames[country] ?? names().of(country) ?? code;
});

/** `the United States`, `Portugal` */
export const placeInSentence = (place: string): string =>
	`${/^(?:United |Americas|European Union)|lands$/.test(place) ? 'the ' : ''}${place}`;

/** Every country that a listing names, by itself or within a region. */
const openTo = ({ countries, regions: named }: Open, regions: Regions): ReadonlySet<string> =>
	new Set([...countries, ...regions.filter(({ slug }) => named.includes(slug)).flatMap((region) => region.countries)]);

/** Regions offered whenever a listing is open to a part of them; others only when three listings name them. */
export const broadRegions: readonly string[] = ['europe', 'americas', 'apac'];
const MOST_NAMED_REGIONS = 2;
const NAMED_OFTEN = 3;

/** The regions worth offering: the broad ones and the narrower ones most named. */
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

/** Names that occur at least so often, the most frequent first. */
export const mostNamed = (names: readonly string[], floor: number): string[] =>
	[...countBy(names, (name) => [name])]
		.filter(([, n]) => n >= floor)
		.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([name]) => name);

const silentWords = (choices: readonly SiteChoice[]) => (name: string) => ({
	[NOT_STATED]: choices.find((choice) => choice.name === name)?.silent ?? '',
});

/**
 * The choices of a dimension that few readers would call another answer, so that a short list offers to let them in, and
 * what is said of the jobs they add.
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

/** All choices for a role’s listings, in the order they are shown; of countries every one, of tools those that occur. */
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
		pay: [...vocabulary.payFloors.map((floor) => ({ value: String(floor), label: `$${floor},000` })), silent()],
		seen: seenWithin.map((days) => ({
			value: String(days),
			label: days === 1 ? 'tonight' : `within ${days} nights`,
		})),
	};
}
