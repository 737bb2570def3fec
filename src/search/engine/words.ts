import { fold } from '#domain/letters.ts';

// Words that occur nearly everywhere. A whole question would have no results if a passage had to contain them all.
const silent = new Set(
	(
		'a about all am an and any are as at be been being but by can could did do does every for from got had has have how i if ' +
		'in into is it its me my no not now of on or our should so than that the their them then there these they this those to ' +
		'too us vs was we were what when where which while who why will with would you your'
	).split(' '),
);

/** Whether a word says nothing about the subject of a query: “in”, “the”. */
export const isSilent = (word: string): boolean => silent.has(letters(word));

/** Lower-case letters and digits, and the characters of names such as C++, without anything else: `ci/cd` gives `cicd`. */
export const letters = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}+#]/gu, '');

/** The significant words of a query; if it has none, all its words. */
export function wordsOf(query: string): string[] {
	const all = query.split(/\s+/).filter((word) => letters(word) !== '');
	const telling = all.filter((word) => !silent.has(letters(word)));
	return telling.length > 0 ? telling : all;
}

/** A title as a single word that only the whole title matches: `featurestore#`. */
export const nameOf = (title: string): string => `${letters(title)}#`;

/** Forms of a word may differ in at most this many final letters: `reliable`, `reliability`. */
const LONGEST_ENDING = 5;
/** A common ending that is longer: `container`, `containerisation`. */
const MAKING = /i[sz]ations?$/;

/**
 * Whether a text contains some form of a word. We compare only its beginning: at least half of its letters, and at least three.
 */
export function mayHave(text: string, word: string): boolean {
	const own = letters(word).replace(MAKING, '');
	const least = Math.max(3, Math.ceil(own.length / 2), own.length - LONGEST_ENDING);
	return letters(text).includes(own.slice(0, least));
}

/**
 * Whether a text contains a word as it is spelt; words of five letters or more may also be in the singular, or the beginning of
 * another word.
 */
export function hasWord(text: string, word: string): boolean {
	const own = letters(word);
	const isShort = own.length < 5;
	const singular = own.replace(/s$/, '');
	return text.split(/[^\p{L}\p{N}+#/-]+/u).some((each) => {
		const spelt = letters(each);
		return spelt === own || (!isShort && (spelt === singular || spelt.startsWith(own)));
	});
}
