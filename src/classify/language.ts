import type { AdvertText } from './advert.ts';

/** Detects the language of a text as ISO 639-1; null if it cannot tell. */
export type DetectLanguage = (words: string) => string | null;

/** A text with fewer letters is too short. In scripts such as Chinese, each character counts as three letters. */
const minLetters = 120;
/**
 * We look at this many characters from the start of the text and from its middle. More does not change the result and takes
 * longer.
 */
const sample = 750;
const usualInEnglish = new Set(
	(
		'and are at be by can for from have how it of or our that the their this to us we what which who will with ' +
		'you your'
	).split(' '),
);
/**
 * A text is English if this share of its words is in `usualInEnglish`; in scripts such as Chinese, each character counts as a
 * word. eld agreed for every such text among 5,982 recorded adverts, and sixteen of seventeen English ones are such. In other
 * languages the share was at most 0.14. For all other texts a browser has to load eld, which is twice as large as all rules.
 */
const minUsualShare = 0.155;
/**
 * A lower share is enough if both the start and the middle of the text reach it; so do three of five of the remaining English
 * adverts. Of 4,882 recorded adverts, none in another language has more than 0.115 in both.
 */
const minUsualShareThroughout = 0.13;

/**
 * The language of an advert’s text, as ISO 639-1. The title is ignored: “Senior MLOps Engineer” is the same in many languages.
 * Null if the text is too short or its language cannot be detected.
 * @param detect called if the text is not clearly English
 */
export function readLanguage(advert: AdvertText, detect: DetectLanguage): string | null {
	const words = sampleOf(advert);
	if (!hasLettersEnough(words)) return null;
	return isPlainlyEnglish(words, advert) ? 'en' : detect(words);
}

/** Whether `readLanguage` will call its detector, so that callers can load one first. */
export function asksDetector(advert: AdvertText): boolean {
	const words = sampleOf(advert);
	return hasLettersEnough(words) && !isPlainlyEnglish(words, advert);
}

function sampleOf({ text: { text } }: AdvertText): string {
	const middle = Math.max(sample, Math.floor(text.length / 2));
	return `${text.slice(0, sample)}\n${text.slice(middle, middle + sample)}`;
}

function isPlainlyEnglish(words: string, { text: { text } }: AdvertText): boolean {
	const usual = shareOfUsual(words);
	return usual >= minUsualShare || (usual >= minUsualShareThroughout && shareOfUsual(text) >= minUsualShareThroughout);
}

function shareOfUsual(text: string): number {
	const all = text.toLowerCase().match(wordOrDenseLetter) ?? [];
	return all.filter((word) => usualInEnglish.has(word)).length / Math.max(1, all.length);
}

const denseLetter = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const wordOrDenseLetter = new RegExp(String.raw`${denseLetter.source}|\p{L}+`, 'gu');

function hasLettersEnough(text: string): boolean {
	let letters = 0;
	for (const [letter] of text.matchAll(/\p{L}/gu)) {
		letters += denseLetter.test(letter) ? 3 : 1;
		if (letters >= minLetters) return true;
	}
	return false;
}
