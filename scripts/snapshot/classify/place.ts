import type { Evidence, Remote, Scope } from '#domain/listing.ts';
import type { Region } from '#domain/vocabulary.ts';
import { hasPlace, readLocation, union, type LocationReading } from './place/location.ts';
import { findNames, gazetteer } from './place/names.ts';
import {
	officeDaysDemanded,
	onlyInUnitedStates,
	openToWorld,
	wayOfWorking,
	whereSentences,
	type Said,
} from './place/prose.ts';
import { settlePlaces, type Places } from './place/settle.ts';
import { readTitlePlace } from './place/title.ts';
import type { PostingWords } from './reading.ts';

interface Options {
	/** The board carries remote jobs only: a country in the location is where one may work from. */
	remoteOnlyBoard?: boolean;
}

const nowhere: Places = { countries: [], regions: [], exact: false, local: false };

/**
 * Where the work may be done from. The feed's workplace field comes first, then the location, the title and the
 * text; office days that the text demands outweigh “Remote” in a location. Null where nothing speaks of it.
 */
export function readRemote(words: PostingWords, regions: Region[], options: Options = {}): Remote | null {
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
		timezones: location?.timezones ?? null,
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
	if (remoteOnly && location !== null && location.scope !== null && (said === null || said.way !== 'onsite')) {
		return { way: 'remote', by: 'board', said: null };
	}
	if (said !== null) return { way: said.way, by: 'text', said: said.said };
	if (location === null || location.scope === null) return null;
	return { way: location.scope === 'onsite' ? 'onsite' : 'remote', by: 'location', said: null };
}

function decidePlaces(
	words: PostingWords,
	location: LocationReading | null,
	title: LocationReading | null,
	regions: Region[],
): { scope: Scope; places: Places; evidence: Evidence[] } {
	const written = words.locations.join('; ');
	const inLocation = quote(written, 'location', null, 'place/location');
	if (title?.saysHow && title.scope === 'worldwide') {
		return { scope: 'worldwide', places: nowhere, evidence: [quote(words.title, 'title', null, 'place/title')] };
	}
	if (title?.saysHow && title.scope === 'region' && title.exact) {
		return { scope: 'region', places: title, evidence: [quote(words.title, 'title', null, 'place/title')] };
	}
	if (location?.scope === 'worldwide') return { scope: 'worldwide', places: location, evidence: [inLocation] };
	const world = openToWorld(words.text);
	if (world !== null && (!location?.exact || /restriction|regardless|agnostic/iu.test(world.words))) {
		return { scope: 'worldwide', places: nowhere, evidence: [quote(world.words, 'text', world.at, 'place/worldwide')] };
	}
	if (location !== null && location.exact && hasPlace(location))
		return { scope: 'region', places: location, evidence: [inLocation] };
	const where = readWhere(words.text, regions);
	if (where !== null) {
		return {
			scope: 'region',
			places: where.places,
			evidence: [quote(where.said.words, 'text', where.said.at, 'place/where')],
		};
	}
	if (location !== null && hasPlace(location)) return { scope: 'region', places: location, evidence: [inLocation] };
	if (words.countryField !== null) {
		const places = { ...nowhere, countries: [words.countryField] };
		return { scope: 'region', places, evidence: [quote(words.countryField, 'field', null, 'place/country-field')] };
	}
	if (title?.saysHow && hasPlace(title)) {
		return { scope: 'region', places: title, evidence: [quote(words.title, 'title', null, 'place/title')] };
	}
	const american = onlyInUnitedStates(words.text);
	if (american !== null) {
		const places = { ...nowhere, countries: ['US'] };
		return { scope: 'region', places, evidence: [quote(american.words, 'text', american.at, 'place/us-sign')] };
	}
	return { scope: 'unspecified', places: nowhere, evidence: written === '' ? [] : [inLocation] };
}

/** Where the text itself says one must live or may work from; countries and regions only. */
function readWhere(text: string, regions: Region[]): { places: Places; said: Said } | null {
	const names = gazetteer(regions);
	for (const said of whereSentences(text)) {
		if (/headquarter|customers|clients|offices? in\b/iu.test(said.words)) continue;
		const found = findNames(said.words, names).filter(
			({ place }) => place.kind === 'country' || place.kind === 'region' || place.kind === 'state',
		);
		const places = settlePlaces(said.words, found);
		if (hasPlace(places)) return { places: union([places]), said };
	}
	return null;
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

function quote(words: string, from: Evidence['from'], at: number | null, rule: string): Evidence {
	return { words: words.slice(0, 240), from, at, rule };
}
