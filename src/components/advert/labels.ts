import type { Vocabulary } from '#domain/vocabulary.ts';
import type { RoleWords } from '#listings/advert-words.ts';

/** Readers’ names for slugs. */
export interface Labels {
	role: (slug: string) => string;
	tool: (slug: string) => string;
	toolNames: (slug: string) => string[];
	specialisation: (slug: string) => string;
	/** The label of a facet’s term. */
	named: (facet: string, slug: string) => string;
	level: (slug: string) => string;
	region: (slug: string) => string;
	track: (slug: string) => string;
	flag: (slug: string) => string;
	check: (slug: string) => string;
}

/** Labels from the vocabulary and, if the role has a guide, from the guide. A slug without a label is shown as it is. */
export function labelsOf(
	{ roles, tools, specialisations, facets, levels, regions }: Vocabulary,
	guide: RoleWords | null,
): Labels {
	const inTerms = (terms: readonly { slug: string; label: string }[]) => {
		const bySlug = new Map(terms.map(({ slug, label }) => [slug, label]));
		return (slug: string): string => bySlug.get(slug) ?? slug;
	};
	const inGuide = (entries: readonly { name: string; title: string }[] = []) =>
		inTerms(entries.map(({ name, title }) => ({ slug: name, label: title })));
	const termsOf = new Map(facets.map(({ name, terms }) => [name, inTerms(terms)]));
	const names = new Map(tools.map(({ slug, label, aliases, cased }) => [slug, [label, ...aliases, ...cased]]));
	return {
		role: inTerms(roles),
		tool: inTerms(tools),
		toolNames: (slug) => names.get(slug) ?? [],
		specialisation: inTerms(specialisations),
		named: (facet, slug) => termsOf.get(facet)?.(slug) ?? slug,
		level: inTerms(levels),
		region: inTerms(regions),
		track: inGuide(guide?.lines),
		flag: inGuide(guide?.signals),
		check: inGuide(guide?.checks),
	};
}
