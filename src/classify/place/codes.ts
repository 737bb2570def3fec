import { canadianProvinces, usStates } from './areas.ts';
import { isCountryCode } from './countries.ts';
import type { Named } from './names.ts';

/** Two capital letters in a location, and their neighbours. */
export interface CodeInPlace {
	code: string;
	text: string;
	at: number;
	/** The previous name, and the text between. */
	before: Named | undefined;
	gap: string | null;
	/** The country of the previous name, if it is known yet. */
	previous: string | null;
	next: Named | undefined;
	nextGap: string | null;
	/** Whether the location is just a list of country codes. */
	codesOnly: boolean;
}

export interface CodeMeaning {
	kind: 'state' | 'country';
	country: string;
}

/** A rule returns the meaning of a code, `no-place` if it is not a place, or null if the rule does not apply. */
type CodeRule = (given: CodeInPlace) => CodeMeaning | 'no-place' | null;

/** “Berlin, DE” is Germany, “Wilmington, DE” Delaware; “CA-Toronto” Canada, “San Jose, CA” California. */
export function settleCode(given: CodeInPlace): CodeMeaning | null {
	const meaning = firstAnswer(given);
	return meaning === 'no-place' ? null : meaning;
}

function firstAnswer(given: CodeInPlace): ReturnType<CodeRule> {
	for (const rule of rules) {
		const answer = rule(given);
		if (answer !== null) return answer;
	}
	return null;
}

/** The first rule that applies decides. */
const rules: readonly CodeRule[] = [
	// “NA” means “not applicable” far more often than Namibia.
	({ code, previous }) => (code === 'NA' && previous !== 'NA' ? 'no-place' : null),
	provinceBeforeCountry,
	countryBeyondProvince,
	behindCity,
	behindCode,
	behindState,
	// “Tel Aviv-Jaffa, IL”: the rest of the town’s name is between.
	({ code, before, gap, previous }) =>
		before?.place.kind === 'city' && previous === code && /^-\p{L}{3,12},\s$/u.test(gap ?? '') ? country(code) : null,
	// “Germany, DE”, “Canada CA”: a country followed by its own code.
	(given) => (isTight(given) && isBehindCountry(given, given.code) ? country(given.code) : null),
	// “US, CA” as a list of countries: CA is Canada.
	(given) => (isTight(given) && isBehindCountry(given, 'US') && given.code === 'CA' ? country('CA') : null),
	aheadOfCity,
	({ code, codesOnly }) => (codesOnly && isCountry(code) ? country(code) : null),
	englishWord,
	besideRemoteAlone,
	(given) => (standsAsPlace(given) ? null : 'no-place'),
	wholeLocation,
	({ code }) => (isState(code) ? state('US') : null),
	({ code }) => (isProvince(code) && !isCountry(code) ? state('CA') : null),
	// “NL” after a Canadian city was handled above; elsewhere it is the Netherlands.
	({ code }) => (isCountry(code) ? country(code) : null),
];

/** “Toronto, ON, CA”, “Munich, BY, DE”: letters between a city and its own country are a province of it. */
function provinceBeforeCountry(given: CodeInPlace): CodeMeaning | null {
	const { next, nextGap, previous } = given;
	if (!isTight(given) || next === undefined || !/^,\s?$/.test(nextGap ?? '') || previous === null) return null;
	return countryOf(next) === previous && previous !== 'US' ? { kind: 'state', country: previous } : null;
}

/** “Medellín, Antioquia, CO”: between a city and its country may be a province that our list lacks. */
function countryBeyondProvince({ code, before, gap, previous }: CodeInPlace): CodeMeaning | null {
	const isBeyond = /^,\s?[\p{L}. -]{3,30},\s?$/u.test(gap ?? '');
	return before?.place.kind === 'city' && previous === code && isBeyond ? country(code) : null;
}

/** “Berlin, DE”, “Toronto, ON”, “Boston, MA”. */
function behindCity(given: CodeInPlace): CodeMeaning | null {
	const { code, before, previous } = given;
	if (before?.place.kind !== 'city' || !isTight(given)) return null;
	if (previous === code) return country(code);
	if (previous === 'CA' && isProvince(code)) return state('CA');
	return previous === 'US' && isState(code) ? state('US') : null;
}

/** “Boston, MA, US”, “SP, BR”: the last code is the country. */
function behindCode(given: CodeInPlace): CodeMeaning | null {
	const { code, text, before, gap, previous, next } = given;
	if (before?.place.kind !== 'code' || !isTight(given) || gap === '' || !isCountry(code)) return null;
	const isThird = /,\s?$/.test(text.slice(Math.max(0, before.at - 2), before.at));
	const isLast = !isThird && previous === null && next?.place.kind !== 'code';
	return previous === code || !isState(code) || isLast ? country(code) : null;
}

/** “Texas, US”, “Bavaria, DE”. */
function behindState(given: CodeInPlace): CodeMeaning | null {
	const { code, before, previous } = given;
	if (before?.place.kind !== 'state' || !isTight(given)) return null;
	// Ontario is a town in California too, so “Ontario, CA” stays undecided.
	if (previous === code && code !== 'CA') return country(code);
	return isCountry(code) && !isState(code) ? country(code) : null;
}

function isBehindCountry({ before, previous }: CodeInPlace, code: string): boolean {
	return before?.place.kind === 'country' && previous === code;
}

/** “CA-Toronto”. */
function aheadOfCity({ code, next, nextGap }: CodeInPlace): CodeMeaning | null {
	const isOfCode = next?.place.kind === 'city' && next.place.country === code;
	return nextGap === '-' && isOfCode ? country(code) : null;
}

/**
 * If a location is just “Remote” and one of these codes, it means the country, although there is a US state with the same code.
 */
const countriesFirst: readonly string[] = ['CA', 'DE', 'IN'];

/** “Remote, IN” means India; “Remote, CO” may mean Colombia or Colorado. */
function besideRemoteAlone({ code, text }: CodeInPlace): CodeMeaning | 'no-place' | null {
	if (!isState(code) || !isCountry(code) || !remoteAlone.test(text)) return null;
	return countriesFirst.includes(code) ? country(code) : 'no-place';
}

const remoteAlone = /^\s*(?:fully |100 ?% )?(?:remote|home[- ]?office)[\s,(:–-]+[A-Z]{2}\)?\s*$/iu;

/** Codes that are also words; after “Remote” they need a comma. */
const englishWords = new Set(['IN', 'ME', 'OK', 'OR', 'HI']);

/** In “Remote OK” and “REMOTE IN GERMANY” the letters are English words. */
function englishWord({ code, text, at }: CodeInPlace): 'no-place' | null {
	return englishWords.has(code) && /\bremote $/iu.test(text.slice(0, at)) ? 'no-place' : null;
}

/**
 * Whether the code is after a separator, a name or “Remote”; or at the end of an item after a town that our list lacks:
 * “Ledgewood NJ”.
 */
function standsAsPlace(given: CodeInPlace): boolean {
	const { code, text, at } = given;
	const ahead = (length: number): string => text.slice(Math.max(0, at - length), at);
	if (at === 0 || isTight(given)) return true;
	if (/(?:[,(/;|:–—-]\s?|\n)$/u.test(ahead(3)) || /\bremote,?\s$/iu.test(ahead(9))) return true;
	return isState(code) && /\p{Lu}\p{L}+ $/u.test(ahead(20)) && /^\s*(?:$|[,;|/(–-])/u.test(text.slice(at + 2));
}

/** “DE”: the location names nothing else. */
function wholeLocation({ code, text, before, next }: CodeInPlace): CodeMeaning | null {
	const isAlone = before === undefined && next === undefined && /^\s*\(?[A-Z]{2}\)?\s*$/.test(text);
	return isAlone && isCountry(code) ? country(code) : null;
}

/** Whether only punctuation or a space is between the previous name and the code. */
function isTight({ before, gap }: CodeInPlace): boolean {
	return before !== undefined && gap !== null && /^\.?\s?,?\s?$/u.test(gap);
}

/** The country that a name belongs to, or that it may be if it is a code. */
function countryOf({ place }: Named): string | null {
	if (place.kind === 'code') return place.code;
	return place.kind === 'country' ? place.country : null;
}

function isState(code: string): boolean {
	return Object.hasOwn(usStates, code);
}

function isProvince(code: string): boolean {
	return Object.hasOwn(canadianProvinces, code);
}

function isCountry(code: string): boolean {
	return isCountryCode(code);
}

function state(of: 'US' | 'CA'): CodeMeaning {
	return { kind: 'state', country: of };
}

function country(code: string): CodeMeaning {
	return { kind: 'country', country: code };
}
