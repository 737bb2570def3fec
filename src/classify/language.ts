import type { AdvertText } from './advert.ts';

/** Tells the language of some words, as ISO 639-1; null where it cannot. */
export type DetectLanguage = (words: string) => string | null;

/** As many letters of the text must be there before its language is told; a letter of a dense script counts thrice. */
const leastLetters = 120;
/** As much of the text’s start and middle is looked at; more changes nothing and costs time. */
const sample = 750;
const usualInEnglish = new Set(
	(
		'and are at be by can for from have how it of or our that the their this to us we what which who will with ' +
		'you your'
	).split(' '),
);
/**
 * A text in which so many of the words are these is English, where each letter of a dense script counts as a word: of 5,982
 * recorded adverts eld took each such one for English, and sixteen of seventeen English ones are such. In no other language did
 * more than 0.14 of the words look like these. Of the rest a browser is to load eld, which weighs twice what all rules do.
 */
const leastUsual = 0.155;
/**
 * One that has a little less of them, and so from its first word to its last, is English too, as three in five of the other
 * English ones are. Of 4,882 recorded adverts none in another language has more than 0.115 in both.
 */
const leastThroughout = 0.13;

/**
 * The language an advert’s text is written in, as ISO 639-1. It is never read from the title: “Senior MLOps Engineer”
 * is the same in many languages. Null where the text is too short or its language cannot be told.
 * @param detect asked where the text is not plainly English
 */
export function readLanguage(advert: AdvertText, detect: DetectLanguage): string | null {
	const words = sampleOf(advert);
	if (!hasLettersEnough(words)) return null;
	return isPlainlyEnglish(words, advert) ? 'en' : detect(words);
}

/** Whether `readLanguage` will ask a detector, so that one can be loaded first where it is not at hand. */
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
	return usual >= leastUsual || (usual >= leastThroughout && shareOfUsual(text) >= leastThroughout);
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
		if (letters >= leastLetters) return true;
	}
	return false;
}
