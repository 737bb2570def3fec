import type { Facet } from '#domain/vocabulary.ts';
import { isOfJob } from './not-use.ts';
import { pattern } from './patterns.ts';
import { facetEntry } from './phrases/vocabulary.ts';
import { hitsOf, type Hit, type TermedAdvert } from './phrases/found.ts';
import { named } from './phrases/weigh.ts';
import type { Detected } from './reading.ts';
import { sentenceAround } from './text/sentences.ts';

/** The term is named as a customer, partner or earlier employer, not as something that the job uses. */
const notUse = pattern(
	'i',
	/customers (?:include|like|such as)/,
	/(?:used|trusted|backed|funded|chosen) by/,
	/investors?/,
	/competitors?/,
	'alumni',
	/(?:who|team|founders?|leaders?)\b.{0,60}\b(?:built|building|created|creating|launched|led|come|came|worked)\b.{0,120}\b(?:like|such as|at|from|including)/,
	'ex-',
	'formerly',
	'veterans',
	/partner(?:s|ed|ships?) (?:with|of|include|like|such as)/,
	/recogni[sz]ed by/,
	'award',
	'marketplace',
	/credits? (?:from|for)/,
	're:Invent',
);

/** For each facet, the terms that the job uses or asks for, in the vocabulary’s order. */
export function readFacets(advert: TermedAdvert, facets: readonly Facet[]): Record<string, Detected<string>[]> {
	const { text } = advert.text;
	const isUse = (hit: Hit): boolean =>
		hit.section === null || (isOfJob(text, hit) && !notUse.test(sentenceAround(text, hit.at, hit.end)));
	const readFacet = ({ name, terms }: Facet): Detected<string>[] =>
		terms.flatMap(({ slug }) =>
			named(advert, slug, hitsOf(advert, facetEntry(name), slug).filter(isUse), `${name}/named`),
		);
	return Object.fromEntries(facets.map((facet) => [facet.name, readFacet(facet)]));
}
