import type { Evidence } from '#domain/listing.ts';
import type { Advert } from '../advert.ts';
import { MAX_QUOTE_LENGTH, quote } from '../quotes.ts';
import type { Detected } from '../reading.ts';
import type { Hit } from './found.ts';
import { outermost } from './phrases.ts';

/** Maximum number of quotes per detected value. */
export const maxEvidence = 3;

/** A quote may reach this many words beyond its match to begin or end with a clause. */
const maxWordsAround = 6;
/** Words around a match in a quote that reaches no end of a clause. */
const wordsAround = 4;
/** Also where the space after a sentence is lost: “in the UK.Have you”, but not in “Node.js”. */
const sentenceEnd = /[\n;•]|[.!?][)”"’]?\s|\p{Ll}[.!?]\p{Lu}/u;
const clauseEnd = /[,:()–—]/;

/** A quote of the match with the clause around it, or with a few words if the clause is long. */
function evidenceOf(advert: Advert, hit: Hit, rule: string): Evidence {
	const words = hit.section === null ? advert.title : advert.text;
	const first = edgeOfQuote(words, hit.first, -1);
	const last = edgeOfQuote(words, hit.last, 1);
	const clause = { at: words.starts[first] ?? hit.at, end: words.ends[last] ?? hit.end };
	const { at, end } = clause.end - clause.at > MAX_QUOTE_LENGTH ? hit : clause;
	const open = words.text.slice(at, end);
	const cut = open.includes('(') && words.text[end] === ')' ? `${open})` : open;
	return hit.section === null ? quote(cut, 'title', null, rule) : quote(cut, 'text', at, rule);
}

/** The first (-1) or last (1) word of a quote around `word`. Words without a space between them, as “Kite’s”, stay together. */
function edgeOfQuote({ text, starts, ends }: Advert['text'], word: number, step: -1 | 1): number {
	let atClause: number | null = null;
	let atWord = word;
	for (let edge = word, taken = 0; ; edge += step) {
		const end = ends[step === 1 ? edge : edge - 1];
		const start = starts[step === 1 ? edge + 1 : edge];
		if (end === undefined || start === undefined) return edge;
		const gap = text.slice(end, start);
		if (sentenceEnd.test(text.slice(end - 1, start + 1))) return edge;
		if (!/\s/.test(gap)) continue;
		if (clauseEnd.test(gap)) atClause = edge;
		if (taken <= wordsAround) atWord = edge;
		if (taken === maxWordsAround) return atClause ?? atWord;
		taken++;
	}
}

/** Matches with positive weight, the heaviest first, then by position. */
export function heaviestFirst(hits: readonly Hit[]): Hit[] {
	return hits
		.filter(({ value, place }) => value.weight * place > 0)
		.toSorted((a, b) => b.place * b.value.weight - a.place * a.value.weight || a.at - b.at);
}

/** Quotes of the heaviest matches, one per phrase, without repeated words. */
export function bestEvidence(advert: Advert, hits: readonly Hit[], rule: string): Evidence[] {
	const phrases = new Set<string>();
	const evidence: Evidence[] = [];
	for (const hit of heaviestFirst(hits)) {
		if (evidence.length === maxEvidence) break;
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
	const outermostHits = outermost(hits, ({ section }) => (section === null ? 'title' : 'text'));
	const inTitle = outermostHits.filter(({ section }) => section === null);
	const inText = outermostHits.filter(({ section }) => section !== null);
	return [...(inTitle.length > 0 ? [inTitle] : []), ...bySentence(inText)].reduce((sum, words) => {
		const [loudest = 0, next = 0] = words.map(({ value, place }) => value.weight * place).toSorted((a, b) => b - a);
		return sum + loudest + next / 2;
	}, 0);
}

/** A longer sentence, in characters, is a list of duties without its line breaks. */
const maxDutyLength = 200;

/** Groups matches by sentence, sorted by position. A list without its line breaks is split into several groups. */
export function bySentence<M extends Pick<Hit, 'at' | 'end' | 'sentence'>>(matches: readonly M[]): M[][] {
	const groups: M[][] = [];
	for (const match of matches) {
		const first = groups.at(-1)?.[0];
		if (first?.sentence === match.sentence && match.end - first.at <= maxDutyLength) groups.at(-1)?.push(match);
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
