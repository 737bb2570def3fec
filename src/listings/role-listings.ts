import { createHash } from 'node:crypto';
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
import { currencies } from '#filter/site-currencies.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { loadSnapshot, type Snapshot } from '../loaders/snapshot.ts';
import { standings, stayOf, stayOfGone, type Standing } from './standing.ts';

/** One role’s listings tonight, with all that lists of them need. */
export interface RoleListings {
	role: RoleSlug;
	/** Within a sentence and before “jobs”: `MLOps engineer`, `SRE`. */
	short: string;
	label: string;
	/** Roles whose work overlaps, nearest first. */
	adjacent: readonly RoleSlug[];
	facets: FacetVocabulary;
	/** Those for the role, and those that fit it nearly as well as their own. */
	listings: Listing[];
	/** How its lists stand, by `listKey`. */
	lists: ReadonlyMap<string, Standing>;
	index: Index;
	/** The index as a file, and its address, which changes with its bytes. */
	file: { path: string; json: string };
}

let cached: { snapshot: Snapshot; roles: Promise<RoleListings[]> } | undefined;

/** The listings of every role; worked out once for a snapshot. */
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
			const json = JSON.stringify(index);
			const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
			const file = { path: `${role}.${hash}`, json };
			const stays = [
				...own.map((listing) => stayOf(listing, facets)),
				...gone
					.filter((posting) => posting.role === role || posting.alsoRole === role)
					.map((posting) => stayOfGone(posting.role === role ? posting : { ...posting, tracks: [] }, facets)),
			];
			const lists = standings(stays, nights);
			return { role, short, label, adjacent, facets, listings: own, lists, index, file };
		}),
	);
}

async function facetVocabulary(role: string, listings: readonly Listing[]): Promise<FacetVocabulary> {
	// Where no advert tells the role’s tracks apart, a choice of them would say that nothing is open.
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
		// A role without a guide calls them as the first guide does.
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
