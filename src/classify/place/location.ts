import type { Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { findNames, gazetteer, type Gazetteer } from './names.ts';
import { cutSegments, endsInRemote, plainHybrid, type Segment } from './segments.ts';
import * as patterns from './segments-patterns.ts';
import { nowhere, settlePlaces, type Places } from './decide-place.ts';
import { readTimezones, withoutTimezones } from './timezones.ts';

/** What a location says. `null` scope: it names neither a place nor a way of working. */
export interface LocationReading extends Places {
	scope: Scope | null;
	/** Whether the location itself speaks of remote, hybrid or office work. */
	saysHow: boolean;
	/** Whether it names a place to work at beside a remote one. */
	isEither: boolean;
	timezones: string | null;
	/** Whether it leaves out countries or regions by name: the world and whole regions are then too wide. */
	leavesOut: boolean;
	why: string;
}

interface Part extends Segment {
	places: Places;
}

/** Real lists of countries reach about 2,000 characters; what stands beyond this is not read. */
const longest = 6000;
/** Countries that are one town: their name says where the office is. */
const cityStates = new Set(['HK', 'MC', 'MO', 'SG']);

/** A code of a zone of North America in brackets; `(PT)` may be Portugal. */
const zoneAlone = /\(\s?(?!PT\s?\))[ECMP][SD]?T(?:\s?[/-]\s?[ECMP][SD]?T)?\s?\)/u;

/**
 * Reads one location string, however many alternatives it lists. Where countries are left out by name, what is left of the
 * world or of a region is not told, and no more than the countries named is.
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

/** What a location says that leaves nothing out. */
function readOpen(open: string, names: Gazetteer): Omit<LocationReading, 'leavesOut'> {
	const whole = leadsWithCountries(open, names) ? open.replace(/\bCA-(?=\p{Lu})/gu, 'CAN-') : open;
	// A time zone says where only if nothing else does, and its code alone never: “Remote (ET)” is not in Ethiopia.
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

/** “Boston, New York, Remote - Peru”: places without the word in front of one with it. */
function listsBoth({ text }: Part, names: Gazetteer): boolean {
	const items = text.split(',').filter((item) => hasPlace(settlePlaces(item, findNames(item, names))));
	return items.findIndex((item) => patterns.remote.test(item)) > 0;
}

/** “Remote Worldwide” among places, or a part that says worldwide and names no place. */
function isWorld({ text, places, worldwide, anywhere, mode }: Part): boolean {
	if (worldwide && /\bremote[ (,:-]{1,3}world-?wide|world-?wide[ ),:-]{1,3}remote/iu.test(text)) return true;
	return !hasPlace(places) && (worldwide || (anywhere && mode === 'remote'));
}

/** `parse -- location`: the same with the scope always told. */
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

/** “San Francisco, Remote (USA)”: brackets right behind the word are the remote place, if they name one. */
function placesOf(segment: Segment, names: Gazetteer): Places {
	const own = segment.mode === 'remote' ? /\bremote\s?\(([^()]*)\)/iu.exec(segment.text)?.[1] : undefined;
	const inside = own === undefined ? nowhere : settlePlaces(own, findNames(own, names));
	return hasPlace(inside) ? inside : settlePlaces(segment.text, findNames(segment.text, names));
}

/** “Remote within the UK, Germany or Ireland”: what a word joins to a remote part belongs to its list. */
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
			// “US / UK / Canada - Remote”: all that stand before it in the list.
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

/** “Portugal or Spain (remote)”, “EU/UK remote”: both countries are meant. “Lisbon or Remote” are two ways. */
function isCountryBefore(last: Part, part: Part): boolean {
	const isOneList =
		(part.joinedBy === 'word' || part.joinedBy === 'list') && part.mode === 'remote' && last.mode === null;
	const isCoast = last.places.exact && /\b(?:east|west) coast\b/iu.test(last.text);
	return isOneList && (isCountryOnly(last) || isCoast) && endsInRemote(part.text);
}

function isCountryOnly({ places }: Part): boolean {
	return places.exact && !places.local;
}

/** “Worldwide, except the US”: what is left out is not where one may work. Every other word keeps its place. */
export function withoutExceptions(text: string): string {
	return text.replace(patterns.exception, (words) => ' '.repeat(words.length));
}

/** Whether countries or regions are left out by name; a town or state that is leaves its country as it is. */
export function leavesCountriesOut(text: string, names: Gazetteer): boolean {
	return [...text.matchAll(patterns.exception)].some(([words]) => settlePlaces(words, findNames(words, names)).exact);
}

/** Official names that turn their words around at a comma, and their plain names. */
const turnedNames = [
	{ name: /, Province of China\b/giu, plain: '' },
	{ name: /\bIreland, Northern\b/giu, plain: 'Northern Ireland' },
	{ name: /\bVirgin Islands, British\b/giu, plain: 'British Virgin Islands' },
	{ name: /\bVirgin Islands, U\.?S\.?/giu, plain: 'US Virgin Islands' },
	{ name: /\bKorea, Democratic People['’]s Republic of\b/giu, plain: 'North Korea' },
	{ name: /\bCongo, (?:the )?Democratic Republic of(?: the)?\b/giu, plain: 'DR Congo' },
	{ name: /\bCongo, (?:the )?Republic of(?: the)?\b/giu, plain: 'Congo Brazzaville' },
];

/** “Virgin Islands, British” in the order of speech; every other word keeps its place. */
function inPlainOrder(text: string): string {
	return turnedNames.reduce((sum, { name, plain }) => sum.replace(name, (words) => plain.padEnd(words.length)), text);
}

/** “Northampton, England, UK”: a town the gazetteer lacks, in front of the part of a country or the country it lies in. */
function hasOtherTown(text: string, names: ReturnType<typeof findNames>): boolean {
	const before = text.slice(0, names[0]?.at ?? 0);
	const town = /^\s*(?<town>\p{Lu}[\p{L}\p{M}.’' -]{2,30}),\s(?:[\p{L} ]{2,20},\s)?$/u.exec(before)?.groups?.['town'];
	return town !== undefined && isPlaceLike(town) && !notTown.test(town);
}

/** What stands in front of a country and is no town of it. */
const notTown =
	/\b(?:anywhere|any|all|nationwide|national|field|multiple|various|several|other|global|regions?|areas?|countr(?:y|ies)|locations?|offices?|sites?|home|flexible|virtual|distributed|work|employees?|candidates|open|full|part|contract|permanent|team|company|north|south|east|west|central|northern|southern|eastern|western|asia|mainland)\b/iu;

/** A few capitalised words: a town the gazetteer lacks. */
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

/** “US-Seattle; CA-Remote”, “CA-Toronto; CA-Remote”: CA in front of a hyphen is the country, as it is never of `CA-San Jose`. */
function leadsWithCountries(text: string, names: Gazetteer): boolean {
	const isBehindCode = ({ place, at }: ReturnType<typeof findNames>[number]): boolean =>
		place.kind === 'city' && place.country === 'CA' && text.slice(0, at).endsWith('CA-');
	return /\bUS-\p{Lu}/u.test(text) || (/\bCA-\p{Lu}/u.test(text) && findNames(text, names).some(isBehindCode));
}
