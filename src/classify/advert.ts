import type { PostingWords } from './reading.ts';
import { splitSections, type Section } from './text/sections.ts';
import { cutWords, type Words } from './text/words.ts';

/** A posting, cut up once: what every pass of the classifier reads. */
export interface Advert extends AdvertText {
	/** The words as they stand. */
	posting: PostingWords;
	title: Words;
}

/** The text of an advert as words, sentences and sections. */
export interface AdvertText {
	text: Words;
	sections: readonly Section[];
}

export const parseAdvert = (posting: PostingWords): Advert => ({
	posting,
	title: cutWords(posting.title, 'title'),
	text: cutWords(posting.text),
	sections: splitSections(posting.text),
});

export const parseText = (text: string): AdvertText => ({ text: cutWords(text), sections: splitSections(text) });
