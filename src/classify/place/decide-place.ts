import { fold } from '#domain/letters.ts';
import { settleCode } from './codes.ts';
import { namesakes, sharedCities, usStates } from './areas.ts';
import { isCountryCode } from './countries.ts';
import type { Named, Place } from './names.ts';

/** Countries and regions that names add up to. `exact` when a country or region is named and not only implied by a city. */
export interface Places {
	countries: string[];
	regions: string[];
	exact: boolean;
	/** Whether a city, state or street narrower than a country is named. */
	local: boolean;
}

export const nowhere: Places = { countries: [], regions: [], exact: false, local: false };

/** Georgia, as long as it is not settled whether the state or the country is meant. */
const GEORGIA = 'GEORGIA';

/** What one name adds. */
interface Meaning {
	country: string | null;
	region: string | null;
	exact: boolean;
	local: boolean;
	/** Whether it says which of several the name before is, so that the guess at that one is taken back. */
	correctsBefore: boolean;
}

const nothing: Meaning = { country: null, region: null, exact: false, local: false, correctsBefore: false };

/** A name among others. */
interface NameInPlace extends Named {
	text: string;
	before: Named | undefined;
	/** What stands between the two. */
	gap: string | null;
	/** The country of the name before, as far as it is settled. */
	previous: string | null;
	next: Named | undefined;
	codesOnly: boolean;
}

/**
 * Turns names into countries. A state or country beside a city decides which city it is; two-letter codes are
 * states of the United States unless a neighbour says otherwise; Georgia is the state beside names of the United States, the
 * country where every other name lies abroad, and neither by itself.
 */
export function settlePlaces(text: string, given: readonly Named[]): Places {
	const names = given.map((named) => ({ ...named, place: meantBy(named, text, given) }));
	const codesOnly = areIsoCodes(text, names);
	/** The country of each name, null where it has none. */
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
			// “Cambridge, UK”, “Paris, Texas, United States”: what follows a city says which city it is.
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

/** “Peru, Indiana”: whether the name before is a country’s that a town of the state has too. */
function correctsNamesake(name: NameInPlace, country: string): boolean {
	const { before, previous } = name;
	const isNamesake = before?.place.kind === 'country' && namesakes.includes(before.place.country);
	return isNamesake && country === 'US' && qualifies(name) && previous !== country;
}

/** Whether the name before is a city of another country than that of the state behind it. */
function correctsCity(name: NameInPlace, country: string): boolean {
	return qualifies(name) && name.before?.place.kind === 'city' && name.previous !== country;
}

/** Whether a name belongs to the one before. “Panama City Beach, FL”: a word of the town’s own may stand between. */
function qualifies({ gap }: NameInPlace): boolean {
	return gap !== null && /^(?: (?!and |or )\p{L}{2,12})?\.?\s?(?:,\s?|\s|\s?\()$/u.test(gap);
}

/** Short names that their neighbours settle: “SEA, NYC” is Seattle, “NA, EMEA” North America, a coast Canada’s. */
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

/** A list in which codes stand by themselves, one of them no state: `BR / AR / CL / CO`. */
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
