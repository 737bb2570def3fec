import { sentenceEnds } from '../sentences.ts';

/** A text cut into words, with where each stands. Linear in the text’s length. */
export interface Words {
	text: string;
	/** The words in small letters. */
	lower: string[];
	starts: number[];
	ends: number[];
	/** Whether the word follows the one before it within one phrase: no full stop, comma or line end between. */
	joined: boolean[];
	/** Which sentence each word is in. */
	sentences: number[];
}

/** One way of writing something. `*` at a word’s end stands for any ending, on its own for any one word. */
export interface Phrase<T> {
	phrase: string;
	/** Counts only when capitalised exactly so. */
	cased?: boolean;
	value: T;
}

/** Where a phrase stands: characters `at` to `end`, words `first` to `last`, the sentence it begins in. */
export interface Match<T> {
	value: T;
	at: number;
	end: number;
	first: number;
	last: number;
	sentence: number;
}

interface Entry<T> {
	value: T;
	/** Its words in small letters, with their `*`. */
	parts: string[];
	/** Words with their capitals, for cased phrases. */
	exact: string[] | null;
	/** The characters themselves where punctuation is part of the name: `llama.cpp`, `W&B`. */
	literal: string | null;
}

/** Phrases made ready for `findPhrases`, by the first letters of their first word. */
export type Matcher<T> = ReadonlyMap<string, readonly Entry<T>[]>;

// Scripts without spaces are words of their own: “DevOpsエンジニア” is two.
const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]`;
const spaced = String.raw`[[\p{L}\p{N}]--${spaceless}]+(?:\+\+|#)?`;
// An address is no word of the advert, whatever its path says.
const word = new RegExp(String.raw`(?<address>https?://\S+)|${spaced}|${spaceless}+`, 'gv');
const phrasePart = new RegExp(String.raw`(?:${spaced}|${spaceless}+)\*?|\*`, 'gv');
const softGap = /^(?: |\u00a0|-|\/|_|&|\+|\.(?!\s)|['’\u2010\u2011\u2013])+$/u;
const softTitleGap = /^[\s\-/_&+.,:|'’\u2010\u2011\u2013\u2014()[\]]+$/u;
const literalMarks = /[&.+#]/;
// A phrase is looked up by so many letters, so a wildcard needs at least as many before it.
const keyLength = 3;

/** Cuts a text into words. In a title, brackets do not end a phrase: `Machine Learning (ML) Ops`. */
export function cutWords(text: string, kind: 'text' | 'title' = 'text'): Words {
	const words: Words = { text, lower: [], starts: [], ends: [], joined: [], sentences: [] };
	const stops = sentenceEnds(text);
	let sentence = 0;
	let end = -1;
	for (const match of text.matchAll(word)) {
		if (match.groups?.['address']) {
			end = -1;
			continue;
		}
		const found = match[0];
		const start = match.index;
		words.lower.push(found.toLowerCase());
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
	if (start === end || (start - end === 1 && text[end] === ' ')) return true;
	if (start - end > 4) return false;
	return (kind === 'title' ? softTitleGap : softGap).test(text.slice(end, start));
}

export function compilePhrases<T>(phrases: readonly Phrase<T>[]): Matcher<T> {
	const entries = phrases.map(({ phrase, cased = false, value }): Entry<T> => {
		const written = phraseParts(phrase);
		return {
			value,
			parts: written.map((part) => part.toLowerCase()),
			exact: cased ? written : null,
			literal: literalMarks.test(phrase) ? (cased ? phrase : phrase.toLowerCase()) : null,
		};
	});
	return Map.groupBy(entries, ({ parts: [first = ''] }) => first.slice(0, keyLength));
}

/** Every place where a phrase stands, in reading order; overlapping ones too. */
export function findPhrases<T>(matcher: Matcher<T>, words: Words): Match<T>[] {
	return words.lower.flatMap((word, first) =>
		(matcher.get(word.slice(0, keyLength)) ?? [])
			.filter((entry) => stands(entry, words, first))
			.map(({ value, parts }) => {
				const last = first + parts.length - 1;
				const [at = 0, end = 0, sentence = 0] = [words.starts[first], words.ends[last], words.sentences[first]];
				return { value, at, end, first, last, sentence };
			}),
	);
}

/** Leaves out matches that lie inside a longer one with the same `key`. */
export function outermost<M extends Match<unknown>>(matches: readonly M[], key: (match: M) => string): M[] {
	const reach = new Map<string, number>();
	return matches
		.toSorted((a, b) => a.first - b.first || b.last - a.last)
		.filter((match) => {
			if (match.last <= (reach.get(key(match)) ?? -1)) return false;
			reach.set(key(match), match.last);
			return true;
		});
}

/** Leaves out traps, and what lies within one with the same `key`. */
export function spared<M extends Match<unknown>>(
	matches: readonly M[],
	isTrap: (match: M) => boolean,
	key: (match: M) => unknown,
): M[] {
	const reach = new Map<unknown, number>();
	return matches
		.toSorted((a, b) => a.first - b.first || Number(isTrap(b)) - Number(isTrap(a)))
		.filter((match) => {
			const trapped = reach.get(key(match)) ?? -1;
			if (!isTrap(match)) return match.last > trapped;
			reach.set(key(match), Math.max(trapped, match.last));
			return false;
		});
}

function stands<T>({ parts, exact, literal }: Entry<T>, words: Words, first: number): boolean {
	const isThere = parts.every((part, i) => {
		const word = words.lower[first + i];
		if (word === undefined || (i > 0 && !words.joined[first + i])) return false;
		return part === word || (part.endsWith('*') && word.startsWith(part.slice(0, -1)));
	});
	if (!isThere) return false;
	if (exact?.some((part, i) => words.text.slice(words.starts[first + i], words.ends[first + i]) !== part)) return false;
	if (literal === null) return true;
	const slice = words.text.slice(words.starts[first], words.ends[first + parts.length - 1]).replace(/\s+/g, ' ');
	return (exact ? slice : slice.toLowerCase()) === literal;
}

function phraseParts(phrase: string): string[] {
	const parts = phrase.match(phrasePart) ?? [];
	if (parts.length === 0) throw new Error(`The phrase “${phrase}” holds no word to look for.`);
	const short = parts.find((part) => part.length > 1 && part.endsWith('*') && part.length <= keyLength);
	if (short) throw new Error(`The phrase “${phrase}” needs at least ${keyLength} letters before its \`*\`.`);
	if (parts[0] === '*') throw new Error(`The phrase “${phrase}” must begin with a word, not with \`*\`.`);
	return parts;
}
