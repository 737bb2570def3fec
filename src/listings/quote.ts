import type { Evidence } from '#domain/listing.ts';
import { marked } from './mark-words.ts';

/** Words of an advert. */
export interface Quote {
	/** Plain and marked words in turn, plain ones first. */
	quote: string[];
	/** Language of the words, where it is not the page’s. */
	lang?: string;
}

/** Where a quote is from, as a reader is told before it; empty for the text. */
export const quotedFrom = ({ from }: Evidence): string =>
	({ title: 'Title: ', location: 'Place: ', text: '', field: 'Field: ' })[from];

/**
 * The words of an evidence.
 * @param words those it was found by, to mark them
 * @param lang language of the advert’s text, where it is not the page’s
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
