import type { Evidence, Remote, Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { hasPlace, readLocation, type LocationReading } from './place/location.ts';
import { officeDaysDemanded, wayOfWorking, type Said } from './place/prose.ts';
import type { Places } from './place/decide-place.ts';
import { askedTimezones } from './place/timezones.ts';
import { readTitlePlace } from './place/title.ts';
import { decidePlaces, nowhere, quote } from './place/where.ts';
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
	const evidence: Evidence[] = [];
	const sayField = (): void => {
		if (workplace !== null) evidence.push(fieldEvidence(workplace));
	};
	const sayLocation = (rule: string): void => {
		if (location !== null) evidence.push(quote(written, 'location', null, rule));
	};
	const end = (scope: Scope, places: Places): Remote => ({
		scope,
		countries: places.countries,
		regions: places.regions,
		timezones: location?.timezones ?? askedTimezones(words.text),
		evidence,
	});
	const here = location ?? nowhere;
	const office = workplace === 'remote' || workplace === 'onsite' ? null : officeDaysDemanded(words.text);
	if (office !== null && (location?.scope !== 'onsite' || !location.saysHow)) {
		evidence.push(quote(office.words, 'text', office.at, 'place/office-days'));
		sayLocation('place/location');
		return end(office.way, here);
	}
	const way = decideWay(workplace, location, title, words.text, options.remoteOnlyBoard === true);
	if (way === null) return null;
	if (way.by === 'field') sayField();
	if (way.said !== null) evidence.push(quote(way.said.words, 'text', way.said.at, 'place/text'));
	if (way.by === 'title') evidence.push(quote(words.title, 'title', null, 'place/title'));
	if (way.way !== 'remote') {
		if (location !== null) sayLocation('place/location');
		return evidence.length === 0 ? null : end(way.way, here);
	}
	const from = decidePlaces(words, location, title, regions);
	for (const found of from.evidence) {
		if (!evidence.some(({ words: said, rule }) => said === found.words && rule === found.rule)) evidence.push(found);
	}
	if (evidence.length === 0) sayLocation('place/location');
	return end(from.scope, from.places);
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
	said: Said | null;
}

function decideWay(
	workplace: PostingWords['workplace'],
	location: LocationReading | null,
	title: LocationReading | null,
	text: string,
	remoteOnly: boolean,
): Way | null {
	const isRemotePlace =
		location !== null && location.saysHow && ['worldwide', 'region', 'unspecified'].includes(location.scope ?? '');
	// A hybrid job with a remote place among its locations can be done from there.
	if (workplace === 'hybrid' && isRemotePlace) return { way: 'remote', by: 'field', said: null };
	if (workplace !== null) return { way: workplace, by: 'field', said: null };
	if (isRemotePlace || location?.scope === 'worldwide') return { way: 'remote', by: 'location', said: null };
	if (location?.saysHow && (location.scope === 'hybrid' || location.scope === 'onsite')) {
		return { way: location.scope, by: 'location', said: null };
	}
	const titleSays = title?.saysHow ? title.scope : null;
	if (titleSays === 'region' || titleSays === 'unspecified' || titleSays === 'worldwide')
		return { way: 'remote', by: 'title', said: null };
	if (titleSays === 'hybrid') return { way: 'hybrid', by: 'title', said: null };
	const said = wayOfWorking(text);
	if (
		remoteOnly &&
		location !== null &&
		(location.scope !== null || hasPlace(location)) &&
		(said === null || said.way !== 'onsite')
	) {
		return { way: 'remote', by: 'board', said: null };
	}
	if (said !== null) return { way: said.way, by: 'text', said: said.said };
	if (location === null || location.scope === null) return null;
	return { way: location.scope === 'onsite' ? 'onsite' : 'remote', by: 'location', said: null };
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

function fieldEvidence(workplace: string): Evidence {
	return { words: `workplace: ${workplace}`, from: 'field', at: null, rule: 'place/workplace-field' };
}
