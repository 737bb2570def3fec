import type { PostingWords } from './reading.ts';
import { splitSections, type Section } from './text/sections.ts';
import { cutWords, type Words } from './text/words.ts';

/** A posting split once into words and sections; all rules of the classifier read it in this form. */
export interface Advert extends AdvertText {
	/** The posting’s fields unchanged. */
	posting: PostingWords;
	title: Words;
}

/** The text of an advert, split into words, sentences and sections. */
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
