import type { Evidence } from '#domain/listing.ts';
import { quotedFrom, quoteOf } from '#listings/quote.ts';
import { pieceNode } from '../parts/piece.ts';
import { h, type Element } from '../parts/tree.ts';

/**
 * An element with a quote and a label for its origin. A job’s page has some thirty of them, so they are trees: an Astro component
 * for each would take many times as long.
 * @param words the words to highlight
 * @param lang language of the advert’s text, if it is not that of the page
 */
export const quoteNode = (
	tag: string,
	kind: string,
	evidence: Evidence,
	words?: readonly string[],
	lang?: string,
): Element => h(tag, kind, quotedFrom(evidence), pieceNode(quoteOf(evidence, words, lang)));
