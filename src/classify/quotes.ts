import type { Evidence } from '#domain/listing.ts';
import { cut } from '#plain-text/characters.ts';

/** What evidence may quote where the terms of a source say nothing less. */
export const LONGEST_QUOTE = 240;

/** A piece of evidence, cut to its longest allowed length. */
export function quote(words: string, from: Evidence['from'], at: number | null, rule: string): Evidence {
	return { words: words.slice(0, LONGEST_QUOTE), from, at, rule };
}

/**
 * A reading that quotes an advert at no more than `most` characters at once: for sources whose words belong to those
 * who wrote them. Of a longer quote its middle is kept, from word to word: what was found stands there.
 */
export function shortenQuotes<Reading extends object>(reading: Reading, most: number): Reading {
	if (most >= LONGEST_QUOTE) return reading;
	const one = (evidence: Evidence): Evidence => {
		if (evidence.from !== 'text' || evidence.words.length <= most) return evidence;
		const { words, from } = middle(evidence.words, most);
		return { ...evidence, words, at: evidence.at === null ? null : evidence.at + from };
	};
	return JSON.parse(JSON.stringify(reading), (field, value: unknown) => {
		if (field === 'evidence') return (value as Evidence[]).map(one);
		return typeof value === 'string' && (field === 'raw' || field === 'timezones') ? cut(value, most) : value;
	}) as Reading;
}

/** The whole words around the middle of some, and where in them they begin; a single long word is cut. */
function middle(words: string, most: number): { words: string; from: number } {
	const spare = words.length - most;
	let from = Math.floor(spare / 2);
	let to = from + most;
	const next = words.indexOf(' ', from - 1);
	const last = words.lastIndexOf(' ', to);
	if (next !== -1 && last > next) [from, to] = [next + 1, last];
	const kept = words.slice(from, to).replace(/^[\udc00-\udfff]/, '');
	return { words: cut(kept, most), from: from + (to - from - kept.length) };
}
