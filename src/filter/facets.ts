import type { Listing, Remote } from '#domain/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';

/** What a reader can choose from lists; pay, first seen and free text come on top. In the order of addresses. */
export const dimensions = [
	'track',
	'level',
	'cloud',
	'scope',
	'country',
	'specialisation',
	'tool',
	'kind',
	'source',
] as const;
export type Dimension = (typeof dimensions)[number];

/** One choice; its place in its dimension’s list is its number. */
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
export type Options = Record<Dimension, Option[]>;

/** Which options hold for each listing: few sets of options occur, and many listings share one. */
export interface Choices {
	/** The distinct sets, each of options by number, ascending. */
	sets: readonly (readonly number[])[];
	/** Which set each listing has. */
	of: readonly number[];
}

/** The options that hold for a listing, by number. */
export const chosenAt = ({ sets, of }: Choices, listing: number): readonly number[] => sets[of[listing] ?? 0] ?? [];

/** The choice for listings that are silent on a level, a cloud or a place, or whose employer nobody has judged. */
export const NOT_STATED = 'not-stated';
/** A group of countries a reader can choose as the place to work from. */
export interface Place {
	value: string;
	label: string;
	countries: ReadonlySet<string>;
}

export interface FacetVocabulary {
	tracks: { value: string; label: string; title: string; line: string; tools?: readonly string[] }[];
	levels: { value: LevelSlug; label: string }[];
	clouds: { value: string; label: string }[];
	specialisations: { value: string; label: string }[];
	/** Regions of the vocabulary. */
	regions: { slug: string; label: string; countries: string[] }[];
	/** Tools, kinds of employer and sources, of which only those that occur are offered. */
	tools: { value: string; label: string }[];
	kinds: { value: string; label: string }[];
	sources: { value: string; label: string }[];
}

interface Value {
	value: string;
}
/** What is asked of a listing to know its values. */
export interface Valued {
	tracks: readonly Value[];
	level: Value | null;
	clouds: readonly Value[];
	specialisations: readonly Value[];
	tools: readonly Value[];
	employer: { kind: string | null };
	seenOn: readonly { source: string }[];
	remote: Open;
}
type Open = Pick<Remote, 'scope' | 'countries' | 'regions'>;

/**
 * The values of a listing in each dimension: what choosing one of them finds.
 * `scope` is how wide a listing says it is open: a region is met by a listing open to all of it or to a part of it,
 * `worldwide` is a choice of its own and meets no region.
 * `country` is whether it can be taken from there: a listing fits that is open worldwide, or that names the country or
 * a region it lies in. A remote listing that names no place is never taken for worldwide and fits no country; it is a
 * choice of its own in both.
 */
export function valuesOf(listing: Valued, offered: Offered): Record<Dimension, string[]> {
	return {
		track: listing.tracks.map(({ value }) => value),
		level: [listing.level?.value ?? NOT_STATED],
		cloud: listing.clouds.length === 0 ? [NOT_STATED] : listing.clouds.map(({ value }) => value),
		scope: scopesOf(listing.remote, offered),
		country: countriesOf(listing.remote, offered),
		specialisation: listing.specialisations.map(({ value }) => value),
		tool: listing.tools.map(({ value }) => value),
		kind: [listing.employer.kind ?? NOT_STATED],
		source: listing.seenOn.map(({ source }) => source),
	};
}

/** Countries of each region, by slug. */
export type Regions = ReadonlyMap<string, readonly string[]>;

/** What places there are to choose. */
export interface Offered {
	places: readonly Place[];
	/** Codes of countries, sorted. */
	countries: readonly string[];
	regions: Regions;
}

function scopesOf(remote: Open, { places, regions }: Offered): string[] {
	if (remote.scope === 'worldwide') return ['worldwide'];
	const open = openTo(remote, regions);
	if (remote.scope === 'unspecified' || open.size === 0) return [NOT_STATED];
	return places.filter((place) => meets(place, open)).map(({ value }) => value);
}

function countriesOf(remote: Open, { countries, regions }: Offered): string[] {
	if (remote.scope === 'worldwide') return countries.map(valueOfCountry);
	const open = openTo(remote, regions);
	if (remote.scope === 'unspecified' || open.size === 0) return [NOT_STATED];
	return [...open].map(valueOfCountry);
}

const valueOfCountry = (code: string): string => code.toLowerCase();

const names = new Intl.DisplayNames('en', { type: 'region' });
/** `pt` → `Portugal` */
export const countryName = (code: string): string => names.of(code.toUpperCase()) ?? code;

/** Every country that a listing names, by itself or within a region. */
function openTo({ countries, regions: named }: Open, regions: Regions): Set<string> {
	return new Set([...countries, ...named.flatMap((region) => regions.get(region) ?? [])]);
}

const meets = ({ countries }: Place, open: ReadonlySet<string>): boolean =>
	[...open].some((code) => countries.has(code));

/** Regions offered whenever a listing is open to a part of them; others only when three listings name them. */
export const broadRegions: readonly string[] = ['europe', 'americas', 'apac'];
const MOST_NAMED_REGIONS = 2;
const NAMED_OFTEN = 3;

/** Every region and country there is to choose. */
export const everyPlace = ({ regions }: Pick<FacetVocabulary, 'regions'>): Offered => ({
	places: regions.map(({ slug, label, countries }) => ({ value: slug, label, countries: new Set(countries) })),
	countries: [...new Set(regions.flatMap(({ countries }) => countries))].toSorted(),
	regions: new Map(regions.map(({ slug, countries }) => [slug, countries])),
});

/** What places the listings make worth offering: the broad regions and the narrower ones most named; every country. */
export function placesFor(listings: readonly Listing[], vocabulary: Pick<FacetVocabulary, 'regions'>): Offered {
	const { places: all, countries, regions } = everyPlace(vocabulary);
	const open = new Set(listings.flatMap(({ remote }) => [...openTo(remote, regions)]));
	const named = mostNamed(
		listings.flatMap(({ remote }) => remote.regions),
		NAMED_OFTEN,
	);
	const places = [
		...all.filter((place) => broadRegions.includes(place.value) && meets(place, open)),
		...named
			.filter((slug) => !broadRegions.includes(slug))
			.slice(0, MOST_NAMED_REGIONS)
			.flatMap((slug) => all.filter(({ value }) => value === slug)),
	];
	return { places, countries: [...new Set([...open, ...countries])].toSorted(), regions };
}

/** Names that occur at least so often, the most frequent first. */
export function mostNamed(names: string[], floor: number): string[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, n]) => n >= floor)
		.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([name]) => name);
}

/** All choices for a role’s listings, in the order they are shown and numbered in. */
export function optionsFor(
	listings: readonly Listing[],
	{ places, countries }: Pick<Offered, 'places' | 'countries'>,
	vocabulary: FacetVocabulary,
): Options {
	const silent = (label = 'not stated'): Option => ({ value: NOT_STATED, label });
	const tools = new Set(listings.flatMap((listing) => listing.tools.map(({ value }) => value)));
	const sources = new Set(listings.flatMap(({ seenOn }) => seenOn.map(({ source }): string => source)));
	const occurring = (all: readonly Option[], used: ReadonlySet<string>) =>
		[...used].toSorted().map((slug) => all.find(({ value }) => value === slug) ?? { value: slug, label: slug });
	return {
		track: vocabulary.tracks,
		level: [...vocabulary.levels, silent()],
		cloud: [...vocabulary.clouds, silent()],
		scope: [
			{ value: 'worldwide', label: 'Worldwide' },
			...places.map(({ value, label }) => ({ value, label })),
			silent(),
		],
		country: countryOptions(countries),
		specialisation: vocabulary.specialisations,
		tool: occurring(vocabulary.tools, tools),
		kind: [...vocabulary.kinds, silent('not judged')],
		source: occurring(vocabulary.sources, sources),
	};
}

/** The choices of country for these codes; their names are the browser’s own. */
export const countryOptions = (codes: readonly string[]): Option[] => [
	...codes.map((code) => ({ value: valueOfCountry(code), label: countryName(code) })),
	{ value: NOT_STATED, label: 'not stated' },
];

/** The numbers of the values that are offered, ascending. */
export function placesIn(options: readonly Option[], values: readonly string[]): number[] {
	return options.flatMap(({ value }, at) => (values.includes(value) ? [at] : []));
}

/** Choices from each listing’s set of options; listings with the same options share one. */
export function choicesOf(perListing: readonly (readonly number[])[]): Choices {
	const sets = new Map(perListing.map((set) => [set.join(), set]));
	const places = new Map([...sets.keys()].map((key, at) => [key, at]));
	return { sets: [...sets.values()], of: perListing.map((set) => places.get(set.join()) ?? 0) };
}

const leads: Partial<Record<string, string>> = {
	track: 'track-',
	scope: 'remote-',
	country: 'remote-',
	pay: 'pay-',
};

/** Last part of a facet page’s address, below `/jobs/<role>/`. Never changes. */
export function facetSlug(dimension: Dimension | 'pay' | 'seen', value: string): string {
	if (value === NOT_STATED && !(dimension in leads)) return `${dimension}-${NOT_STATED}`;
	return `${leads[dimension] ?? ''}${value}`;
}
