import { letters } from '../engine/words.ts';
import type { JobWords, Names } from '../engine/names.ts';
import { readFacets, readFactTerms } from '#classify/vocabulary.ts';
import { draftRoles } from '#content-model/drafts.ts';
import { readKinds } from '#content-model/read.ts';
import { compareText } from '#domain/compare.ts';
import { broadRegions } from '#filter/facets.ts';
import { contentFolder } from '#site-config/site-folder.ts';
import { askedWords, jobNouns, typed } from './asked.ts';

/** Reads the recognised names from the vocabulary and the glossary, by default those of the current build. */
export function readNames(content = contentFolder): Names {
	const names = new Map<string, Set<string>>();
	const add = (name: string, others: string[]) => {
		const known = names.get(name) ?? new Set();
		// Aliases with `*` are patterns for the classifier, not spellings that people use.
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
	for (const { name, also } of typed) add(name, also);
	const words = [...askedWords, ...names.keys()].flatMap((title) => title.split(/[^\p{L}\p{N}]+/u));
	const bySpelling = new Map(words.filter((word) => word.length >= 5).map((word) => [letters(word), word]));
	return {
		roles: roles.map(({ slug, label, short, aliases }) => [
			slug,
			label,
			// People say “DevOps” and “MLOps” without “engineer”, but not so for other roles.
			...new Set([
				short,
				...aliases,
				...(/Ops engineer$/.test(label) ? [label.replace(' engineer', '')] : []),
				...(label.endsWith(' engineer') ? [label.replace(/engineer$/, 'engineering')] : []),
				...typed.filter(({ name }) => name === label).flatMap(({ also }) => also),
			]),
		]),
		names: [...names].map(([name, others]) => [name, ...others]),
		words: [...bySpelling.values()].toSorted(compareText),
		jobs: { nouns: jobNouns, asked: askedChoices(content) },
	};
}

/** Filter choices that readers spell differently from their labels. */
function askedChoices(content: string): JobWords['asked'] {
	const { levelTerms, specialisations, regions } = readKinds(['levelTerms', 'specialisations', 'regions'], content);
	const spelt = (
		name: string,
		terms: readonly { slug: string; aliases: readonly string[]; cased: readonly string[] }[],
	) =>
		terms
			.map(({ slug, aliases, cased }) => ({ name, values: [slug], spellings: [...aliases, ...cased].filter(isTyped) }))
			.filter(({ spellings }) => spellings.length > 0);
	const all = <T>(files: readonly { data: T[] }[]): T[] => files.flatMap(({ data }) => data);
	const known = all(regions);
	const broad = known.filter(({ slug }) => broadRegions.includes(slug));
	return [
		...spelt('level', all(levelTerms)),
		...readFacets(content).flatMap(({ name, terms }) => spelt(name, terms)),
		...spelt('specialisation', all(specialisations)),
		{
			name: 'scope',
			values: ['worldwide'],
			spellings: ['worldwide', 'anywhere', 'from anywhere', 'work from anywhere'],
		},
		// The countries of the DACH region are in Europe, so if a list does not offer the region, it offers Europe instead.
		...known.map(({ slug, label, aliases, cased, countries }) => ({
			name: 'scope',
			values: [
				slug,
				...broad.filter((region) => countries.every((code) => region.countries.includes(code))).map(({ slug }) => slug),
			],
			spellings: [label, ...aliases, ...cased],
		})),
		...readFactTerms(content).flatMap(({ slug, filter }) =>
			Object.entries(filter?.asked ?? {}).map(([value, spellings]) => ({ name: slug, values: [value], spellings })),
		),
	];
}

/** Whether an alias is something that people type in English, rather than a pattern for the classifier. */
const isTyped = (alias: string): boolean => /^[a-z0-9 +./-]+$/i.test(alias);
