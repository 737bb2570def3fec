import { keyLength, softGap, spaced, spaceless } from '#domain/phrase.ts';
import { sentenceEnds } from './sentences.ts';

/** A text cut into words, with where each stands. Linear in the text’s length. */
export interface Words {
	text: string;
	/** The words in small letters. */
	lower: string[];
	/** The first letters of each, by which phrases are looked up. */
	keys: string[];
	starts: number[];
	ends: number[];
	/** Whether the word follows the one before it within one phrase: no full stop, comma or line end between. */
	joined: boolean[];
	/** Which sentence each word is in. */
	sentences: number[];
	/** Where sentences and list items end, in order. */
	stops: readonly number[];
}

// An address is no word of the advert, whatever its path says.
// A word that is glued to the first of the next item is a word: “terraformUsing containers”.
const gluedEnd = String.raw`\p{Ll}(?=(?:Using|Experience|Strong|Excellent|Familiarity|Proficiency|Knowledge|Understanding|Ability|Working|Proven|Solid|Bachelor|Exposure|Hands)(?![\p{L}\p{N}]))`;
const hasGlued = new RegExp(gluedEnd, 'v');
const address = String.raw`(?<address>https?://\S+)`;
const word = new RegExp(String.raw`${address}|${spaced}|${spaceless}+`, 'gv');
const wordOrGlued = new RegExp(String.raw`${address}|\p{L}{2,}?${gluedEnd}|${spaced}|${spaceless}+`, 'gv');
const softTitleGap = /^[\s\-/_&+.,:|'’\u2010\u2011\u2013\u2014()[\]]+$/u;

/** Cuts a text into words. In a title, brackets do not end a phrase: `Machine Learning (ML) Ops`. */
export function cutWords(text: string, kind: 'text' | 'title' = 'text'): Words {
	const stops = sentenceEnds(text);
	const words: Words = { text, lower: [], keys: [], starts: [], ends: [], joined: [], sentences: [], stops };
	let sentence = 0;
	let end = -1;
	for (const match of text.matchAll(hasGlued.test(text) ? wordOrGlued : word)) {
		if (match.groups?.['address']) {
			end = -1;
			continue;
		}
		const found = match[0];
		const start = match.index;
		const lower = found.toLowerCase();
		words.lower.push(lower);
		words.keys.push(lower.slice(0, keyLength));
		words.starts.push(start);
		words.joined.push(end >= 0 && isSoft(text, end, start, kind));
		end = start + found.length;
		words.ends.push(end);
		while ((stops[sentence] ?? start) < start) sentence += 1;
		words.sentences.push(sentence);
	}
	return words;
}

function isSoft(text: string, end: number, start: number, kind: 'text' | 'title'): boolean {
	if (start === end) return !/\p{Lu}/u.test(text[start] ?? '');
	if (start - end === 1 && text[end] === ' ') return true;
	if (start - end > 4) return false;
	return (kind === 'title' ? softTitleGap : softGap).test(text.slice(end, start));
}
