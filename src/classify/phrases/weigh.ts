import type { Evidence } from '#domain/listing.ts';
import type { Advert } from '../advert.ts';
import { LONGEST_QUOTE, quote } from '../quotes.ts';
import type { Detected } from '../reading.ts';
import type { Hit } from './found.ts';
import { outermost } from './phrases.ts';

/** Maximum number of quotes per detected value. */
export const mostEvidence = 3;
const wordsAround = 4;

/** A quote of the match with a few words around it, within its line. */
function evidenceOf(advert: Advert, hit: Hit, rule: string): Evidence {
	const words = hit.section === null ? advert.title : advert.text;
	let { first, last } = hit;
	const room = (from: number, to: number): boolean =>
		(words.ends[to] ?? 0) - (words.starts[from] ?? 0) <= LONGEST_QUOTE;
	const goesOn = (word: number): boolean =>
		word in words.ends &&
		word + 1 in words.starts &&
		!/[\n.!?;•]/.test(words.text.slice(words.ends[word], words.starts[word + 1]));
	for (let i = 0; i < wordsAround && goesOn(first - 1) && room(first - 1, last); i++) first--;
	for (let i = 0; i < wordsAround && goesOn(last) && room(first, last + 1); i++) last++;
	const at = words.starts[first] ?? hit.at;
	const cut = words.text.slice(at, words.ends[last] ?? hit.end);
	return hit.section === null ? quote(cut, 'title', null, rule) : quote(cut, 'text', at, rule);
}

/** Matches with positive weight, the heaviest first, then by position. */
export function loudestFirst(hits: readonly Hit[]): Hit[] {
	return hits
		.filter(({ value, place }) => value.weight * place > 0)
		.toSorted((a, b) => b.place * b.value.weight - a.place * a.value.weight || a.at - b.at);
}

/** Quotes of the heaviest matches, one per phrase, without repeated words. */
export function bestEvidence(advert: Advert, hits: readonly Hit[], rule: string): Evidence[] {
	const phrases = new Set<string>();
	const evidence: Evidence[] = [];
	for (const hit of loudestFirst(hits)) {
		if (evidence.length === mostEvidence) break;
		if (phrases.has(hit.value.phrase)) continue;
		const next = evidenceOf(advert, hit, rule);
		if (evidence.some((known) => overlaps(known, next))) continue;
		phrases.add(hit.value.phrase);
		evidence.push(next);
	}
	return evidence;
}

function overlaps(a: Evidence, b: Evidence): boolean {
	if (a.from !== b.from) return false;
	if (a.at === null || b.at === null) return a.words.includes(b.words) || b.words.includes(a.words);
	return a.at < b.at + b.words.length && b.at < a.at + a.words.length;
}

/**
 * The score of a set of matches. A phrase’s first occurrence counts in full, at its heaviest position, the second half, the third
 * a quarter, more nothing. Long adverts don’t score higher for being long.
 */
export function scoreOf(hits: readonly Hit[], textLength: number): number {
	const places = new Map<string, { weight: number; places: number[] }>();
	for (const { value, place } of outermost(hits, ({ section }) => (section === null ? 'title' : 'text'))) {
		const entry = places.get(value.phrase) ?? { weight: value.weight, places: [] };
		entry.places.push(place);
		places.set(value.phrase, entry);
	}
	let score = 0;
	for (const entry of places.values()) {
		const [first = 0, second = 0, third = 0] = entry.places.toSorted((a, b) => b - a);
		score += entry.weight * (first + second / 2 + third / 4);
	}
	return score / lengthFactor(textLength);
}

/** A score that counts sentences rather than words: a sentence with all words for a duty is still one duty. */
export function scoreOfSentences(hits: readonly Hit[]): number {
	const told = outermost(hits, ({ section }) => (section === null ? 'title' : 'text'));
	const inTitle = told.filter(({ section }) => section === null);
	const inText = told.filter(({ section }) => section !== null);
	return [...(inTitle.length > 0 ? [inTitle] : []), ...bySentence(inText)].reduce((sum, words) => {
		const [loudest = 0, next = 0] = words.map(({ value, place }) => value.weight * place).toSorted((a, b) => b - a);
		return sum + loudest + next / 2;
	}, 0);
}

/** A longer sentence, in characters, is a list of duties without its line breaks. */
const longestDuty = 200;

/** Groups matches by sentence, sorted by position. A list without its line breaks is split into several groups. */
export function bySentence<M extends Pick<Hit, 'at' | 'end' | 'sentence'>>(matches: readonly M[]): M[][] {
	const groups: M[][] = [];
	for (const match of matches) {
		const first = groups.at(-1)?.[0];
		if (first?.sentence === match.sentence && match.end - first.at <= longestDuty) groups.at(-1)?.push(match);
		else groups.push([match]);
	}
	return groups;
}

// Up to this length, in characters, adverts count as they are. Twice the length needs 1.4 times as many matches.
const plainLength = 3000;

/** By how much a long advert’s score is divided. */
export function lengthFactor(textLength: number): number {
	return Math.sqrt(Math.max(1, textLength / plainLength));
}

/** The value with quotes of its matches; empty if there are none. */
export function named<T extends string>(advert: Advert, value: T, hits: readonly Hit[], rule: string): Detected<T>[] {
	return hits.length === 0 ? [] : [{ value, evidence: bestEvidence(advert, hits, rule) }];
}
