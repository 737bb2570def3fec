import { fold } from '#domain/letters.ts';

// They stand nearly everywhere and say nothing; a question in whole words would find nothing if all had to be there.
const silent = new Set(
	(
		'a about all am an and any are as at be been but by can could did do does for from had has have how i if in into is it ' +
		'its me my no not of on or our should so than that the their them then there these they this those to too us vs was ' +
		'we were what when where which while who why will with would you your'
	).split(' '),
);

/** Whether a word says nothing of what is looked for: “in”, “the”. */
export const isSilent = (word: string): boolean => silent.has(letters(word));

/** Letters, digits and signs of names alone, in small: `ci/cd` is `cicd`. */
export const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}+#]/gu, '');

/** The words of a query to search for; all where it has no other than silent ones. */
export function wordsOf(query: string): string[] {
	const all = query.split(/\s+/).filter((word) => letters(word) !== '');
	const telling = all.filter((word) => !silent.has(letters(word)));
	return telling.length > 0 ? telling : all;
}

/** A title as one word, which is found only by the whole of it: `featurestore#`. */
export const nameOf = (title: string): string => `${letters(title)}#`;

/** Letters by which forms of a word may end differently: `reliable`, `reliability`. */
const LONGEST_ENDING = 5;
/** The one longer ending that is common: `container`, `containerisation`. */
const MAKING = /i[sz]ations?$/;

/** Whether a text has a word in some form: all but an ending of at most half of its letters, three letters at least. */
export function mayHave(text: string, word: string): boolean {
	const own = letters(word).replace(MAKING, '');
	const least = Math.max(3, Math.ceil(own.length / 2), own.length - LONGEST_ENDING);
	return letters(text).includes(own.slice(0, least));
}

/** Whether a text has a word as it is written, in the plural or the singular, or as the beginning of another. */
export function hasWord(text: string, word: string): boolean {
	const own = letters(word);
	const isShort = own.length < 5;
	const singular = own.replace(/s$/, '');
	return text.split(/[^\p{L}\p{N}+#/-]+/u).some((each) => {
		const spelt = letters(each);
		return spelt === own || (!isShort && (spelt === singular || spelt.startsWith(own)));
	});
}
