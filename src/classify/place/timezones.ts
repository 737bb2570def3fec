import { sentenceAround } from '../text/sentences.ts';
import * as patterns from './timezones-patterns.ts';

/**
 * The hours or zones a short text asks for, in its own words: the bracket or the item they stand in. Null where
 * it names none.
 */
export function readTimezones(text: string): string | null {
	const found = patterns.zone.exec(text) ?? patterns.anyZone.exec(text);
	if (found === null) return null;
	const before = text.slice(0, found.index);
	const from = Math.max(...['(', ';', ',', '|', ' / ', '\n', '•'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = text.slice(found.index);
	const stop = rest.search(/[);,|\n•]/u);
	const cut = text.slice(from, stop < 0 ? text.length : found.index + stop);
	// “CST (UTC-6)” keeps the bracket that it opens.
	const words = `${cut}${cut.includes('(') && rest[stop] === ')' ? ')' : ''}`.replace(/^[\s/]+/u, '').trim();
	return words === '' ? null : words.slice(0, 120);
}

/** The text with blanks where it names time zones: “US (ET)” is not in Ethiopia. Every other word keeps its place. */
export function withoutTimezones(text: string): string {
	return text.replace(patterns.zoneOfPlace, (words) => ' '.repeat(words.length));
}

const longest = 120;

/** A clause of at most so many characters, with the words that were found in it. */
function aroundWords(clause: string, words: string): string {
	const end = clause.indexOf(words) + words.length;
	const from = end <= longest ? 0 : clause.indexOf(' ', end - longest) + 1;
	return clause.slice(from, from + longest).trim();
}

const everyZone = new RegExp(patterns.zone, 'gu');
/** An advert that asks for a time zone does so early; a longer list is an office directory. */
const mostZones = 20;
const reach = 160;

/** The clause of an advert's text that asks for hours or time zones, in its own words; null where none does. */
export function askedTimezones(text: string): string | null {
	for (const match of text.matchAll(everyZone).take(mostZones)) {
		const end = match.index + match[0].length;
		if (patterns.deadline.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
		const clause = sentenceAround(text, match.index, end, reach);
		const beside = patterns.besideRemote.exec(clause);
		if (beside !== null) return readTimezones(beside[0]);
		if (patterns.asksFor.test(clause)) return aroundWords(clause.replace(/^[\s.!?*-]+/u, ''), match[0]);
	}
	return null;
}
