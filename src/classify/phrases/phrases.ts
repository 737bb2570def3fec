import { keyLength, literalMarks, phraseParts } from '#domain/phrase.ts';
import type { Words } from '../text/words.ts';

/** A phrase to search for. `*` at the end of a word stands for any ending; a `*` alone for any one word. */
export interface Phrase<T> {
	phrase: string;
	/** Whether capitals must match exactly. */
	cased?: boolean;
	value: T;
}

/** A match: characters `at` to `end`, words `first` to `last`, and the sentence in which it starts. */
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
	/** Its words in lower case, with their `*`. */
	parts: string[];
	/** Its words with their capitals, if `cased`. */
	exact: string[] | null;
	/** The exact characters, if punctuation is part of the name: `llama.cpp`, `W&B`. */
	literal: string | null;
}

/** Phrases compiled for `findPhrases`, indexed by their first word, in the given order. */
export interface Matcher<T> {
	/** By the first word of the phrases. */
	byWord: ReadonlyMap<string, readonly Entry<T>[]>;
	/** For all other words: phrases whose first word may have any ending, by its first letters. */
	byKey: ReadonlyMap<string, readonly Entry<T>[]>;
}

/** Compiles phrases for searching. The schema of a phrase rejects those that could never match. */
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

/** Whether two phrases, given as lower-case words, can start at the same word. Only then does their order matter. */
export const canMeet = (some: readonly string[], others: readonly string[]): boolean =>
	some.every((part, i) => {
		const other = others[i];
		return other === undefined || isPart(part, other) || isPart(other, part);
	});

/** Finds all matches, sorted by position, overlapping ones included. */
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

/** Removes matches inside a longer one with the same `key`. */
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

/** Removes traps, and matches inside a trap with the same `key`. */
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
