import type { Vocabulary } from '#domain/vocabulary.ts';
import { parseAdvert } from './advert.ts';
import { findTerms, hitsOf } from './phrases/found.ts';
import { facetEntry } from './phrases/vocabulary.ts';
import { named } from './phrases/weigh.ts';

/**
 * The tools and the terms of facets that a CV names, as slugs in the vocabulary’s order, each once. Ordinary words that are also
 * names, such as Go or Ray, count by the same rules as in adverts. What an advert would say of other employers or of its own
 * history counts here, since a CV is about exactly that.
 */
export function namesInCv(text: string, vocabulary: Vocabulary): string[] {
	const fields = { title: '', locations: [], workplace: null, countryField: null, pay: [], payText: null };
	const cv = findTerms(parseAdvert({ ...fields, text }), vocabulary);
	const isNamed = (kind: Parameters<typeof hitsOf>[1], slug: string): boolean =>
		named(cv, slug, hitsOf(cv, kind, slug), `${kind}/named`).length > 0;
	const tools = vocabulary.tools.map(({ slug }) => slug).filter((slug) => isNamed('tool', slug));
	const terms = vocabulary.facets.flatMap(({ name, terms: all }) =>
		all.map(({ slug }) => slug).filter((slug) => isNamed(facetEntry(name), slug)),
	);
	return [...new Set<string>([...tools, ...terms])];
}
