import { defineCollection, reference } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import type { Reference } from '#content-model/declare.ts';
import { draftRoles } from '#content-model/drafts.ts';
import { isList, isOfRole, placeOf } from '#content-model/files.ts';
import { declared, kindNames, kinds, type Entry, type Kind, type Kinds } from '#content-model/kinds.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { changed, lenient, standingIn } from './drafts.ts';
import notWrittenYet from './not-written-yet.json' with { type: 'json' };
import { yamlList } from './yaml-list.ts';

type Names<K extends Kind> = Kinds[K] extends { names: infer All } ? All : object;
/** Fields with slugs that Astro resolves as references to entries. */
type Joined<K extends Kind> = {
	[Path in keyof Names<K>]: Names<K>[Path] extends { joined: true }
		? Path extends `${infer Field}.*`
			? Field
			: never
		: never;
}[keyof Names<K>];
/** An entry as pages receive it. */
type Shown<K extends Kind> = Omit<Entry<K>, Joined<K>> & {
	[Field in Joined<K>]: { id: string; collection: CollectionOf<NamedBy<K, Field>> }[];
};
type NamedBy<K extends Kind, Field extends string> = `${Field}.*` extends keyof Names<K>
	? Names<K>[`${Field}.*`] extends { kind: infer Named extends Kind }
		? Named
		: never
	: never;
type CollectionOf<K extends Kind> = Kinds[K]['collection'];

export type Collections = {
	[K in Kind as CollectionOf<K> extends string ? CollectionOf<K> : never]: ReturnType<
		typeof defineCollection<z.ZodType<Shown<K>>>
	>;
};

/** The roles whose guides are drafts, and whether this is the preview, the only place that shows them. */
export interface Audience {
	drafts: readonly string[];
	isPreview: boolean;
}

/** The collections of all kinds of content. Content of a draft is loaded only for the preview. */
export function collectionsOf(audience: Audience): Collections {
	const all = kindNames.flatMap((kind) => {
		const { collection } = kinds[kind];
		if (collection === null) return [];
		const loader = loaderOf(kind, audience);
		const given = audience.isPreview ? lenient(loader) : loader;
		return [[collection, defineCollection({ loader: given, schema: schemaOf(kind) })]];
	});
	return Object.fromEntries(all) as Collections;
}

function schemaOf(kind: Kind): z.ZodType {
	const { schema } = kinds[kind];
	const entry = (schema instanceof z.ZodArray ? schema.element : schema) as z.ZodType;
	if (!(entry instanceof z.ZodObject)) return entry;
	const joined = namesOf(kind).flatMap(([path, { kind: named, joined }]) => {
		const { collection } = kinds[named as Kind];
		if (!joined || collection === null) return [];
		const field = path.replace('.*', '');
		const list = z.array(reference(collection));
		return [[field, entry.shape[field] instanceof z.ZodDefault ? list.default([]) : list] as const];
	});
	return joined.length > 0 ? entry.extend(Object.fromEntries(joined)) : entry;
}

/** The references of a kind’s entries, by their paths within an entry. */
const namesOf = (kind: Kind): [path: string, reference: Reference][] =>
	Object.entries(declared(kind).names ?? {}).flatMap(([path, reference]) =>
		reference ? [[isList(kind) ? path.replace('*.', '') : path, reference]] : [],
	);

function loaderOf(kind: Kind, { drafts, isPreview }: Audience): Loader {
	const hidden = isPreview ? [] : drafts;
	const isShown = (role: unknown) => !hidden.includes(String(role));
	const naming = namesOf(kind).filter(([, { kind: named }]) => named === 'role' || named === 'roleTerms');
	// A comparison of two roles is useless without one of them, so its file is left out.
	const change = (data: Record<string, unknown>, id: string) => {
		const left = naming.reduce((fields, [path]) => without(fields, path.split('.'), isShown), data);
		const title = titles[kind];
		// In the preview, drafts can change while it runs, so they are read each time.
		return title && (isPreview ? draftRoles() : drafts).includes(id) ? { ...left, [title]: called(left[title]) } : left;
	};
	const loader = changed(isList(kind) ? listOf(kind, isShown) : filesOf(kind, hidden), change);
	const standIn = standIns[kind];
	return standIn ? standingIn(loader, isPreview ? drafts : [], standIn) : loader;
}

/** The field with the name of a role. The name of a draft gets the suffix “(draft)” everywhere. */
const titles: Partial<Record<Kind, string>> = { role: 'title', roleTerms: 'label' };
const called = (name: unknown) => String(name).replace(/(?: \(draft\))?$/, ' (draft)');

/**
 * Placeholders that the preview shows for parts of a draft that are not written yet: the page on pay, the page on hiring, the
 * words in the vocabulary.
 */
const standIns: Partial<Record<Kind, (role: string) => object>> = {
	pay: () => notWrittenYet.pay,
	hiring: () => notWrittenYet.hiring,
	roleTerms: (role) => ({ ...notWrittenYet.term, slug: role, label: `${role} (draft)`, plural: role, short: role }),
};

/** Removes references to a hidden role from the fields: drops a list entry, sets a single field to null. */
type Fields = Record<string, unknown>;

function without(data: Fields, [field = '', ...below]: string[], isShown: (role: unknown) => boolean): Fields {
	const value = data[field];
	if (below.length === 0) return { ...data, [field]: isShown(value) ? value : null };
	if (!Array.isArray(value)) return data;
	// The rest of the path after a list’s `*`: nothing, a field name, or a deeper path.
	const [, name, ...deeper] = below;
	if (name !== undefined && deeper.length > 0)
		return { ...data, [field]: value.map((entry) => without(entry as Fields, [name, ...deeper], isShown)) };
	const roleIn = (entry: unknown) => (name === undefined ? entry : (entry as Fields)[name]);
	return { ...data, [field]: value.filter((entry) => isShown(roleIn(entry))) };
}

/**
 * A loader for lists in YAML files: `vocabulary/tools.yaml` has the entry `helm`, `roles/sre/claims.yaml` the entry
 * `sre/on-call`.
 */
function listOf(kind: Kind, isShown: (role: unknown) => boolean): Loader {
	const pattern = kinds[kind].at.replaceAll(/<\w+>/g, '*');
	return yamlList({
		optional: declared(kind).required !== true,
		files: `${contentFolder}/${pattern}`,
		id(slug, file) {
			if (!isOfRole(kind)) return kind !== 'roleTerms' || isShown(slug) ? slug : null;
			const role = placeOf(file.slice(`${contentFolder}/`.length))?.role ?? '';
			return isShown(role) ? `${role}/${slug}` : null;
		},
	});
}

/**
 * A loader for one entry per file: `roles/sre/tracks/resilience.mdx` is the entry `sre/resilience`, `roles/sre/pay.mdx` the entry
 * `sre`.
 */
function filesOf(kind: Kind, hidden: readonly string[]): Loader {
	const { at } = kinds[kind];
	const [folder = ''] = at.split('/<');
	const base = folder.replace(/\/[^/]*\.\w+$/, '');
	const notOf = (role: string) => (isOfRole(kind) ? [`!${role}/**`] : [`!${role}-or-*`, `!*-or-${role}.*`]);
	return glob({
		base: `${contentFolder}/${base}`,
		pattern: [at.slice(base.length + 1).replaceAll(/<\w+>/g, '*'), ...hidden.flatMap(notOf)],
		generateId({ entry }) {
			const { role = null, name = entry } = placeOf(`${base}/${entry}`) ?? {};
			return role === null || role === name ? name : `${role}/${name}`;
		},
	});
}
