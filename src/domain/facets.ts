import type { Listing, Remote } from '#domain/listing.ts';
import type { LevelSlug } from '#domain/vocabulary.ts';

/** What a reader can choose from lists; pay and free text come on top. In reading order. */
export const dimensions = ['track', 'level', 'cloud', 'scope', 'specialisation'] as const;
export type Dimension = (typeof dimensions)[number];

/** One choice. Its place in its dimension’s list is its bit in `Masks`, so the order is part of the index. */
export interface Option {
	/** In addresses: `aws`, `us`, `not-stated`. */
	value: string;
	label: string;
	/** The longer name of a track, for free text. */
	title?: string;
	/** Letter of a track’s line. */
	line?: string;
}
export type Options = Record<Dimension, Option[]>;
/** The options that hold for one listing, as bits. */
export type Masks = Record<Dimension, number>;

/** The choice for listings that are silent on a level, a cloud or a place. */
export const NOT_STATED = 'not-stated';
/** A facet has a page of its own from this many listings on. */
export const FACET_FLOOR = 5;
/** Floors offered as pages, in thousand US dollars a year. */
export const payFloors = [150, 200, 250] as const;

// Bitwise operators work on 32 bits, the last of which is the sign.
const MOST_OPTIONS = 31;

/** A group of countries a reader can choose as the place to work from. */
export interface Place {
	value: string;
	label: string;
	countries: ReadonlySet<string>;
}

export interface FacetVocabulary {
	tracks: { value: string; label: string; title: string; line: string }[];
	levels: { value: LevelSlug; label: string }[];
	clouds: { value: string; label: string }[];
	specialisations: { value: string; label: string }[];
	/** Regions of the vocabulary, and what a single country is called. */
	regions: { slug: string; label: string; countries: string[] }[];
	country: (code: string) => string;
}

/**
 * The values of a listing in each dimension: what choosing one of them finds.
 * A place is met by a listing that is open to all of it or to a part of it. `worldwide` is a place of its own and
 * meets no other; so is a remote listing that names no place, which is never taken for worldwide.
 */
export function valuesOf(listing: Listing, places: readonly Place[], regions: Regions): Record<Dimension, string[]> {
	return {
		track: listing.tracks.map(({ value }) => value),
		level: [listing.level?.value ?? NOT_STATED],
		cloud: listing.clouds.length === 0 ? [NOT_STATED] : listing.clouds.map(({ value }) => value),
		scope: scopesOf(listing.remote, places, regions),
		specialisation: listing.specialisations.map(({ value }) => value),
	};
}

/** Countries of each region, by slug. */
export type Regions = ReadonlyMap<string, readonly string[]>;

function scopesOf(remote: Remote, places: readonly Place[], regions: Regions): string[] {
	if (remote.scope === 'worldwide') return ['worldwide'];
	const open = openTo(remote, regions);
	if (remote.scope === 'unspecified' || open.size === 0) return [NOT_STATED];
	return places.filter((place) => meets(place, open)).map(({ value }) => value);
}

/** Every country that a listing names, by itself or within a region. */
function openTo({ countries, regions: named }: Remote, regions: Regions): Set<string> {
	return new Set([...countries, ...named.flatMap((region) => regions.get(region) ?? [])]);
}

const meets = ({ countries }: Place, open: ReadonlySet<string>): boolean =>
	[...open].some((code) => countries.has(code));

/** Regions offered whenever a listing is open to a part of them; others only when five listings name them. */
const broadRegions = ['europe', 'americas', 'apac'];
const MOST_COUNTRIES = 3;
const MOST_NAMED_REGIONS = 2;

/** Places worth offering: the countries most named, the broad regions, then the narrower ones most named. */
export function placesFor(listings: readonly Listing[], { regions, country }: FacetVocabulary): Place[] {
	const byRegion = new Map(regions.map(({ slug, countries }) => [slug, countries]));
	const all = regions.map(({ slug, label, countries }) => ({ value: slug, label, countries: new Set(countries) }));
	const open = new Set(listings.flatMap(({ remote }) => [...openTo(remote, byRegion)]));
	const oftenNamed = (names: string[]) => mostNamed(names, FACET_FLOOR);
	const countries = oftenNamed(listings.flatMap(({ remote }) => remote.countries));
	const named = oftenNamed(listings.flatMap(({ remote }) => remote.regions));
	return [
		...countries
			.slice(0, MOST_COUNTRIES)
			.map((code) => ({ value: code.toLowerCase(), label: country(code), countries: new Set([code]) })),
		...all.filter((place) => broadRegions.includes(place.value) && meets(place, open)),
		...named
			.filter((slug) => !broadRegions.includes(slug))
			.slice(0, MOST_NAMED_REGIONS)
			.flatMap((slug) => all.filter(({ value }) => value === slug)),
	];
}

/** Names that occur at least so often, the most frequent first. */
function mostNamed(names: string[], floor: number): string[] {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts]
		.filter(([, n]) => n >= floor)
		.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
		.map(([name]) => name);
}

/** All choices for a role’s listings, in the order they are shown and numbered in. */
export function optionsFor(places: readonly Place[], vocabulary: FacetVocabulary): Options {
	const silent = (label: string): Option => ({ value: NOT_STATED, label });
	const options: Options = {
		track: vocabulary.tracks,
		level: [...vocabulary.levels, silent('not stated')],
		cloud: [...vocabulary.clouds, silent('not stated')],
		scope: [
			{ value: 'worldwide', label: 'Worldwide' },
			...places.map(({ value, label }) => ({ value, label })),
			silent('not stated'),
		],
		specialisation: vocabulary.specialisations,
	};
	for (const dimension of dimensions) {
		if (options[dimension].length > MOST_OPTIONS) {
			throw new Error(
				`The filter \`${dimension}\` has ${options[dimension].length} choices and can hold ${MOST_OPTIONS}. Merge some in src/content/vocabulary/.`,
			);
		}
	}
	return options;
}

/** Bits of the given values; a value that is not offered has none. */
export function maskOf(options: readonly Option[], values: readonly string[]): number {
	return values.reduce((mask, value) => {
		const at = options.findIndex((option) => option.value === value);
		return at < 0 ? mask : mask | (1 << at);
	}, 0);
}

export function masksOf(values: Record<Dimension, string[]>, options: Options): Masks {
	return {
		track: maskOf(options.track, values.track),
		level: maskOf(options.level, values.level),
		cloud: maskOf(options.cloud, values.cloud),
		scope: maskOf(options.scope, values.scope),
		specialisation: maskOf(options.specialisation, values.specialisation),
	};
}

/** Last part of a facet page’s address, below `/jobs/<role>/`. Never changes. */
export function facetSlug(dimension: Dimension | 'pay', value: string): string {
	const lead = { track: 'track-', level: '', cloud: '', scope: 'remote-', specialisation: '', pay: 'pay-' }[dimension];
	if (value === NOT_STATED) return `${lead || `${dimension}-`}${NOT_STATED}`;
	return `${lead}${value}`;
}
