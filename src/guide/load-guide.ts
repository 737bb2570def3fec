import type { AstroGlobal } from 'astro';
import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { declared, kindNames, kinds, type Kind, type Kinds } from '#content-model/kinds.ts';
import { listingsFor, type Listing } from '#facts/listing.ts';
import { compareText } from '#domain/compare.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import { roleOrder } from './role-order.ts';

/** Kinds of which a guide has any number of entries. */
export type CountableKind = {
	[K in Kind]: Kinds[K]['at'] extends `roles/<role>/${string}/<name>.mdx` ? K : never;
}[Kind];
/** Collections that editors sort themselves, one folder each. */
type Ordered = {
	[K in CountableKind]: Kinds[K] extends { ordered: unknown } ? Kinds[K]['collection'] : never;
}[CountableKind];
/** Collections of which a guide has any number of entries. `<Count of>` accepts most of them. */
export type Countable = Kinds[CountableKind]['collection'];
/** The ones whose entries have their own pages. */
type Paged = { [K in CountableKind]: Kinds[K]['page'] extends string ? Kinds[K]['collection'] : never }[CountableKind];

const orderedCollections = kindNames
	.filter((kind) => declared(kind).ordered)
	.map((kind) => kinds[kind].collection as Ordered);

/** All entries of one role’s guide, each collection in the editors’ order. */
export type Guide = { [C in Countable | 'claims']: CollectionEntry<C>[] } & {
	[C in 'pay' | 'hiring']: CollectionEntry<C>;
} & { role: CollectionEntry<'roles'>; term: CollectionEntry<'roleTerms'> };

/** The part of an entry’s id that names it within its role: `mlops-engineer/serving` → `serving`. */
export const nameInRole = (id: string): string => id.split('/').at(-1) ?? id;

/** The part of an entry’s id that names its role: `mlops-engineer/serving` → `mlops-engineer`. */
export const roleOf = (id: string): string => id.split('/')[0] ?? id;

/** The props of every page of a guide. */
export interface GuidePage {
	guide: Guide;
}

/** All guides, sorted by role. */
export async function loadGuides(): Promise<Guide[]> {
	const byRole = await roleOrder();
	return Promise.all((await getCollection('roles')).toSorted((a, b) => byRole(a.id, b.id)).map(loadGuide));
}

/** A page for each guide, for `getStaticPaths`. */
export const pagesOfGuides = async (): Promise<{ params: { role: string }; props: GuidePage }[]> =>
	(await loadGuides()).map((guide) => ({ params: { role: guide.role.id }, props: { guide } }));

/** Pages for each entry of a collection, for `getStaticPaths`; `param` names the last route parameter. */
export async function pagesBelowGuides<C extends Paged>(collection: C, param: string) {
	return (await pagesOfGuides()).flatMap(({ params, props: { guide } }) =>
		(guide[collection] as CollectionEntry<C>[]).map((entry) => ({
			params: { ...params, [param]: nameInRole(entry.id) },
			props: { guide, entry },
		})),
	);
}

const ofRole =
	(role: string) =>
	({ id }: { id: string }) =>
		id.startsWith(`${role}/`);

/** The entries of a role, in the editors’ order. */
export async function ordered<C extends Ordered>(collection: C, role: string): Promise<CollectionEntry<C>[]> {
	const entries = (await getCollection(collection)).filter(ofRole(role)) as CollectionEntry<C>[];
	return entries.toSorted((a, b) => a.data.order - b.data.order || compareText(a.id, b.id));
}

/** Collects all entries of a role’s guide. Throws if a part that every guide needs is missing. */
export async function loadGuide(role: CollectionEntry<'roles'>): Promise<Guide> {
	const levelTerms = await getCollection('levelTerms');
	const rank = (level: string) => levelTerms.find(({ id }) => id === level)?.data.rank ?? 0;
	const levels = (await getCollection('levels')).filter(ofRole(role.id));
	const lists = await Promise.all(orderedCollections.map(async (kind) => [kind, await ordered(kind, role.id)]));
	return {
		...(Object.fromEntries(lists) as Pick<Guide, Ordered>),
		role,
		term: await required('roleTerms', role.id),
		levels: levels.toSorted((a, b) => rank(a.data.level) - rank(b.data.level)),
		pay: await required('pay', role.id),
		hiring: await required('hiring', role.id),
		claims: (await getCollection('claims')).filter(ofRole(role.id)),
	};
}

async function required<C extends CollectionKey>(collection: C, id: string): Promise<CollectionEntry<C>> {
	const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
	if (!entry)
		throw new Error(`The guide ${id} has no entry in the collection ${collection}. Add it, or remove roles/${id}/.`);
	return entry;
}

type Page = Pick<AstroGlobal, 'params' | 'url'>;

/** The role whose guide a page belongs to, for components that editors use without attributes. */
export function roleOfPage({ params, url }: Page, component: string): string {
	const { role } = params;
	if (role === undefined)
		throw new Error(`<${component}> is on ${url.pathname}, which belongs to no role’s guide. Remove it from the text.`);
	return role;
}

export const guideOfPage = async (page: Page, component: string): Promise<Guide> =>
	loadGuide(await required('roles', roleOfPage(page, component)));

/** Open listings in the job list of the guide’s role. */
export const listingsOf = ({ role }: Guide): Listing[] => listingsFor(role.id, loadSnapshot().listings);

/** The page that compares two roles; undefined if there is none. */
export const comparisonOf = (
	comparisons: CollectionEntry<'compare'>[],
	a: string,
	b: string,
): CollectionEntry<'compare'> | undefined =>
	comparisons.find(({ data: { roles } }) => roles.some((role) => role === a) && roles.some((role) => role === b));

/** The pages that compare a role with one that has no guide, by the other role’s name. */
export const comparisonsWithNeighbours = (
	comparisons: CollectionEntry<'compare'>[],
	role: string,
): { id: string; label: string; summary: string }[] =>
	comparisons
		.flatMap(({ id, data: { roles, neighbour, summary } }) =>
			neighbour !== null && roles.includes(role) ? [{ id, label: neighbour.label, summary }] : [],
		)
		.toSorted((a, b) => compareText(a.id, b.id));
