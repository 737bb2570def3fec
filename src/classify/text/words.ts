import { keyLength, softGap, spaced, spaceless } from '#domain/phrase.ts';
import { sentenceEnds } from './sentences.ts';

/** A text split into words, with their positions. Takes time proportional to the text’s length. */
export interface Words {
	text: string;
	/** The words in lower case. */
	lower: string[];
	/** The first letters of each word, by which phrases are looked up. */
	keys: string[];
	starts: number[];
	ends: number[];
	/** Whether the word can continue a phrase from the previous word: no full stop, comma or line break is between them. */
	joined: boolean[];
	/** The number of the sentence that each word is in. */
	sentences: number[];
	/** Positions where sentences and list items end, in order. */
	stops: readonly number[];
}

// A URL is not a word of the advert, whatever its path contains. If a line break was lost, a word ends where the next item
// starts: “terraformUsing containers”.
const gluedEnd = String.raw`\p{Ll}(?=(?:Using|Experience|Strong|Excellent|Familiarity|Proficiency|Knowledge|Understanding|Ability|Working|Proven|Solid|Bachelor|Exposure|Hands)(?![\p{L}\p{N}]))`;
const hasGlued = new RegExp(gluedEnd, 'v');
const address = String.raw`(?<address>https?://\S+)`;
const word = new RegExp(String.raw`${address}|${spaced}|${spaceless}+`, 'gv');
const wordOrGlued = new RegExp(String.raw`${address}|\p{L}{2,}?${gluedEnd}|${spaced}|${spaceless}+`, 'gv');
const softTitleGap = /^[\s\-/_&+.,:|'’\u2010\u2011\u2013\u2014()[\]]+$/u;

/** Splits a text into words. In titles, brackets don’t end a phrase: `Machine Learning (ML) Ops`. */
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
