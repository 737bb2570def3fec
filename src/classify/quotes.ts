import type { Evidence } from '#domain/listing.ts';
import { cut } from '#plain-text/characters.ts';

/** Longest quote, in characters, unless a source’s terms allow less. */
export const MAX_QUOTE_LENGTH = 240;

/** Makes evidence from a quote, cut to the longest allowed length. */
export function quote(words: string, from: Evidence['from'], at: number | null, rule: string): Evidence {
	return { words: words.slice(0, MAX_QUOTE_LENGTH), from, at, rule };
}

/**
 * Shortens all quotes in a reading to `most` characters, for sources whose texts belong to their authors. Of a longer quote, the
 * middle is kept, in whole words, because the match is there.
 */
export function shortenQuotes<Reading extends object>(reading: Reading, most: number): Reading {
	if (most >= MAX_QUOTE_LENGTH) return reading;
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

/** The whole words around the middle of a quote, and where they start in it; a single long word is cut. */
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
