import { getCollection } from 'astro:content';
import type { FacetVocabulary } from '#filter/facets.ts';
import type { Index } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { listingsFor, type Listing } from '#facts/listing.ts';
import { levelSlugs, type RoleSlug } from '#domain/vocabulary.ts';
import { readFacets, readFactTerms } from '#classify/vocabulary.ts';
import { inOrder } from '#facts/words.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { nameInRole } from '#guide/load-guide.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { currencies } from '#filter/site-currencies.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { loadSnapshot, type Snapshot } from '../loaders/snapshot.ts';
import { standings, stayOf, stayOfGone, type Standing } from './standing.ts';

/** Tonight’s listings for a role, with all data that its job lists need. */
export interface RoleListings {
	role: RoleSlug;
	/** As written within a sentence and before “jobs”: `MLOps engineer`, `SRE`. */
	short: string;
	label: string;
	/** Roles with overlapping work, the most similar first. */
	adjacent: readonly RoleSlug[];
	facets: FacetVocabulary;
	/** Listings with this role as their first or second. */
	listings: Listing[];
	/** Tonight’s status of each job list, by `listKey`. */
	lists: ReadonlyMap<string, Standing>;
	index: Index;
	/** The name of the JSON file with the index, which contains a hash of it: `sre.1a2b3c4d` */
	indexName: string;
}

let cached: { snapshot: Snapshot; roles: Promise<RoleListings[]> } | undefined;

/** The listings of every role; computed once per snapshot. */
export function loadRoleListings(): Promise<RoleListings[]> {
	const snapshot = loadSnapshot();
	if (cached?.snapshot !== snapshot) cached = { snapshot, roles: makeRoleListings(snapshot) };
	return cached.roles;
}

async function makeRoleListings({ manifest, listings }: Snapshot): Promise<RoleListings[]> {
	const roles = await getCollection('roleTerms');
	const terms = new Map((await getCollection('listingSources')).map(({ id, data }) => [id, data]));
	const night = manifest.takenAt.slice(0, 10);
	const { days, gone } = loadLedger();
	const nights = [...new Set([...days.map(({ day }) => day), night])];
	return Promise.all(
		roles.map(async ({ data: { slug: role, short, label, adjacent } }) => {
			const own = listingsFor(role, listings);
			const facets = await facetVocabulary(role, own);
			const index = indexOf(own, { facets, terms, night });
			const hash = sha256(JSON.stringify(index)).slice(0, 8);
			const indexName = `${role}.${hash}`;
			const stays = [
				...own.map((listing) => stayOf(listing, facets)),
				...gone
					.filter((posting) => posting.role === role || posting.alsoRole === role)
					.map((posting) => stayOfGone(posting.role === role ? posting : { ...posting, tracks: [] }, facets)),
			];
			const lists = standings(stays, nights);
			return { role, short, label, adjacent, facets, listings: own, lists, index, indexName };
		}),
	);
}

async function facetVocabulary(role: string, listings: readonly Listing[]): Promise<FacetVocabulary> {
	// If no advert of the role shows its track, we offer no tracks: a filter would suggest that none has open jobs.
	const isTold = listings.some(({ tracks }) => tracks.length > 0);
	const tracks = isTold ? (await getCollection('tracks')).filter(({ id }) => id.startsWith(`${role}/`)) : [];
	const named = <T extends { id: string; data: { label: string } }>(entries: T[]) =>
		entries.map(({ id, data }) => ({ value: id, label: data.label }));
	const levels = new Map((await getCollection('levelTerms')).map(({ id, data }) => [id, data.label]));
	const employers = (await getCollection('employers')).toSorted((a, b) => a.data.order - b.data.order);
	return {
		tracks: tracks
			.toSorted((a, b) => a.data.order - b.data.order)
			.map(({ id, data }) => ({
				value: nameInRole(id),
				label: data.short,
				title: data.title,
				line: data.line,
				tools: data.tools.map(({ id }) => id),
			})),
		levels: levelSlugs.map((value) => ({ value, label: levels.get(value) ?? value })),
		named: Object.fromEntries(
			readFacets(contentFolder).map(({ name, terms }) => [
				name,
				terms.map(({ slug, label }) => ({ value: slug, label })),
			]),
		),
		conditions: inOrder(readFactTerms(contentFolder)),
		specialisations: named(await getCollection('specialisations')),
		regions: (await getCollection('regions')).map(({ data }) => data),
		tools: named(await getCollection('tools')),
		// If the role has no guide, we use the names from the first guide that has the kind.
		kinds: siteConfig().employerKinds.map(({ slug: value, label }) => {
			const all = employers.filter(({ data }) => data.kind === value);
			const own = all.find(({ id }) => id.startsWith(`${role}/`)) ?? all[0];
			return { value, label: own?.data.title ?? label };
		}),
		payFloors: siteConfig().pay.floors,
		currencies: currencies(),
		sources: named(await getCollection('listingSources')),
		roles: (await getCollection('roleTerms')).map(({ data }) => ({ value: data.slug, label: data.short })),
	};
}
