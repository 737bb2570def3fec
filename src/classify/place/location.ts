import type { Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { findNames, gazetteer, type Gazetteer } from './names.ts';
import { cutSegments, endsInRemote, plainHybrid, type Segment } from './segments.ts';
import * as patterns from './segments-patterns.ts';
import { nowhere, settlePlaces, type Places } from './decide-place.ts';
import { readTimezones, withoutTimezones } from './timezones.ts';

/** The meaning of a location. `scope` is null if it names neither a place nor a way of working. */
export interface LocationReading extends Places {
	scope: Scope | null;
	/** Whether the location itself mentions remote, hybrid or office work. */
	saysHow: boolean;
	/** Whether it offers a place to work at as well as remote work. */
	isEither: boolean;
	timezones: string | null;
	/** Whether it excludes countries or regions by name, so that the whole world or a whole region would be too wide. */
	leavesOut: boolean;
	why: string;
}

interface Part extends Segment {
	places: Places;
}

/** Only this many characters are read; real lists of countries have up to about 2,000. */
const longest = 6000;
/** Countries that consist of one town, so that their name says where the office is. */
const cityStates = new Set(['HK', 'MC', 'MO', 'SG']);

/** A North American time zone in brackets; `(PT)` is left out, because it may mean Portugal. */
const zoneAlone = /\(\s?(?!PT\s?\))[ECMP][SD]?T(?:\s?[/-]\s?[ECMP][SD]?T)?\s?\)/u;

/**
 * Parses a location with any number of alternatives. If it excludes countries by name, we don’t know which countries of the world
 * or region remain, so only those named count.
 */
export function readLocation(given: string, regions: readonly Region[]): LocationReading {
	const short = plainHybrid(given.slice(0, longest));
	const names = gazetteer(regions);
	const reading = readOpen(inPlainOrder(withoutExceptions(short)), names);
	if (!leavesCountriesOut(short, names)) return { ...reading, leavesOut: false };
	const { scope, countries, exact } = reading;
	const bounded = { ...reading, regions: [], exact: exact && countries.length > 0, leavesOut: true };
	if (scope !== 'worldwide' && scope !== 'region') return bounded;
	const why = 'the location leaves out countries by name';
	return { ...bounded, scope: countries.length > 0 ? 'region' : 'unspecified', saysHow: true, why };
}

/** Parses a location that excludes nothing. */
function readOpen(open: string, names: Gazetteer): Omit<LocationReading, 'leavesOut'> {
	const whole = leadsWithCountries(open, names) ? open.replace(/\bCA-(?=\p{Lu})/gu, 'CAN-') : open;
	// A time zone tells the place only if nothing else does, and a zone’s code never does: “Remote (ET)” is not in Ethiopia.
	const bare = withoutTimezones(whole);
	const isElsewhere = bare !== whole && (zoneAlone.test(whole) || hasPlace(settlePlaces(bare, findNames(bare, names))));
	const text = isElsewhere ? bare : whole;
	const named = findNames(text, names);
	const parts = mergeLists(
		cutSegments(text, named).map((segment) => ({ ...segment, places: placesOf(segment, names) })),
	);
	const timezones = readTimezones(whole);
	const all = settlePlaces(text, named);
	const isOneChoice =
		parts.length > 1 && !hasPlace(all) && parts.every(({ joinedBy }, i) => i === 0 || joinedBy === 'word');
	const isBoth = isOneChoice && parts.some(({ mode }) => mode === 'onsite');
	const remote = isBoth ? [] : parts.filter(({ mode }) => mode === 'remote');
	const world = parts.some((part) => isWorld(part));
	const done = (scope: Scope | null, places: Places, why: string) => ({
		...places,
		scope,
		saysHow: parts.some(({ mode }) => mode !== null),
		isEither:
			remote.length > 0 &&
			parts.some((part) => (part.mode !== 'remote' ? hasPlace(part.places) : listsBoth(part, names))),
		timezones,
		why,
	});
	if (world && (remote.length > 0 || !hasPlace(all))) return done('worldwide', all, 'the location says worldwide');
	if (remote.length > 0) {
		const own = remote.filter(({ places }) => hasPlace(places));
		const places = own.length > 0 ? union(own.map((part) => part.places)) : all;
		if (hasPlace(places)) return done('region', places, 'the location says remote and names where');
		return done('unspecified', places, 'the location says remote and names no place');
	}
	if (isBoth || parts.some(({ mode }) => mode === 'hybrid')) return done('hybrid', all, 'the location says hybrid');
	if (parts.some(({ mode }) => mode === 'onsite')) return done('onsite', all, 'the location says office');
	if (!hasPlace(all)) {
		if (timezones !== null) return done('unspecified', all, 'the location names only time zones');
		return isPlaceLike(text)
			? done('onsite', all, 'a place, and no word on remote work')
			: done(null, all, 'no place is named');
	}
	if (!all.local && (all.countries.length > 1 || all.regions.length > 0 || timezones !== null)) {
		return done('region', all, 'whole countries or regions are listed as the place of work');
	}
	const isWhole = !all.local && !cityStates.has(all.countries[0] ?? '') && !hasOtherTown(text, named);
	if (isWhole && all.countries.length === 1) return done(null, all, 'a country, and no word on remote work');
	return done('onsite', all, 'a place, and no word on remote work');
}

/** “Boston, New York, Remote - Peru”: places without “remote” before one with it. */
function listsBoth({ text }: Part, names: Gazetteer): boolean {
	const items = text.split(',').filter((item) => hasPlace(settlePlaces(item, findNames(item, names))));
	return items.findIndex((item) => patterns.remote.test(item)) > 0;
}

/** Whether a part means the whole world: “Remote Worldwide” among places, or a part with “worldwide” that names no place. */
function isWorld({ text, places, worldwide, anywhere, mode }: Part): boolean {
	if (worldwide && /\bremote[ (,:-]{1,3}world-?wide|world-?wide[ ),:-]{1,3}remote/iu.test(text)) return true;
	return !hasPlace(places) && (worldwide || (anywhere && mode === 'remote'));
}

/** For `parse -- location`: the same, but `scope` is never null. */
export function parseLocation(
	text: string,
	regions: readonly Region[],
): { scope: Scope; countries: string[]; regions: string[]; why: string } {
	const { scope, countries, regions: named, why } = readLocation(text, regions);
	return { scope: scope ?? 'unspecified', countries, regions: named, why };
}

export function hasPlace(places: Places): boolean {
	return places.countries.length > 0 || places.regions.length > 0;
}

function union(list: readonly Places[]): Places {
	return list.reduce<Places>(
		(sum, next) => ({
			countries: [...new Set([...sum.countries, ...next.countries])].toSorted(),
			regions: [...new Set([...sum.regions, ...next.regions])].toSorted(),
			exact: sum.exact || next.exact,
			local: sum.local || next.local,
		}),
		nowhere,
	);
}

/** “San Francisco, Remote (USA)”: the remote place is in the brackets directly after “remote”, if they name one. */
function placesOf(segment: Segment, names: Gazetteer): Places {
	const own = segment.mode === 'remote' ? /\bremote\s?\(([^()]*)\)/iu.exec(segment.text)?.[1] : undefined;
	const inside = own === undefined ? nowhere : settlePlaces(own, findNames(own, names));
	return hasPlace(inside) ? inside : settlePlaces(segment.text, findNames(segment.text, names));
}

/** “Remote within the UK, Germany or Ireland”: items joined by a word to a remote part belong to its list. */
function mergeLists(parts: Part[]): Part[] {
	const merged: Part[] = [];
	for (const part of parts) {
		const last = merged.at(-1);
		const isListed =
			part.joinedBy === 'word' || (part.joinedBy === 'list' && isCountryOnly(part) && last?.places.local === false);
		if (isListed && part.mode === null && last?.mode === 'remote' && hasPlace(last.places)) {
			const places = union([last.places, part.places]);
			merged[merged.length - 1] = { ...last, text: `${last.text}, ${part.text}`, places };
		} else if (last !== undefined && isCountryBefore(last, part)) {
			// “US / UK / Canada - Remote”: the word applies to all earlier items of the list.
			let { places, joinedBy } = part;
			for (let before = merged.at(-1); before !== undefined; before = merged.at(-1)) {
				if (joinedBy === 'mark' || before.mode !== null || (before !== last && !isCountryOnly(before))) break;
				places = union([before.places, places]);
				({ joinedBy } = before);
				merged.pop();
			}
			merged.push({ ...part, places, joinedBy });
		} else merged.push(part);
	}
	return merged;
}

/** “Portugal or Spain (remote)”, “EU/UK remote”: both places are remote. “Lisbon or Remote” are two ways of working. */
function isCountryBefore(last: Part, part: Part): boolean {
	const isOneList =
		(part.joinedBy === 'word' || part.joinedBy === 'list') && part.mode === 'remote' && last.mode === null;
	const isCoast = last.places.exact && /\b(?:east|west) coast\b/iu.test(last.text);
	return isOneList && (isCountryOnly(last) || isCoast) && endsInRemote(part.text);
}

function isCountryOnly({ places }: Part): boolean {
	return places.exact && !places.local;
}

/** Blanks out excluded places: “Worldwide, except the US”. All other words keep their positions. */
export function withoutExceptions(text: string): string {
	return text.replace(patterns.exception, (words) => ' '.repeat(words.length));
}

/** Whether countries or regions are excluded by name. Excluding a town or state does not exclude its country. */
export function leavesCountriesOut(text: string, names: Gazetteer): boolean {
	return [...text.matchAll(patterns.exception)].some(([words]) => settlePlaces(words, findNames(words, names)).exact);
}

/** Official names with inverted word order, and the usual names. */
const invertedNames = [
	{ name: /, Province of China\b/giu, plain: '' },
	{ name: /\bIreland, Northern\b/giu, plain: 'Northern Ireland' },
	{ name: /\bVirgin Islands, British\b/giu, plain: 'British Virgin Islands' },
	{ name: /\bVirgin Islands, U\.?S\.?/giu, plain: 'US Virgin Islands' },
	{ name: /\bKorea, Democratic People['’]s Republic of\b/giu, plain: 'North Korea' },
	{ name: /\bCongo, (?:the )?Democratic Republic of(?: the)?\b/giu, plain: 'DR Congo' },
	{ name: /\bCongo, (?:the )?Republic of(?: the)?\b/giu, plain: 'Congo Brazzaville' },
];

/** Puts names such as “Virgin Islands, British” into the usual order. All other words keep their positions. */
function inPlainOrder(text: string): string {
	return invertedNames.reduce((sum, { name, plain }) => sum.replace(name, (words) => plain.padEnd(words.length)), text);
}

/** “Northampton, England, UK”: a town that our list lacks, before its part of a country or its country. */
function hasOtherTown(text: string, names: ReturnType<typeof findNames>): boolean {
	const before = text.slice(0, names[0]?.at ?? 0);
	const town = /^\s*(?<town>\p{Lu}[\p{L}\p{M}.’' -]{2,30}),\s(?:[\p{L} ]{2,20},\s)?$/u.exec(before)?.groups?.['town'];
	return town !== undefined && isPlaceLike(town) && !notTown.test(town);
}

/** Words before a country that are not a town in it. */
const notTown =
	/\b(?:anywhere|any|all|nationwide|national|field|multiple|various|several|other|global|regions?|areas?|countr(?:y|ies)|locations?|offices?|sites?|home|flexible|virtual|distributed|work|employees?|candidates|open|full|part|contract|permanent|team|company|north|south|east|west|central|northern|southern|eastern|western|asia|mainland)\b/iu;

/** Whether a text is a few capitalised words, as a town that our list lacks would be. */
function isPlaceLike(text: string): boolean {
	const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
	if (
		/^(?:n\/?a|tbd|blank|none|null|unknown|unsure|undisclosed|not specified|(?:various|several|multiple|many) ?locations?|various)\b|^\P{L}*$/iu.test(
			text.trim(),
		)
	)
		return false;
	return (
		words.length > 0 &&
		words.length <= 6 &&
		!/[&@#]/.test(text) &&
		words.every((word) => !/^\p{Ll}/u.test(word) || word.length <= 3)
	);
}

/** “US-Seattle; CA-Remote”, “CA-Toronto; CA-Remote”: here CA before a hyphen is Canada; in `CA-San Jose` it is California. */
function leadsWithCountries(text: string, names: Gazetteer): boolean {
	const isBehindCode = ({ place, at }: ReturnType<typeof findNames>[number]): boolean =>
		place.kind === 'city' && place.country === 'CA' && text.slice(0, at).endsWith('CA-');
	return /\bUS-\p{Lu}/u.test(text) || (/\bCA-\p{Lu}/u.test(text) && findNames(text, names).some(isBehindCode));
}
