import type { Region } from '#domain/vocabulary.ts';
import { hasPlace, readLocation, type LocationReading } from './location.ts';
import type { MatchedWords } from './prose.ts';
import { elsewhereRemote } from './prose-patterns.ts';
import * as patterns from './location-line-patterns.ts';

/** The advert’s own line about its place, and its position: “Job location: Toronto, ON (hybrid)”. */
export interface LocationLine {
	reading: LocationReading;
	matched: MatchedWords;
}

/** How many characters after a place others may follow. */
const reachBelow = 200;

/** The first line that is labelled as the job’s place and names one; whole sentences don’t count. */
export function readLocationLine(text: string, regions: readonly Region[]): LocationLine | null {
	for (const match of text.matchAll(patterns.locationLine).take(3)) {
		const [whole, words = ''] = match;
		const place = words.replace(patterns.nextLabel, '').replace(/^\s*:/u, '').trim();
		if (place.length < 2 || patterns.isSentence.test(place)) continue;
		// “USA.CA.Pleasanton” is an internal code for an office.
		if (/^\S+\.\S+\.\S+$/u.test(place)) continue;
		const alone = readLocation(place, regions);
		if (!hasPlace(alone)) continue;
		const at = match.index + whole.length - words.length + words.indexOf(place);
		// “Ottawa - Hybrid”, and on a later line “All other Canadian locations - Remote”.
		const elsewhere = elsewhereRemote.exec(text.slice(at, at + reachBelow));
		if (elsewhere === null) return { reading: alone, matched: { words: place, at } };
		const both = text.slice(at, at + elsewhere.index + elsewhere[0].length);
		return { reading: { ...alone, scope: 'region', saysHow: true, isEither: true }, matched: { words: both, at } };
	}
	return null;
}

/** This many characters at the beginning of a text introduce the job. */
const opening = 300;

/**
 * The town in the opening of a text, “… join our team in Ghent”, “Data Engineer | Ghent”. Used if nothing else names a place.
 * Null if there is none, or if it is the company’s seat.
 */
export function readOpening(text: string, regions: readonly Region[]): LocationLine | null {
	const short = text.slice(0, opening);
	if (/\bremote\b/iu.test(short)) return null;
	for (const match of short.matchAll(patterns.townInOpening)) {
		const { town = '' } = match.groups ?? {};
		const at = match.index + match[0].length - town.length;
		const reading = readLocation(town, regions);
		const isOfSeat = patterns.ofSeat.test(text.slice(Math.max(0, match.index - 40), at));
		if (reading.scope === 'onsite' && reading.local && !isOfSeat) return { reading, matched: { words: town, at } };
	}
	return null;
}

/**
 * Combines the feed’s location field with the advert’s own line. The line is used if the field names no place, if it names a town
 * in the field’s country, or if it names all of the field’s places and more.
 */
export function withLine(field: LocationReading | null, line: LocationLine | null): LocationReading | null {
	if (line === null) return field;
	const { reading } = line;
	if (field === null) return reading;
	const isWithin = field.countries.every((country) => reading.countries.includes(country));
	if (!hasPlace(field) || !isWithin || field.regions.length > 0 || reading.regions.length > 0) return field;
	// The line says “Brasil inteiro ou Portugal (remoto)”, the field only Brazil.
	const isLonger = field.exact && reading.scope === 'region' && reading.saysHow && !reading.local;
	if (isLonger && reading.countries.length > field.countries.length) return { ...field, countries: reading.countries };
	const isNarrower = field.scope === null && reading.scope !== null && reading.countries.length === 1;
	const isWider = field.scope === 'onsite' && reading.countries.length > field.countries.length && reading.local;
	if (isNarrower) return { ...field, scope: reading.scope, saysHow: reading.saysHow, local: true };
	return isWider ? { ...field, countries: reading.countries } : field;
}
