import type { Evidence, Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { quote } from '../quotes.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { PostingWords } from '../reading.ts';
import { hasPlace, leavesCountriesOut, withoutExceptions, type LocationReading } from './location.ts';
import { findNames, gazetteer } from './names.ts';
import { presenceAsked } from './where-presence.ts';
import type { MatchedWords } from './prose.ts';
import { nowhere, settlePlaces, type Places } from './decide-place.ts';
import type { Hinted } from './prose-patterns.ts';
import { isSentence } from './location-line-patterns.ts';
import * as patterns from './where-patterns.ts';
import { onlyCountry, openToWorld, whereSentences } from './where-prose.ts';

/** Decides where a remote job can be done. */
export type DecidePlaces = typeof decidePlaces;

/** Where a remote job can be done: the place named in title or location, or else the one in the text, or else an implied one. */
export function decidePlaces(
	words: PostingWords,
	location: LocationReading | null,
	title: LocationReading | null,
	regions: readonly Region[],
	inLocation: Evidence[],
): { scope: Scope; places: Places; evidence: Evidence[] } {
	const decided = (scope: Scope, places: Places, ...evidence: Evidence[]) => ({ scope, places, evidence });
	const presence = presenceAsked(words.text, regions);
	if (presence !== null)
		return decided(
			presence.way,
			location ?? nowhere,
			quote(presence.words, 'text', presence.at, 'place/remote-denied'),
		);
	const inTitle = quote(words.title, 'title', null, 'place/title');
	const leavesOut = location?.leavesOut === true || title?.leavesOut === true;
	if (title?.saysHow && title.scope === 'worldwide' && !leavesOut) return decided('worldwide', nowhere, inTitle);
	if (title?.saysHow && title.scope === 'region' && title.exact) return decided('region', title, inTitle);
	if (location?.scope === 'worldwide') return decided('worldwide', location, ...inLocation);
	const without = location === null ? null : readRemainingPlace(location, words.text, regions);
	if (without !== null) {
		const saysSo = quote(without.matched.words, 'text', without.matched.at, 'place/where');
		const scope = hasPlace(without.places) ? 'region' : 'unspecified';
		return decided(scope, without.places, saysSo, ...inLocation);
	}
	const names =
		(location !== null && hasPlace(location)) || words.countryField !== null || (title !== null && hasPlace(title));
	const where =
		location?.exact && hasPlace(location)
			? readContradictingPlace(location, words.text, regions)
			: readWhere(words.text, regions, patterns.where);
	const isOneOffice = location?.local === true && location.countries.length === 1 && !leavesOut;
	const anywhere = isOneOffice ? openToWorld(words.text, patterns.worldwideOfRole) : null;
	const world = anywhere ?? (names || where !== null || leavesOut ? null : openToWorld(words.text));
	if (world !== null) return decided('worldwide', nowhere, quote(world.words, 'text', world.at, 'place/worldwide'));
	if (where !== null) {
		const isAgainst = location?.exact === true && hasPlace(location);
		const saysSo = quote(where.matched.words, 'text', where.matched.at, 'place/where');
		return decided('region', where.places, saysSo, ...(isAgainst ? inLocation : []));
	}
	if (location !== null && hasPlace(location)) return decided('region', location, ...inLocation);
	if (words.countryField !== null) {
		const places = { ...nowhere, countries: [words.countryField] };
		return decided('region', places, quote(words.countryField, 'field', null, 'place/country-field'));
	}
	if (title?.saysHow && hasPlace(title)) return decided('region', title, inTitle);
	const ofTitle = readTitleRegion(words.title, regions);
	if (ofTitle !== null && hasPlace(ofTitle)) return decided('region', ofTitle, inTitle);
	const sign = onlyCountry(words.text);
	if (sign !== null) {
		const places = { ...nowhere, countries: [sign.country] };
		return decided('region', places, quote(sign.words, 'text', sign.at, 'place/country-sign'));
	}
	return { scope: 'unspecified', places: nowhere, evidence: inLocation };
}

const placeLabel = /^\s*(?:locations?|job location|work location)\s*:/iu;

/** “Location: EU timezone”: here the time zone is the place. */
const zoneLine = /^\s*(?:job |work )?locations?\s*:\s*[\p{L} ]{2,12} time ?zones?\b/iu;

/**
 * The text’s place, if it contradicts the feed’s field: one must live elsewhere, may live in more countries, or only in certain
 * countries of a region. A field that lists several countries is never overruled.
 */
function readContradictingPlace(
	field: Places,
	text: string,
	regions: readonly Region[],
): { places: Places; matched: MatchedWords } | null {
	if (field.countries.length + field.regions.length > 1) return null;
	const isPlain = ({ matched }: { matched: MatchedWords }): boolean =>
		!patterns.notBinding.test(sentenceAround(text, matched.at, matched.at + matched.words.length)) &&
		!(placeLabel.test(matched.words) && isSentence.test(matched.words));
	const bound = readWhere(text, regions, patterns.binding);
	if (bound !== null && isPlain(bound)) return isOther(bound.places, field) ? bound : null;
	const listed = readWhere(text, regions, patterns.listing);
	if (listed === null || !isPlain(listed)) return null;
	const { countries } = listed.places;
	const isWider = countries.length > 1 && field.countries.every((country) => countries.includes(country));
	return isWider && listed.places.regions.length === 0 ? listed : null;
}

/**
 * What remains of the field’s place if the text excludes residents of one of its countries, or accepts only citizens of a country
 * that the field does not name; where those may live is unknown. Null if the text excludes nothing.
 */
function readRemainingPlace(
	field: Places,
	text: string,
	regions: readonly Region[],
): { places: Places; matched: MatchedWords } | null {
	if (!field.exact || field.countries.length === 0) return null;
	const named = (matched: MatchedWords): string[] => {
		const around = sentenceAround(text, matched.at, matched.at + matched.words.length);
		if (patterns.leftOutIf.test(around)) return [];
		const names = findNames(matched.words, gazetteer(regions)).filter(({ place }) => place.kind === 'country');
		return settlePlaces(matched.words, names).countries;
	};
	for (const matched of whereSentences(text, [patterns.leavesOutPeople])) {
		const refused = new Set(named(matched));
		const countries = field.countries.filter((country) => !refused.has(country));
		if (countries.length < field.countries.length) return { places: { ...field, countries }, matched };
	}
	if (field.regions.length > 0) return null;
	const bound = whereSentences(text, [patterns.citizensOnly]).find((matched) => {
		const countries = named(matched);
		return countries.length > 0 && countries.every((country) => !field.countries.includes(country));
	});
	return bound === undefined ? null : { places: nowhere, matched: bound };
}

function isOther(places: Places, { countries, regions }: Places): boolean {
	const named = new Set([...places.countries, ...places.regions]);
	if (regions.length > 0 && regions.every((region) => named.has(region))) return places.regions.length > regions.length;
	return named.symmetricDifference(new Set([...countries, ...regions])).size > 0;
}

/** Countries and regions where the text says that one must live or may work. */
function readWhere(
	text: string,
	regions: readonly Region[],
	sayings: readonly Hinted[],
): { places: Places; matched: MatchedWords } | null {
	const names = gazetteer(regions);
	for (const matched of whereSentences(text, sayings)) {
		// A perk for some days a year.
		if (/\b\d+ (?:weeks|days|months)\b[^.;\n]{0,12}$/iu.test(text.slice(Math.max(0, matched.at - 30), matched.at)))
			continue;
		if (patterns.notOfRole.test(matched.words)) continue;
		// Shared or preferred hours limit the working day, not the place.
		const around = sentenceAround(text, matched.at, matched.at + matched.words.length);
		const isZoneOnly = zoneLine.test(matched.words);
		if (!isZoneOnly && /time ?zones?/iu.test(matched.words) && /overlap|prefer/iu.test(around)) continue;
		if (patterns.someWeeks.test(around) || patterns.hoursFrom.test(matched.words)) continue;
		// A line that names the place may name a town: “Location: 100% remote – Des Moines, IA”.
		const isLine = placeLabel.test(matched.words) && !/\b[A-Z]{2}, (?:or )?[A-Z]{2}\b/u.test(matched.words);
		const plain = matched.words
			.replace(patterns.alongside, '')
			.replace(patterns.document, (document) => ' '.repeat(document.length));
		const words = withoutExceptions(plain);
		const found = findNames(words, names).filter(
			({ place }) => isLine || place.kind === 'country' || place.kind === 'region' || place.kind === 'state',
		);
		const places = settlePlaces(words, found);
		// “Anywhere in Europe except the UK”: which countries of the region remain is unknown.
		if (places.regions.length > 0 && leavesCountriesOut(plain, names)) continue;
		if (hasPlace(places)) return { places, matched };
	}
	return null;
}

/** Words that may surround the names in a part that is only a place: “based in the … only”. */
const restOfPlace = /^[\s,/&+-]*(?:(?:based|only|in|the|or|and|west|east|coast|time ?zones?|any ?where)[\s,/&+-]*)*$/iu;

/**
 * Countries and regions in a bracket or at the end of a title, without other words: “(US West Coast)”, “– EMEA”. Used if other
 * words say that the job is remote. Null if there are none.
 */
function readTitleRegion(title: string, regions: readonly Region[]): Places | null {
	const short = title.slice(0, 300);
	const parts = [...short.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map((match) => match[1] ?? '');
	const [, end = ''] = /\s(\S+ \S+)\s*$/u.exec(short) ?? [];
	for (const part of [...parts, ...short.split(/\s[-–—|]\s|,\s/u).slice(1), end]) {
		const names = findNames(part, gazetteer(regions)).filter(({ place }) => place.kind !== 'code');
		const rest = names.reduceRight((sum, { at, end }) => `${sum.slice(0, at)}${sum.slice(end)}`, part);
		const isOnlyPlace = names.length > 0 && restOfPlace.test(rest);
		if (isOnlyPlace) return settlePlaces(part, names);
	}
	return null;
}
