import { keyLength, literalMarks, phraseParts } from '#domain/phrase.ts';
import type { Words } from '../text/words.ts';

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

/** Phrases made ready for `findPhrases`: those that may begin at a word, in the order in which they were given. */
export interface Matcher<T> {
	/** By each word that a phrase begins with. */
	byWord: ReadonlyMap<string, readonly Entry<T>[]>;
	/** For all other words: phrases whose first word has any ending, by its first letters. */
	byKey: ReadonlyMap<string, readonly Entry<T>[]>;
}

/** Phrases in the form in which they are found. The schema of a phrase refuses what could never be. */
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
	const wild = entries.filter(({ parts: [first] }) => first?.endsWith('*'));
	const words = new Set(entries.map(({ parts: [first = ''] }) => first));
	const byKey = Map.groupBy(entries, ({ parts: [first = ''] }) => first.slice(0, keyLength));
	const beginning = (word: string) =>
		(byKey.get(word.slice(0, keyLength)) ?? []).filter(({ parts: [first = ''] }) => isPart(first, word));
	return {
		byWord: new Map([...words].map((word) => [word, beginning(word)])),
		byKey: Map.groupBy(wild, ({ parts: [first = ''] }) => first.slice(0, keyLength)),
	};
}

/** Whether two phrases, as their words in small letters, can begin at the same word: only then does it tell which is tried first. */
export const canMeet = (some: readonly string[], others: readonly string[]): boolean =>
	some.every((part, i) => {
		const other = others[i];
		return other === undefined || isPart(part, other) || isPart(other, part);
	});

/** Every place where a phrase stands, in reading order; overlapping ones too. */
export function findPhrases<T>(matcher: Matcher<T>, words: Words): Match<T>[] {
	const found: Match<T>[] = [];
	for (let first = 0; first < words.lower.length; first++) {
		const entries = matcher.byWord.get(words.lower[first] ?? '') ?? matcher.byKey.get(words.keys[first] ?? '') ?? [];
		for (const entry of entries) {
			if (!stands(entry, words, first)) continue;
			const last = first + entry.parts.length - 1;
			const place = { at: words.starts[first] ?? 0, end: words.ends[last] ?? 0, first, last };
			found.push({ value: entry.value, ...place, sentence: words.sentences[first] ?? 0 });
		}
	}
	return found;
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

function isPart(part: string, word: string): boolean {
	return part === word || (part.endsWith('*') && word.startsWith(part.slice(0, -1)));
}

function stands<T>({ parts, exact, literal }: Entry<T>, words: Words, first: number): boolean {
	const isThere = parts.every((part, i) => {
		const word = words.lower[first + i];
		if (word === undefined || (i > 0 && !words.joined[first + i])) return false;
		return isPart(part, word);
	});
	if (!isThere) return false;
	if (exact?.some((part, i) => words.text.slice(words.starts[first + i], words.ends[first + i]) !== part)) return false;
	if (literal === null) return true;
	const slice = words.text.slice(words.starts[first], words.ends[first + parts.length - 1]).replace(/\s+/g, ' ');
	return (exact ? slice : slice.toLowerCase()) === literal;
}
