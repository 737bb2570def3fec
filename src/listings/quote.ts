import type { Evidence } from '#domain/listing.ts';
import { marked } from './mark-words.ts';

/** A quote from an advert. */
export interface Quote {
	/** Alternating parts, the first unmarked, the next highlighted. */
	quote: string[];
	/** Language of the quote, if it is not that of the page. */
	lang?: string;
}

/** A label that tells readers which part of the advert a quote is from; empty for the main text. */
export const quotedFrom = ({ from }: Evidence): string =>
	({ title: 'Title: ', location: 'Place: ', text: '', field: 'Field: ' })[from];

/**
 * Splits a piece of evidence into marked and unmarked parts.
 * @param words the words to highlight
 * @param lang language of the advert’s text, if it is not that of the page
 */
export function quoteOf(evidence: Evidence, words: readonly string[] = [], lang?: string): Quote {
	const quote: string[] = [];
	for (const { text, found } of marked(evidence.words, words)) {
		const isMarkedNext = quote.length % 2 === 1;
		if (found !== isMarkedNext) quote.push('');
		quote.push(text);
	}
	return lang !== undefined && evidence.from === 'text' ? { quote, lang } : { quote };
}
