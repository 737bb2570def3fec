import type { Evidence, Remote, Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { hasPlace, readLocation, type LocationReading } from './place/location.ts';
import {
	hybridNamed,
	officeDaysDemanded,
	remoteDenied,
	remoteMoreThanHybrid,
	roleCalledHybrid,
	roleCalledRemote,
	wayOfWorking,
	type MatchedWords,
} from './place/prose.ts';
import { readLocationLine, readOpening, withLine, type LocationLine } from './place/location-line.ts';
import { nowhere, type Places } from './place/decide-place.ts';
import { askedTimezones } from './place/timezones.ts';
import { readTitlePlace, titleCallsStricter, titleDeniesRemote } from './place/title.ts';
import type { DecidePlaces } from './place/where.ts';
import type { Advert } from './advert.ts';
import { quote } from './quotes.ts';
import type { PostingWords } from './reading.ts';

/**
 * Where the work can be done. The feed’s workplace field is used first, then the location, the title and the text. These overrule
 * them all: a text that denies remote work, requires office days, or calls the role itself hybrid or remote; and a title that
 * ends in “Onsite” or “(Hybrid)”. If the location names no place (“4 Locations”), a town in the text’s opening counts.
 * On a board for remote jobs only, a country in the location is where one may work from, and a job without any other information
 * is remote. Null if nothing says where the work is done.
 * @param decidePlaces called for remote jobs only
 */
export function readRemote(
	{ posting: words }: Advert,
	regions: readonly Region[],
	decidePlaces: DecidePlaces,
): Remote | null {
	const { locations, tag } = splitTag(words.locations);
	const written = locations.join('; ');
	const field = written.trim() === '' ? null : readLocation(written, regions);
	const line = readLocationLine(words.text, regions);
	const location = withLine(field, line);
	const title = readTitlePlace(words.title, regions);
	const workplace = words.workplace ?? tag;
	const inLine =
		line === null || location === field
			? []
			: [quote(line.matched.words, 'text', line.matched.at, 'place/location-line')];
	const given = (where: string): Evidence[] =>
		field === null ? inLine : [quote(where, 'location', null, 'place/location'), ...inLine];
	const isPlaced = location !== null && hasPlace(location);
	const opening = isPlaced ? null : readOpening(words.text, regions);
	const inOpening =
		opening === null ? [] : [quote(opening.matched.words, 'text', opening.matched.at, 'place/location-line')];
	const inLocation = [...inOpening, ...given(written)];
	const end = (scope: Scope, { countries, regions: named }: Places, evidence: Evidence[]): Remote => ({
		scope,
		countries,
		regions: named,
		timezones: location?.timezones ?? askedTimezones(words.text),
		evidence,
	});
	const here = opening?.reading ?? location ?? nowhere;
	const against = wordsAgainstFields(words, workplace, location);
	if (against !== null) {
		const { way, saysSo } = against;
		const inWorkplace = words.workplace === null || words.workplace === way ? [] : [fieldSays(words.workplace)];
		return end(way, here, [saysSo, ...inWorkplace, ...inLocation]);
	}
	const decided = calledRemote(words.text, workplace, location) ?? decideWay(words, workplace, location, title, line);
	if (decided === null) {
		const town = opening ?? readOpening(words.text, regions);
		// The feed says “Israel”, and the beginning of the text “Herzliya, Israel”.
		const isWithin = !isPlaced || location.countries.join() === town?.reading.countries.join();
		if (town === null || !isWithin) return null;
		return end('onsite', town.reading, [quote(town.matched.words, 'text', town.matched.at, 'place/location-line')]);
	}
	const { way, saysHow } = decided;
	if (way !== 'remote') {
		const evidence = [...saysHow, ...inLocation];
		return evidence.length === 0 ? null : end(way, here, evidence);
	}
	const {
		scope,
		places,
		evidence: saysWhere,
	} = decidePlaces(words, location, title, regions, given(words.locations.join('; ')));
	// The text has shown that the job is not remote after all.
	if (scope === 'hybrid' || scope === 'onsite') return end(scope, places, [...saysWhere, ...saysHow, ...inLocation]);
	const evidence = [...saysHow, ...saysWhere].filter(
		({ words: quoted, rule }, i, all) => all.findIndex((one) => one.words === quoted && one.rule === rule) === i,
	);
	return end(scope, places, evidence.length === 0 ? inLocation : evidence);
}

/** The notation of the evaluation data: `remote-worldwide`, `remote-region:CA+US`, `hybrid`, `onsite`, `unknown`. */
export function remoteLabel(remote: Remote | null): string {
	if (remote === null) return 'unknown';
	if (remote.scope === 'hybrid' || remote.scope === 'onsite') return remote.scope;
	if (remote.scope === 'worldwide') return 'remote-worldwide';
	const places = [...remote.countries, ...remote.regions];
	return `remote-region:${remote.scope === 'unspecified' || places.length === 0 ? 'unspecified' : places.join('+')}`;
}

type Way = 'remote' | 'hybrid' | 'onsite';

/** Words in the text or title against remote work, which overrule the workplace field and the location. */
function wordsAgainstFields(
	{ text, title }: PostingWords,
	workplace: PostingWords['workplace'],
	location: LocationReading | null,
): { way: 'hybrid' | 'onsite'; saysSo: Evidence } | null {
	const inText = (way: 'hybrid' | 'onsite', { words, at }: MatchedWords, rule: string) => ({
		way,
		saysSo: quote(words, 'text', at, rule),
	});
	const denied = workplace === 'hybrid' ? null : remoteDenied(text);
	const office = officeDaysDemanded(text);
	// “Three days a week in the office; remote work is not possible.” means hybrid.
	// If a text denies only that the job is fully remote, and mentions hybrid work, it means hybrid.
	const isOfFull = denied !== null && /\b(?:fully|100 ?%|completely|entirely)[- ]remote/iu.test(denied.words);
	const isHybrid = isOfFull && hybridNamed(text) !== null;
	if (denied !== null && office?.way !== 'hybrid')
		return inText(isHybrid ? 'hybrid' : 'onsite', denied, 'place/remote-denied');
	const inTitle = quote(title, 'title', null, 'place/title');
	if (titleDeniesRemote(title)) return { way: 'onsite', saysSo: inTitle };
	if (office !== null) return inText(office.way, office, 'place/office-days');
	const titled = titleCallsStricter(title);
	const isTitled = titled !== null && workplace !== 'hybrid' && (titled === 'onsite' || !location?.isEither);
	if (isTitled) return { way: titled, saysSo: inTitle };
	const isOne = location !== null && location.saysHow && !location.local && !location.isEither;
	const stated = workplace ?? (isOne ? wayOf(location) : null);
	const hybrid = stated === 'remote' || stated === 'onsite' ? roleCalledHybrid(text) : null;
	return hybrid && inText('hybrid', hybrid, 'place/text');
}

/** A text that calls the role remote, although the feed’s field or location says office or hybrid. */
function calledRemote(
	text: string,
	workplace: PostingWords['workplace'],
	location: LocationReading | null,
): { way: Way; saysHow: Evidence[] } | null {
	const given = workplace ?? (location?.saysHow ? wayOf(location) : null);
	if (given === null || given === 'remote') return null;
	const matched = roleCalledRemote(text);
	if (matched === null) return null;
	const saysSo = quote(matched.words, 'text', matched.at, 'place/text');
	return { way: 'remote', saysHow: workplace === null ? [saysSo] : [saysSo, fieldSays(workplace)] };
}

/** How the work is done (remote, hybrid, on site), with quotes that say so, unless the location itself does. */
function decideWay(
	words: PostingWords,
	workplace: PostingWords['workplace'],
	location: LocationReading | null,
	title: LocationReading | null,
	line: LocationLine | null,
): { way: Way; saysHow: Evidence[] } | null {
	const located = location?.saysHow || location?.scope === 'worldwide' ? wayOf(location) : null;
	// “NYC Office” names a place; the text may say how the work is done there.
	const isOfficeName = located === 'onsite' && /\b(?:offices?|hq|headquarters)\b/iu.test(words.locations.join(' '));
	if (workplace !== null) {
		// A hybrid job that lists a remote place besides its office can be done from there. If the remote place is its only one,
		// the text or the title decides between hybrid and remote.
		const mayBeRemote = workplace === 'hybrid' && located === 'remote' && location?.saysHow;
		const isTitled = title?.saysHow === true && wayOf(title) === 'remote';
		const isRemote = mayBeRemote && (location.isEither || isTitled || remoteMoreThanHybrid(words.text));
		// The place says “Hybrid - Oslo”, the field says remote: the text decides; if it says nothing, the place wins.
		const isPlaceStricter =
			workplace === 'remote' && location?.saysHow && located !== 'remote' && located !== null && !isOfficeName;
		if (isPlaceStricter && wayOfWorking(words.text)?.way !== 'remote')
			return { way: located, saysHow: [fieldSays(workplace)] };
		return { way: isRemote ? 'remote' : workplace, saysHow: [fieldSays(workplace)] };
	}
	if (located !== null && !isOfficeName) return { way: located, saysHow: [] };
	const titled = title?.saysHow ? wayOf(title) : null;
	if (titled !== null && titled !== 'onsite')
		return { way: titled, saysHow: [quote(words.title, 'title', null, 'place/title')] };
	const lined = line?.reading.saysHow ? wayOf(line.reading) : null;
	if (line !== null && lined !== null && lined !== 'onsite')
		return { way: lined, saysHow: [quote(line.matched.words, 'text', line.matched.at, 'place/location-line')] };
	const inText = wayOfWorking(words.text);
	const isPlaced = location !== null && (location.scope !== null || hasPlace(location));
	if (words.remoteOnlyBoard && isPlaced && inText?.way !== 'onsite') return { way: 'remote', saysHow: [] };
	if (inText !== null) return { way: inText.way, saysHow: [quote(inText.words, 'text', inText.at, 'place/text')] };
	const implied = location === null ? null : wayOf(location);
	const hybrid = implied === 'onsite' || implied === null ? hybridNamed(words.text) : null;
	if (hybrid !== null) return { way: 'hybrid', saysHow: [quote(hybrid.words, 'text', hybrid.at, 'place/text')] };
	if (implied !== null) return { way: implied, saysHow: [] };
	return words.remoteOnlyBoard
		? { way: 'remote', saysHow: [quote('board: remote jobs only', 'field', null, 'place/remote-board')] }
		: null;
}

function fieldSays(workplace: string): Evidence {
	return quote(`workplace: ${workplace}`, 'field', null, 'place/workplace-field');
}

function wayOf({ scope }: LocationReading): Way | null {
	return scope === null || scope === 'hybrid' || scope === 'onsite' ? scope : 'remote';
}

/** “New York, NY (HQ) | San Francisco, CA [Hybrid]”: some feeds put the workplace field into the location. */
function splitTag(locations: readonly string[]): { locations: string[]; tag: PostingWords['workplace'] } {
	const last = locations.at(-1) ?? '';
	const tag = /\s?\[(remote|hybrid|on-?site)\]\s*$/iu.exec(last);
	if (tag === null) return { locations: [...locations], tag: null };
	const word = (tag[1] ?? '').toLowerCase().replace('-', '');
	return {
		locations: [...locations.slice(0, -1), last.slice(0, tag.index)],
		tag: word === 'remote' || word === 'hybrid' ? word : 'onsite',
	};
}
