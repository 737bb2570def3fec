import countries from 'i18n-iso-countries';
import { areas, plain, type Named } from './names.ts';

/** Countries and regions that names add up to. `exact` when a country or region is named and not only implied by a city. */
export interface Places {
	countries: string[];
	regions: string[];
	exact: boolean;
	/** Whether a city, state or street narrower than a country is named. */
	local: boolean;
}

export const nowhere: Places = { countries: [], regions: [], exact: false, local: false };

/**
 * Turns names into countries. A state or country beside a city decides which city it is; two-letter codes are
 * states of the United States unless a neighbour says otherwise; Georgia is the state unless every other name
 * lies abroad.
 */
export function settlePlaces(text: string, given: readonly Named[]): Places {
	const names = given.map((named) => ({ ...named, place: meantBy(named, text, given) }));
	const found: (string | null)[] = [];
	const regions = new Set<string>();
	let exact = false;
	let local = false;
	const codesOnly = areIsoCodes(text, names);
	for (const [i, { place, at, end }] of names.entries()) {
		const before = names[i - 1];
		const gap = before === undefined ? null : text.slice(before.end, at);
		// “Panama City Beach, FL”: a word of the town's own name may stand between.
		const qualifies = gap !== null && /^(?: \p{L}{2,12})?\.?\s?(?:,\s?|\s|\s?\()$/u.test(gap) && before !== undefined;
		const previous = found.at(-1) ?? null;
		if (place.kind === 'region') {
			regions.add(place.slug);
			exact = true;
			found.push(null);
		} else if (place.kind === 'country') {
			// “Cambridge, UK”, “Paris, Texas, United States”: what follows a city says which city it is.
			if (qualifies && before.place.kind === 'city' && isShared(text.slice(before.at, before.end))) found.pop();
			found.push(place.country);
			exact = true;
		} else if (place.kind === 'state') {
			if (qualifies && before.place.kind === 'city' && previous !== place.country) found.pop();
			found.push(place.country);
			local = true;
		} else if (place.kind === 'georgia') {
			found.push('GEORGIA');
		} else if (place.kind === 'city') {
			found.push(place.country);
			local = true;
		} else if (place.kind === 'code') {
			const next = names[i + 1];
			const nextGap = next === undefined ? null : text.slice(end, next.at);
			const code = settleCode(place.code, { text, at, before, gap, previous, next, nextGap, codesOnly });
			if (code === null) {
				found.push(null);
				continue;
			}
			if (code.kind === 'state') {
				const isNamesake =
					before?.place.kind === 'country' && areas.namesakes.includes(before.place.country) && code.country === 'US';
				if (qualifies && (before.place.kind === 'city' || isNamesake) && previous !== code.country) found.pop();
				local = true;
			} else exact = true;
			found.push(code.country);
		}
	}
	const others = found.filter((c) => c !== null && c !== 'GEORGIA');
	const abroad = others.length > 0 && !others.includes('US');
	const named = found.flatMap((c) => (c === null ? [] : [c === 'GEORGIA' ? (abroad ? 'GE' : 'US') : c]));
	local ||= found.includes('GEORGIA') && !abroad;
	return { countries: [...new Set(named)].toSorted(), regions: [...regions].toSorted(), exact, local };
}

/** Short names that their neighbours settle: “SEA, NYC” is Seattle, “NA, EMEA” North America, a coast Canada’s. */
function meantBy({ place, at, end }: Named, text: string, names: readonly Named[]): Named['place'] {
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
	const alone = names.filter(({ place, at, end }) => {
		const left = text.slice(0, at).trimEnd().at(-1) ?? ';';
		const right = text.slice(end).trimStart().at(0) ?? ';';
		return place.kind === 'code' && countries.isValid(place.code) && '(;/|'.includes(left) && ');/|'.includes(right);
	});
	const isAbroad = alone.some(({ place }) => place.kind === 'code' && !Object.hasOwn(areas.usStates, place.code));
	const codes = names.flatMap(({ place }) => (place.kind === 'code' ? [place.code] : []));
	const isList = names.length > 2 && names.every(({ place }) => place.kind === 'code' || place.kind === 'country');
	return (alone.length > 1 && isAbroad) || (isList && codes.some((code) => !Object.hasOwn(areas.usStates, code)));
}

function isShared(city: string): boolean {
	return areas.sharedCities.includes(plain(city));
}

interface Around {
	text: string;
	at: number;
	before: Named | undefined;
	gap: string | null;
	previous: string | null;
	next: Named | undefined;
	nextGap: string | null;
	codesOnly: boolean;
}

/** Codes that are words; behind “Remote” they need a comma. */
const englishWords = new Set(['IN', 'ME', 'OK', 'OR', 'HI']);

/** “Berlin, DE” is Germany, “Wilmington, DE” Delaware; “CA-Toronto” Canada, “San Jose, CA” California. */
function settleCode(code: string, around: Around): { kind: 'state' | 'country'; country: string } | null {
	const { before, gap, previous, next, nextGap } = around;
	// “NA” is “not applicable” far more often than Namibia.
	if (code === 'NA' && previous !== 'NA') return null;
	const isState = Object.hasOwn(areas.usStates, code);
	const isProvince = Object.hasOwn(areas.canadianProvinces, code);
	const isCountry = countries.isValid(code);
	const tight = gap !== null && /^\.?\s?,?\s?$/u.test(gap);
	// “Amsterdam, NH, NL”: the letters between a city and its own country are a province.
	if (tight && next !== undefined && nextGap !== null && /^,\s?$/.test(nextGap) && previous !== null) {
		const after =
			next.place.kind === 'code' ? next.place.code : next.place.kind === 'country' ? next.place.country : null;
		if (after === previous && after !== 'US') return null;
	}
	// “Medellín, Antioquia, CO”: a province that the gazetteer lacks may stand between a city and its country.
	const isBeyondProvince = gap !== null && /^,\s?[\p{L}. -]{3,30},\s?$/u.test(gap);
	if (before?.place.kind === 'city' && previous === code && isBeyondProvince) return { kind: 'country', country: code };
	if (before !== undefined && tight) {
		if (before.place.kind === 'city' && previous === code) return { kind: 'country', country: code };
		if (before.place.kind === 'city' && previous === 'CA' && isProvince) return { kind: 'state', country: 'CA' };
		if (before.place.kind === 'city' && previous === 'US' && isState) return { kind: 'state', country: 'US' };
		if (before.place.kind === 'code' && gap !== '' && isCountry) {
			// “Boston, MA, US”, “SP, BR”: the last code of a place is its country.
			const third = around.text.slice(Math.max(0, before.at - 2), before.at);
			if (previous === code) return { kind: 'country', country: code };
			if (!isState || (!/,\s?$/.test(third) && previous === null)) return { kind: 'country', country: code };
		}
		if (before.place.kind === 'state' && isCountry && !isState) return { kind: 'country', country: code };
		if (before.place.kind === 'country' && previous === 'US' && code === 'CA')
			return { kind: 'country', country: 'CA' };
	}
	if (next !== undefined && nextGap === '-') {
		const ahead = next.place.kind === 'city' ? next.place.country : null;
		if (ahead === code) return { kind: 'country', country: code };
	}
	if (around.codesOnly && isCountry) return { kind: 'country', country: code };
	const lead = around.text.slice(Math.max(0, around.at - 3), around.at);
	const stands =
		around.at === 0 ||
		/(?:[,(/;|:–—-]\s?|\n)$/u.test(lead) ||
		(before !== undefined && tight) ||
		/\bremote,?\s$/iu.test(around.text.slice(Math.max(0, around.at - 9), around.at));
	// “Ledgewood NJ”: behind a town the gazetteer lacks, at the end of the item.
	const behindTown =
		isState &&
		/\p{Lu}\p{L}+ $/u.test(around.text.slice(Math.max(0, around.at - 20), around.at)) &&
		/^\s*(?:$|[,;|/(–-])/u.test(around.text.slice(around.at + 2));
	// “Remote OK”, “REMOTE IN GERMANY” speak English.
	if (englishWords.has(code) && /\bremote $/iu.test(around.text.slice(0, around.at))) return null;
	if (!stands && !behindTown) return null;
	const alone = before === undefined && next === undefined;
	if (alone && isCountry && /^\s*\(?[A-Z]{2}\)?\s*$/.test(around.text)) return { kind: 'country', country: code };
	if (isState) return { kind: 'state', country: 'US' };
	if (isProvince && !isCountry) return { kind: 'state', country: 'CA' };
	// “NL” after a Canadian city was settled above; elsewhere it is the Netherlands.
	return isCountry ? { kind: 'country', country: code } : null;
}
