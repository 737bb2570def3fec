import type { Evidence, Remote, Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { hasPlace, readLocation, type LocationReading } from './place/location.ts';
import { officeDaysDemanded, wayOfWorking, type Said } from './place/prose.ts';
import { nowhere, type Places } from './place/decide-place.ts';
import { askedTimezones } from './place/timezones.ts';
import { readTitlePlace } from './place/title.ts';
import { decidePlaces } from './place/where.ts';
import { quote } from './quotes.ts';
import type { PostingWords } from './reading.ts';

export interface PlaceOptions {
	/** The board carries remote jobs only: a country in the location is where one may work from. */
	remoteOnlyBoard?: boolean;
}

/**
 * Where the work may be done from. The feed's workplace field comes first, then the location, the title and the
 * text; office days that the text demands outweigh “Remote” in a location. Null where nothing speaks of it.
 */
export function readRemote(words: PostingWords, regions: Region[], options: PlaceOptions = {}): Remote | null {
	const { locations, tag } = splitTag(words.locations);
	const written = locations.join('; ');
	const location = written.trim() === '' ? null : readLocation(written, regions);
	const title = readTitlePlace(words.title, regions);
	const workplace = words.workplace ?? tag;
	const inLocation = location === null ? [] : [quote(written, 'location', null, 'place/location')];
	const end = (scope: Scope, { countries, regions: named }: Places, evidence: Evidence[]): Remote => ({
		scope,
		countries,
		regions: named,
		timezones: location?.timezones ?? askedTimezones(words.text),
		evidence,
	});
	const here = location ?? nowhere;
	const office = workplace === 'remote' || workplace === 'onsite' ? null : officeDaysDemanded(words.text);
	if (office !== null && (location?.scope !== 'onsite' || !location.saysHow)) {
		return end(office.way, here, [quote(office.words, 'text', office.at, 'place/office-days'), ...inLocation]);
	}
	const way = decideWay(workplace, location, title, words.text, options.remoteOnlyBoard === true);
	if (way === null) return null;
	const saysHow: Evidence[] = [];
	if (way.by === 'field') saysHow.push(quote(`workplace: ${workplace}`, 'field', null, 'place/workplace-field'));
	if (way.said !== undefined) saysHow.push(quote(way.said.words, 'text', way.said.at, 'place/text'));
	if (way.by === 'title') saysHow.push(quote(words.title, 'title', null, 'place/title'));
	if (way.way !== 'remote') {
		const evidence = [...saysHow, ...inLocation];
		return evidence.length === 0 ? null : end(way.way, here, evidence);
	}
	const { scope, places, evidence: saysWhere } = decidePlaces(words, location, title, regions);
	const evidence = [...saysHow, ...saysWhere].filter(
		({ words: said, rule }, i, all) => all.findIndex((one) => one.words === said && one.rule === rule) === i,
	);
	return end(scope, places, evidence.length === 0 ? inLocation : evidence);
}

/** How the gold set writes it: `remote-worldwide`, `remote-region:CA+US`, `hybrid`, `onsite`, `unknown`. */
export function remoteLabel(remote: Remote | null): string {
	if (remote === null) return 'unknown';
	if (remote.scope === 'hybrid' || remote.scope === 'onsite') return remote.scope;
	if (remote.scope === 'worldwide') return 'remote-worldwide';
	const places = [...remote.countries, ...remote.regions];
	return `remote-region:${remote.scope === 'unspecified' || places.length === 0 ? 'unspecified' : places.join('+')}`;
}

interface Way {
	way: 'remote' | 'hybrid' | 'onsite';
	by: 'field' | 'location' | 'title' | 'text' | 'board';
	said?: Said;
}

function decideWay(
	workplace: PostingWords['workplace'],
	location: LocationReading | null,
	title: LocationReading | null,
	text: string,
	remoteOnly: boolean,
): Way | null {
	const located = location?.saysHow || location?.scope === 'worldwide' ? wayOf(location) : null;
	// A hybrid job with a remote place among its locations can be done from there.
	if (workplace === 'hybrid' && located === 'remote' && location?.saysHow) return { way: 'remote', by: 'field' };
	if (workplace !== null) return { way: workplace, by: 'field' };
	if (located !== null) return { way: located, by: 'location' };
	const titled = title?.saysHow ? wayOf(title) : null;
	if (titled !== null && titled !== 'onsite') return { way: titled, by: 'title' };
	const said = wayOfWorking(text);
	const isPlaced = location !== null && (location.scope !== null || hasPlace(location));
	if (remoteOnly && isPlaced && said?.way !== 'onsite') return { way: 'remote', by: 'board' };
	if (said !== null) return { way: said.way, by: 'text', said: said.said };
	const implied = location === null ? null : wayOf(location);
	return implied === null ? null : { way: implied, by: 'location' };
}

function wayOf({ scope }: LocationReading): Way['way'] | null {
	return scope === null || scope === 'hybrid' || scope === 'onsite' ? scope : 'remote';
}

/** “New York, NY (HQ) | San Francisco, CA [Hybrid]”: a workplace field some feeds hand on inside the location. */
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
