import { letters } from '../engine/words.ts';
import type { Names } from '../engine/names.ts';
import { readFacets } from '#classify/vocabulary.ts';
import { draftRoles } from '#content-model/drafts.ts';
import { readKinds } from '#content-model/read.ts';
import { compareText } from '#domain/compare.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { askedWords, typed } from './asked.ts';

/** Reads names from the vocabulary and the glossary of the folder the build runs in. */
export function readNames(content = contentFolder): Names {
	const names = new Map<string, Set<string>>();
	const add = (name: string, others: string[]) => {
		const known = names.get(name) ?? new Set();
		// A pattern of the classifier is not how a person writes it.
		for (const other of others) if (!other.includes('*')) known.add(other);
		names.set(name, known);
	};
	const read = readKinds(['roleTerms', 'tools', 'specialisations', 'glossary'], content);
	const drafts = draftRoles(content);
	const roles = read.roleTerms.flatMap(({ data }) => data).filter(({ slug }) => !drafts.includes(slug));
	const all = <T>(files: { data: T[] }[]) => files.flatMap(({ data }) => data);
	const terms = [
		...roles,
		...all(read.tools),
		...readFacets(content).flatMap(({ terms: ofFacet }) => ofFacet),
		...all(read.specialisations),
	];
	for (const { label, aliases, cased } of terms) add(label, [...aliases, ...cased]);
	for (const { data } of read.glossary) add(data.term, data.also);
	for (const [name, ...forms] of typed) add(name, forms);
	const words = [...askedWords, ...names.keys()].flatMap((title) => title.split(/[^\p{L}\p{N}]+/u));
	const bySpelling = new Map(words.filter((word) => word.length >= 5).map((word) => [letters(word), word]));
	return {
		roles: roles.map(({ slug, label, short, aliases }) => [
			slug,
			label,
			// DevOps and MLOps are called so without “engineer”, other roles are not.
			...new Set([short, ...aliases, ...(/Ops engineer$/.test(label) ? [label.replace(' engineer', '')] : [])]),
		]),
		names: [...names].map(([name, others]) => [name, ...others]),
		words: [...bySpelling.values()].toSorted(compareText),
	};
}
