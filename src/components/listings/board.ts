import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { encodeColumns, type Index } from '#domain/columns.ts';
import type { FacetVocabulary } from '#domain/facets.ts';
import type { Listing } from '#domain/listing.ts';
import { levelSlugs, type RoleSlug } from '#domain/vocabulary.ts';
import { nameInRole } from '../../guide.ts';
import { loadSnapshot, type Snapshot } from '../../loaders/snapshot.ts';
import { indexOf } from './row.ts';

/** One role’s listings tonight, with all that lists of them need. */
export interface Board {
	role: RoleSlug;
	/** For headings: `MLOps`. */
	short: string;
	label: string;
	hasGuide: boolean;
	facets: FacetVocabulary;
	listings: Listing[];
	index: Index;
	/** The index as a file, and its address, which changes with its bytes. */
	file: { path: string; json: string };
}

let kept: { snapshot: Snapshot; boards: Promise<Board[]> } | undefined;

/** The boards of all roles; worked out once for a snapshot. */
export function loadBoards(): Promise<Board[]> {
	const snapshot = loadSnapshot();
	if (kept?.snapshot !== snapshot) kept = { snapshot, boards: makeBoards(snapshot) };
	return kept.boards;
}

async function makeBoards({ manifest, listings }: Snapshot): Promise<Board[]> {
	const roles = await getCollection('roleTerms');
	const guides = new Set((await getCollection('roles')).map(({ id }) => id));
	const tools = new Map((await getCollection('tools')).map(({ id, data }) => [id, data.label]));
	const night = manifest.takenAt.slice(0, 10);
	return Promise.all(
		roles.map(async ({ data: { slug: role, short, label } }) => {
			const own = listings.filter((listing) => listing.role.value === role);
			const facets = await facetVocabulary(role);
			const index = indexOf(own, { facets, tools, night });
			const json = JSON.stringify(encodeColumns(index));
			const hash = createHash('sha256').update(json).digest('hex').slice(0, 8);
			const file = { path: `${role}.${hash}`, json };
			return { role, short, label, hasGuide: guides.has(role), facets, listings: own, index, file };
		}),
	);
}

// Collections come sorted by name; readers know the clouds in this order, as the schema has them.
const cloudOrder = ['aws', 'gcp', 'azure'];

async function facetVocabulary(role: string): Promise<FacetVocabulary> {
	const tracks = (await getCollection('tracks')).filter(({ id }) => id.startsWith(`${role}/`));
	const named = <T extends { id: string; data: { label: string } }>(entries: T[]) =>
		entries.map(({ id, data }) => ({ value: id, label: data.label }));
	const levels = new Map((await getCollection('levelTerms')).map(({ id, data }) => [id, data.label]));
	const countries = new Intl.DisplayNames('en', { type: 'region' });
	return {
		tracks: tracks
			.toSorted((a, b) => a.data.order - b.data.order)
			.map(({ id, data }) => ({ value: nameInRole(id), label: data.short, title: data.title, line: data.line })),
		levels: levelSlugs.map((value) => ({ value, label: levels.get(value) ?? value })),
		clouds: named(await getCollection('clouds')).toSorted(
			(a, b) => cloudOrder.indexOf(a.value) - cloudOrder.indexOf(b.value),
		),
		specialisations: named(await getCollection('specialisations')),
		regions: (await getCollection('regions')).map(({ data: { slug, label, countries } }) => ({
			slug,
			label,
			countries,
		})),
		country: (code) => countries.of(code) ?? code,
	};
}
