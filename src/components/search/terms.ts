import { stemmer } from 'stemmer';

/** A word of a text: where it stands, and the term it is searched as; null where nobody would search for it. */
export interface Word {
	from: number;
	to: number;
	term: string | null;
}

// Letters and digits; apostrophes within; signs that belong to a name, as in C++ and C#.
const word = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*[+#]*/gu;

// They stand nearly everywhere and say nothing; a question in whole words would find nothing if all had to be there.
const silent = new Set(
	(
		'a about am an and any are as at be been but by can could did do does for from had has have how i if in into is it ' +
		'its me much my no not of on or our should so than that the their them then there these they this those to too us vs was ' +
		'we were what when where which while who why will with would you your'
	).split(' '),
);

/** Reads a text word by word. The build and the search page both read so, or they would not meet. */
export function wordsOf(text: string): Word[] {
	return [...text.matchAll(word)].map((match) => ({
		from: match.index,
		to: match.index + match[0].length,
		term: termOf(match[0]),
	}));
}

/** The terms of a text, in its order and as often as they stand there. */
export const termsOf = (text: string): string[] => wordsOf(text).flatMap(({ term }) => term ?? []);

/** Numbers shorter than a year are versions and counts, which change each night. */
function termOf(text: string): string | null {
	const plain = text
		.normalize('NFKD')
		.replaceAll(/\p{M}|['’]s?$|['’](?=\p{L}{2})|['’]s?\b/gu, '')
		.toLowerCase();
	if (silent.has(plain) || /^\d{0,3}$/.test(plain)) return null;
	return plain.length > 3 && /^[a-z]+$/.test(plain) ? stemmer(plain) : plain;
}
