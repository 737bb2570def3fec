import { daysAfter } from '#domain/day.ts';
import type { Listing } from '#facts/listing.ts';
import { forConditions, forFacets, type Dimension } from '#filter/facets.ts';
import type { Query } from '#filter/query.ts';

/** Everything that the result of a query depends on. */
export interface World {
	listings: readonly Listing[];
	regions: readonly { slug: string; countries: string[] }[];
	tools: readonly { value: string; label: string }[];
	tracks: readonly { value: string; label: string; title: string }[];
	currencies: readonly { value: string; usd: number }[];
	/** Day of the snapshot: `2026-11-24`. */
	night: string;
}

/**
 * What a query must find. This is a second, slow implementation of the filters that works on the listings directly and shares no
 * code with the real one, for comparing the two in tests.
 */
export function expectedIds(query: Query, world: World): string[] {
	const conditions = [...payConditions(query, world), ...choiceConditions(query, world)];
	return inOrder(world, query.sort)
		.filter((listing) => conditions.every((holds) => holds(listing)))
		.map(({ id }) => id);
}

/** How many more listings the query would find if it included unknown pay. */
export function expectedUnknown(query: Query, world: World): number {
	const pay = payConditions(query, world);
	const choices = choiceConditions(query, world);
	return world.listings.filter(
		(listing) =>
			topOf(listing) === undefined && !pay.every((holds) => holds(listing)) && choices.every((holds) => holds(listing)),
	).length;
}

type Condition = (listing: Listing) => boolean;

const orders = new WeakMap<World, Partial<Record<Query['sort'], Listing[]>>>();

/** The listings of a world in an order; each order is computed once. */
function inOrder(world: World, sort: Query['sort']): Listing[] {
	const known = orders.get(world) ?? {};
	orders.set(world, known);
	return (known[sort] ??= world.listings.toSorted((a, b) => compare(a, b, sort)));
}

/** All conditions of a query except pay. */
function choiceConditions(query: Query, world: World): Condition[] {
	const { seen, q } = query;
	const oldest = seen === null ? '' : nightsBefore(world.night, seen);
	const fits: Record<Dimension, (want: string, listing: Listing) => boolean> = {
		level: (want, listing) => isOr(want, listing.level?.value ?? null),
		kind: (want, listing) => isOr(want, listing.employer.kind),
		...forFacets((name) => (want: string, { named }: Listing) => {
			const found = named[name] ?? [];
			return want === 'not-stated' ? found.length === 0 : has(found, want);
		}),
		track: (want, listing) => has(listing.tracks, want),
		specialisation: (want, listing) => has(listing.specialisations, want),
		tool: (want, listing) => has(listing.tools, want),
		source: (want, listing) => listing.seenOn.some(({ source }) => source === want),
		scope: (want, listing) => isOpenTo(listing, want, world),
		country: (want, listing) => canBeTakenFrom(listing, want, world),
		...forConditions((name) => (want: string, listing: Listing) => saysOf(listing, name, want)),
	};
	const dimensions = Object.keys(fits) as Dimension[];
	return [
		...dimensions.flatMap((name) => any(query[name], fits[name])),
		...(seen === null ? [] : [({ firstSeen }: Listing) => firstSeen > oldest]),
		...(q === '' ? [] : [(listing: Listing) => hasWords(listing, q, world)]),
	];
}

const any = (wanted: string[], fits: (want: string, listing: Listing) => boolean): Condition[] =>
	wanted.length === 0 ? [] : [(listing) => wanted.some((want) => fits(want, listing))];
const has = (values: readonly { value: string }[], want: string): boolean => values.some(({ value }) => value === want);
const isOr = (want: string, value: string | null): boolean => (value ?? 'not-stated') === want;

/** Values contain the name of their condition, as in `no-on-call` and `certificate-wished`. These are the exceptions. */
const otherwise: Readonly<Record<string, string>> = { contract: 'employment', employee: 'employment' };
function saysOf({ conditions }: Listing, kind: string, want: string): boolean {
	if (want === 'not-stated') return conditions.every(({ value }) => !(otherwise[value] ?? value).includes(kind));
	return has(conditions, want);
}

const nightsBefore = (night: string, nights: number): string => daysAfter(night, -nights);

const namesNoPlace = ({ remote }: Listing): boolean =>
	remote.scope === 'unspecified' ||
	(remote.scope !== 'worldwide' && remote.countries.length === 0 && remote.regions.length === 0);

const countriesIn = (slug: string, { regions }: World): string[] =>
	regions.find((region) => region.slug === slug)?.countries ?? [];

const names = ({ remote }: Listing, code: string, world: World): boolean =>
	remote.countries.includes(code) || remote.regions.some((slug) => countriesIn(slug, world).includes(code));

function isOpenTo(listing: Listing, want: string, world: World): boolean {
	if (want === 'not-stated') return namesNoPlace(listing);
	if (want === 'worldwide' || listing.remote.scope === 'worldwide') return listing.remote.scope === want;
	return !namesNoPlace(listing) && countriesIn(want, world).some((code) => names(listing, code, world));
}

function canBeTakenFrom(listing: Listing, want: string, world: World): boolean {
	if (namesNoPlace(listing)) return want === 'not-stated';
	if (want === 'not-stated') return false;
	return listing.remote.scope === 'worldwide' || names(listing, want.toUpperCase(), world);
}

const plain = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '');

const read = new WeakMap<Listing, string[]>();

function hasWords(listing: Listing, q: string, world: World): boolean {
	const places = read.get(listing) ?? placesToRead(listing, world).map(plain);
	read.set(listing, places);
	return plain(q)
		.split(' ')
		.every((word) => places.some((text) => text.includes(word)));
}

function placesToRead(listing: Listing, { tools, tracks }: World): string[] {
	const lines = listing.tracks.flatMap(({ value }) => tracks.filter((track) => track.value === value));
	return [
		listing.title,
		listing.employer.name,
		...listing.tools.map(({ value }) => tools.find((tool) => tool.value === value)?.label ?? value),
		...lines.flatMap(({ label, title }) => [label, title]),
	];
}

const topOf = ({ pay }: Listing): number | undefined => pay?.usd?.max ?? pay?.usd?.min ?? undefined;
const bottomOf = ({ pay }: Listing): number | undefined => pay?.usd?.min ?? pay?.usd?.max ?? undefined;

function payConditions({ min, max, currency, whole, nopay }: Query, { currencies }: World): Condition[] {
	const isRange = min !== null || max !== null;
	if (!isRange && !nopay) return [];
	const rate = currency === null ? 1 : (currencies.find(({ value }) => value === currency)?.usd ?? NaN);
	const floor = Math.round((min ?? 0) * 1000 * rate);
	const ceiling = Math.round((max ?? Infinity) * 1000 * rate);
	return [
		(listing) => {
			const top = topOf(listing);
			const bottom = bottomOf(listing);
			if (top === undefined || bottom === undefined) return nopay;
			if (!isRange) return false;
			return whole ? bottom >= floor && top <= ceiling : top >= floor && bottom <= ceiling;
		},
	];
}

function compare(a: Listing, b: Listing, sort: Query['sort']): number {
	const levels = ['junior', 'mid', 'senior', 'staff'];
	const rank = ({ level }: Listing) => (level ? levels.indexOf(level.value) : levels.length);
	const first = { newest: 0, pay: (topOf(b) ?? 0) - (topOf(a) ?? 0), level: rank(a) - rank(b), employer: 0 }[sort];
	if (first !== 0) return first;
	const [one, other] = sort === 'employer' ? [a, b].map(({ employer }) => plain(employer.name)) : ['', ''];
	if (one !== other) return (one ?? '') < (other ?? '') ? -1 : 1;
	if (a.firstSeen !== b.firstSeen) return a.firstSeen > b.firstSeen ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}
