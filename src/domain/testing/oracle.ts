import type { Listing } from '#domain/listing.ts';
import type { Place } from '#domain/facets.ts';
import type { Query } from '#domain/query.ts';

interface World {
	listings: readonly Listing[];
	places: readonly Place[];
	regions: readonly { slug: string; countries: string[] }[];
	tools: Readonly<Record<string, string>>;
	tracks: readonly { value: string; label: string; title: string }[];
}

/**
 * What a query must find, worked out the slow way from the listings themselves: no masks, no columns, nothing
 * shared with the filter. The meaning of the filters, a second time.
 */
export function expectedIds(query: Query, world: World): string[] {
	const met = world.listings.filter((listing) => meetsChoices(listing, query, world) && meetsPay(listing, query));
	return met.sort((a, b) => compare(a, b, query.sort)).map(({ id }) => id);
}

/** How many more the query would find if unknown pay were let in. */
export function expectedUnknown(query: Query, world: World): number {
	const open = world.listings.filter((listing) => meetsChoices(listing, query, world));
	return open.filter((listing) => topOf(listing) === undefined && !meetsPay(listing, query)).length;
}

export function meetsChoices(listing: Listing, query: Query, world: World): boolean {
	const chosen = (values: string[], wanted: string[]) =>
		wanted.length === 0 || wanted.some((want) => (want === 'not-stated' ? values.length === 0 : values.includes(want)));
	return (
		chosen(listing.level ? [listing.level.value] : [], query.level) &&
		chosen(
			listing.clouds.map((cloud) => cloud.value),
			query.cloud,
		) &&
		chosen(
			listing.tracks.map((track) => track.value),
			query.track,
		) &&
		chosen(
			listing.specialisations.map((work) => work.value),
			query.specialisation,
		) &&
		(query.scope.length === 0 || query.scope.some((want) => isOpenTo(listing, want, world))) &&
		hasWords(listing, query.q, world)
	);
}

function isOpenTo({ remote }: Listing, want: string, { places, regions }: World): boolean {
	if (remote.scope === 'worldwide') return want === 'worldwide';
	const inRegion = (code: string) =>
		remote.regions.some((slug) => regions.find((region) => region.slug === slug)?.countries.includes(code));
	const nowhere = remote.countries.length === 0 && remote.regions.length === 0;
	if (want === 'not-stated') return remote.scope === 'unspecified' || nowhere;
	if (remote.scope === 'unspecified') return false;
	const place = places.find(({ value }) => value === want);
	return [...(place?.countries ?? [])].some((code) => remote.countries.includes(code) || inRegion(code));
}

function hasWords(listing: Listing, q: string, { tools, tracks }: World): boolean {
	const plain = (text: string) =>
		text
			.toLowerCase()
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, '');
	const lines = listing.tracks.flatMap(({ value }) => tracks.filter((track) => track.value === value));
	const places = [
		listing.title,
		listing.employer.name,
		...listing.tools.map(({ value }) => tools[value] ?? value),
		...lines.flatMap(({ label, title }) => [label, title]),
	].map(plain);
	return plain(q)
		.split(' ')
		.every((word) => places.some((text) => text.includes(word)));
}

const topOf = ({ pay }: Listing) => pay?.usd?.max ?? pay?.usd?.min ?? undefined;
const bottomOf = ({ pay }: Listing) => pay?.usd?.min ?? pay?.usd?.max ?? undefined;

function meetsPay(listing: Listing, { min, max, nopay }: Query): boolean {
	const [top, bottom] = [topOf(listing), bottomOf(listing)];
	const range = min !== null || max !== null;
	if (!range && !nopay) return true;
	if (top === undefined || bottom === undefined) return nopay;
	return range && top >= (min ?? 0) * 1000 && bottom <= (max ?? Infinity) * 1000;
}

function compare(a: Listing, b: Listing, sort: Query['sort']): number {
	const levels = ['junior', 'mid', 'senior', 'staff'];
	const rank = ({ level }: Listing) => (level ? levels.indexOf(level.value) : levels.length);
	const name = ({ employer }: Listing) =>
		employer.name
			.normalize('NFD')
			.replace(/[\u0300-\u036f]/g, '')
			.toLowerCase();
	const first = { newest: 0, pay: (topOf(b) ?? 0) - (topOf(a) ?? 0), level: rank(a) - rank(b), employer: 0 }[sort];
	if (first !== 0) return first;
	if (sort === 'employer' && name(a) !== name(b)) return name(a) < name(b) ? -1 : 1;
	if (a.firstSeen !== b.firstSeen) return a.firstSeen > b.firstSeen ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}
