import { getCollection } from 'astro:content';
import type { Evidence } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { onceABuild } from '#site/once.ts';

/** A tool or specialisation of the vocabulary. */
export interface Term {
	label: string;
	/** All its spellings in adverts, including the label. */
	names: string[];
}

/** A term that an advert names, with the quotes that name it. */
export interface Named extends Term {
	evidence: Evidence[];
}

const vocabularies = {
	tools: onceABuild(() => readTerms('tools')),
	specialisations: onceABuild(() => readTerms('specialisations')),
};

/** The terms of a vocabulary by slug. */
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

/** The specialisations that a listing names, then its tools, in the listing’s order. */
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
