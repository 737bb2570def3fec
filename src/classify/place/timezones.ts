import { sentenceAround } from '../text/sentences.ts';
import * as patterns from './timezones-patterns.ts';

/** The hours or time zones that a short text asks for, quoted from its bracket or item. Null if it names none. */
export function readTimezones(text: string): string | null {
	const found = patterns.zone.exec(text) ?? patterns.anyZone.exec(text);
	if (found === null) return null;
	const before = text.slice(0, found.index);
	const from = Math.max(...['(', ';', ',', '|', ' / ', '\n', '•'].map((mark) => before.lastIndexOf(mark))) + 1;
	const rest = text.slice(found.index);
	const stop = rest.search(/[);,|\n•]/u);
	const cut = text.slice(from, stop < 0 ? text.length : found.index + stop);
	// In “CST (UTC-6)” the closing bracket is kept.
	const words = `${cut}${cut.includes('(') && rest[stop] === ')' ? ')' : ''}`.replace(/^[\s/]+/u, '').trim();
	return words === '' ? null : words.slice(0, 120);
}

/** Blanks out time zones, so that “US (ET)” is not in Ethiopia. All other words keep their positions. */
export function withoutTimezones(text: string): string {
	return text.replace(patterns.zoneOfPlace, (words) => ' '.repeat(words.length));
}

const longest = 120;

/** The clause, cut to a maximum length around the words found in it. */
function aroundWords(clause: string, words: string): string {
	const end = clause.indexOf(words) + words.length;
	const from = end <= longest ? 0 : clause.indexOf(' ', end - longest) + 1;
	return clause.slice(from, from + longest).trim();
}

const everyZone = new RegExp(patterns.zone, 'gu');
/** An advert names a required time zone early; a longer list is a directory of offices. */
const maxZones = 20;
const reach = 160;

/** Quotes the clause of a text that asks for hours or time zones; null if there is none. */
export function askedTimezones(text: string): string | null {
	for (const match of text.matchAll(everyZone).take(maxZones)) {
		const end = match.index + match[0].length;
		if (patterns.deadline.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
		const clause = sentenceAround(text, match.index, end, reach);
		const beside = patterns.besideRemote.exec(clause);
		if (beside !== null) return readTimezones(beside[0]);
		if (patterns.asksFor.test(clause)) return aroundWords(clause.replace(/^[\s.!?*-]+/u, ''), match[0]);
	}
	return null;
}
