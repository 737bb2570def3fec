import { getCollection } from 'astro:content';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { onceABuild } from '#site/once.ts';

/** A tool or a kind of work as the vocabulary has it. */
export interface Term {
	label: string;
	/** All it is called in adverts, its label among them. */
	names: string[];
}

/** Something an advert names, with the words that name it. */
export interface Named extends Term {
	evidence: Evidence[];
}

const vocabularies = {
	tools: onceABuild(() => readTerms('tools')),
	specialisations: onceABuild(() => readTerms('specialisations')),
};

/** The terms of a vocabulary, by slug. */
export const termsOf = (vocabulary: keyof typeof vocabularies): Promise<ReadonlyMap<string, Term>> =>
	vocabularies[vocabulary]();

async function readTerms(vocabulary: 'tools' | 'specialisations'): Promise<ReadonlyMap<string, Term>> {
	return new Map(
		(await getCollection(vocabulary)).map(({ id, data: { label, aliases, cased } }) => [
			id,
			{ label, names: [label, ...aliases, ...cased] },
		]),
	);
}

/** Kinds of work, then tools, in the listing’s order. */
export function namedIn(
	{ specialisations, tools }: Listing,
	terms: { kinds: ReadonlyMap<string, Term>; tools: ReadonlyMap<string, Term> },
): Named[] {
	const termIn = (known: ReadonlyMap<string, Term>, slug: string) => known.get(slug) ?? { label: slug, names: [] };
	return [
		...specialisations.map(({ value, evidence }) => ({ ...termIn(terms.kinds, value), evidence })),
		...tools.map(({ value, evidence }) => ({ ...termIn(terms.tools, value), evidence })),
	];
}
