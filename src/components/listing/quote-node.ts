import type { Evidence } from '#domain/listing.ts';
import { quotedFrom, quoteOf } from '#listings/quote.ts';
import { pieceNode } from '../parts/piece.ts';
import { h, type Element } from '../parts/tree.ts';

/**
 * An element with the words of an evidence, after where they are from. A page of a job has some thirty, described as trees: a
 * component for each takes many times as long.
 * @param words those it was found by, to mark them
 * @param lang language of the advert’s text, where it is not the page’s
 */
export const quoteNode = (
	tag: string,
	kind: string,
	evidence: Evidence,
	words?: readonly string[],
	lang?: string,
): Element => h(tag, kind, quotedFrom(evidence), pieceNode(quoteOf(evidence, words, lang)));
