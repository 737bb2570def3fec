import type { Listing } from '#domain/listing.ts';
import type { ToolWords } from '#domain/vocabulary.ts';
import { hitsOf, type TermedAdvert } from './phrases/found.ts';
import { named } from './phrases/weigh.ts';

/** The tools an advert names outside its benefits and legal notices, in the vocabulary’s order. */
export function readTools(advert: TermedAdvert, tools: readonly ToolWords[]): Listing['tools'] {
	return tools.flatMap(({ slug }) => named(advert, slug, hitsOf(advert, 'tool', slug), 'tool/named'));
}
