import { fold } from '#domain/letters.ts';
import { settleCode } from './codes.ts';
import { namesakes, sharedCities, usStates } from './areas.ts';
import { isCountryCode } from './countries.ts';
import type { Named, Place } from './names.ts';

/**
 * Countries and regions that a text names. `exact` is true if a country or region is named itself, not just implied by a city.
 */
export interface Places {
	countries: string[];
	regions: string[];
	exact: boolean;
	/** Whether something smaller than a country is named: a city, a state, a street. */
	local: boolean;
}

export const nowhere: Places = { countries: [], regions: [], exact: false, local: false };

/** Georgia, until it is decided whether the state or the country is meant. */
const GEORGIA = 'GEORGIA';

/** The meaning of one name. */
interface Meaning {
	country: string | null;
	region: string | null;
	exact: boolean;
	local: boolean;
	/** Whether it shows that the previous name was read wrongly, so that that reading is withdrawn. */
	correctsBefore: boolean;
}

const nothing: Meaning = { country: null, region: null, exact: false, local: false, correctsBefore: false };

/** A name and its neighbours. */
interface NameInPlace extends Named {
	text: string;
	before: Named | undefined;
	/** The text between the two. */
	gap: string | null;
	/** The country of the previous name, if it is known yet. */
	previous: string | null;
	next: Named | undefined;
	codesOnly: boolean;
}

/**
 * Converts names to countries. A state or country next to a city decides which city is meant. Two-letter codes are US states
 * unless a neighbour suggests otherwise. Georgia is the state next to US names, the country if all other names are abroad, and
 * undecided alone.
 */
export function settlePlaces(text: string, given: readonly Named[]): Places {
	const names = given.map((named) => ({ ...named, place: meantBy(named, text, given) }));
	const codesOnly = areIsoCodes(text, names);
	/** The country of each name; null if it has none. */
	const found: (string | null)[] = [];
	const meanings: Meaning[] = [];
	for (const [i, name] of names.entries()) {
		const before = names[i - 1];
		const gap = before === undefined ? null : text.slice(before.end, name.at);
		const previous = found.at(-1) ?? null;
		const meaning = meaningOf({ ...name, text, before, gap, previous, next: names[i + 1], codesOnly });
		if (meaning.correctsBefore) found.pop();
		found.push(meaning.country);
		meanings.push(meaning);
	}
	const elsewhere = found.filter((country) => country !== null && country !== GEORGIA);
	const isHome = elsewhere.includes('US');
	const abroad = elsewhere.length > 0 ? 'GE' : null;
	const georgia = isHome ? 'US' : abroad;
	const settled = found.map((country) => (country === GEORGIA ? georgia : country));
	return {
		countries: sorted(settled),
		regions: sorted(meanings.map(({ region }) => region)),
		exact: meanings.some(({ exact }) => exact),
		local: meanings.some(({ local }) => local) || (found.includes(GEORGIA) && isHome),
	};
}

function sorted(names: readonly (string | null)[]): string[] {
	return [...new Set(names.filter((name) => name !== null))].toSorted();
}

function meaningOf(name: NameInPlace): Meaning {
	const { place, text, before } = name;
	switch (place.kind) {
		case 'region':
			return { ...nothing, region: place.slug, exact: true };
		case 'georgia':
			return { ...nothing, country: GEORGIA };
		case 'city':
			return { ...nothing, country: place.country, local: true };
		case 'state':
			return {
				...nothing,
				country: place.country,
				local: true,
				correctsBefore: correctsCity(name, place.country) || correctsNamesake(name, place.country),
			};
		case 'country': {
			// “Cambridge, UK”, “Paris, Texas, United States”: the name after a city decides which city is meant.
			const isOfShared =
				qualifies(name) && before?.place.kind === 'city' && isShared(text.slice(before.at, before.end));
			return { ...nothing, country: place.country, exact: true, correctsBefore: isOfShared };
		}
		case 'code':
			return meaningOfCode(name, place.code);
	}
}

function meaningOfCode(name: NameInPlace, code: string): Meaning {
	const { text, end, next } = name;
	const nextGap = next === undefined ? null : text.slice(end, next.at);
	const meaning = settleCode({ ...name, code, nextGap });
	if (meaning === null) return nothing;
	const { kind, country } = meaning;
	if (kind === 'country') return { ...nothing, country, exact: true };
	return {
		...nothing,
		country,
		local: true,
		correctsBefore: correctsNamesake(name, country) || correctsCity(name, country),
	};
}

/** “Peru, Indiana”: whether the previous name is not the country but a town named after it, in the state that follows. */
function correctsNamesake(name: NameInPlace, country: string): boolean {
	const { before, previous } = name;
	const isNamesake = before?.place.kind === 'country' && namesakes.includes(before.place.country);
	return isNamesake && country === 'US' && qualifies(name) && previous !== country;
}

/** Whether the previous name is a city in another country than the state that follows it. */
function correctsCity(name: NameInPlace, country: string): boolean {
	return qualifies(name) && name.before?.place.kind === 'city' && name.previous !== country;
}

/** Whether a name qualifies the previous one. The rest of a town’s name may be between: “Panama City Beach, FL”. */
function qualifies({ gap }: NameInPlace): boolean {
	return gap !== null && /^(?: (?!and |or )\p{L}{2,12})?\.?\s?(?:,\s?|\s|\s?\()$/u.test(gap);
}

/** Decides ambiguous short names by their neighbours: “SEA, NYC” is Seattle, “NA, EMEA” is North America. */
function meantBy({ place, at, end }: Named, text: string, names: readonly Named[]): Place {
	const written = text.slice(at, end);
	if (written === 'SEA' && names.some((other) => other.at !== at && isLocal(other, 'US'))) {
		return { kind: 'city', country: 'US' };
	}
	if (place.kind === 'code' && place.code === 'NA' && names.some((other) => other.place.kind === 'region')) {
		return { kind: 'region', slug: 'north-america' };
	}
	const owner = /^(?:east|west) coast$/iu.test(written) ? names.find(isForeign) : undefined;
	return owner?.place ?? place;
}

function isLocal({ place }: Named, country: string): boolean {
	return (place.kind === 'city' || place.kind === 'state') && place.country === country;
}

function isForeign({ place }: Named): boolean {
	return place.kind === 'country' && place.country !== 'US';
}

/** Whether a list of separate codes contains one that is not a US state, so that all are countries: `BR / AR / CL / CO`. */
function areIsoCodes(text: string, names: readonly Named[]): boolean {
	const isNoState = ({ place }: Named): boolean => place.kind === 'code' && !Object.hasOwn(usStates, place.code);
	const alone = names.filter((name) => isCountryAlone(text, name));
	if (alone.length > 1 && alone.some(isNoState)) return true;
	const isList = names.length > 2 && names.every(({ place }) => place.kind === 'code' || place.kind === 'country');
	return isList && names.some(isNoState);
}

function isCountryAlone(text: string, { place, at, end }: Named): boolean {
	if (place.kind !== 'code' || !isCountryCode(place.code)) return false;
	const left = text.slice(0, at).trimEnd().at(-1) ?? ';';
	const right = text.slice(end).trimStart().at(0) ?? ';';
	return '(;/|'.includes(left) && ');/|'.includes(right);
}

function isShared(city: string): boolean {
	return sharedCities.includes(fold(city));
}
