import { fold } from '#domain/letters.ts';
import type { Region } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import { countryNames as isoNames } from '../iso-names.ts';
import { canadianProvinces, countryCodes, countryNames, notCountries, otherStates, usStates } from './areas.ts';
import { cities } from './cities.ts';
import { isCountryCode } from './countries.ts';

/** The meaning of a name in a location. The neighbours of a two-letter `code` such as CA, IN, DE decide its meaning. */
export type Place =
	| { kind: 'country' | 'city' | 'state'; country: string }
	| { kind: 'region'; slug: string }
	| { kind: 'georgia' }
	| { kind: 'code'; code: string };

/** A name and its position. */
export interface Named {
	place: Place;
	at: number;
	end: number;
}

interface Entry {
	words: string[];
	/** The name in the required capitalisation; null if case does not matter. */
	cased: string[] | null;
	place: Place;
}

/** All names by their first word, the longest first. */
export type Gazetteer = ReadonlyMap<string, readonly Entry[]>;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;
const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/gu;
const joint = /^[ \u00a0.'’&-]{1,3}$/u;

/** Builds the gazetteer with these regions; once per list. */
export const gazetteer = memoize((regions: readonly Region[]): Gazetteer => {
	const entries = new Map<string, Entry[]>();
	const seen = new Set<string>();
	const add = (name: string, place: Place, cased = false): void => {
		const written = name.match(wordPattern) ?? [];
		const words = written.map(fold);
		const key = `${cased ? name : ''}#${words.join(' ')}`;
		const [first] = words;
		if (first === undefined || seen.has(key)) return;
		seen.add(key);
		entries.set(first, [...(entries.get(first) ?? []), { words, cased: cased ? written : null, place }]);
	};
	for (const { slug, label, aliases, cased } of regions) {
		const isWord = cased.includes(label);
		for (const name of isWord ? aliases : [label, ...aliases]) add(name, { kind: 'region', slug });
		for (const name of cased) add(name, { kind: 'region', slug }, true);
	}
	add('Georgia', { kind: 'georgia' });
	for (const [list, cased] of [
		[countryCodes, true],
		[countryNames, false],
	] as const) {
		for (const [country, names] of Object.entries(list)) {
			for (const name of names) add(name, { kind: 'country', country }, cased);
		}
	}
	for (const [country, names] of Object.entries(isoNames)) {
		for (const name of names) {
			if (!notCountries.includes(fold(name)) && name.length > 3) add(name, { kind: 'country', country });
		}
	}
	for (const name of [...Object.values(usStates), 'N Y', 'D C', 'Calif']) add(name, { kind: 'state', country: 'US' });
	for (const name of [...Object.values(canadianProvinces), 'Newfoundland and Labrador']) {
		add(name, { kind: 'state', country: 'CA' });
	}
	for (const [country, names] of Object.entries(otherStates)) {
		for (const name of names) add(name, { kind: 'state', country });
	}
	for (const [country, names] of Object.entries(cities)) {
		for (const name of names) add(name, { kind: 'city', country });
	}
	return new Map(
		[...entries].map(([first, list]) => [first, list.toSorted((a, b) => b.words.length - a.words.length)]),
	);
});

/** Finds all places in a text, in order; of overlapping names the longest counts. Two capital letters alone are a `code`. */
export function findNames(text: string, names: Gazetteer): Named[] {
	const words = [...text.matchAll(wordPattern)].map((m) => ({
		written: m[0],
		plain: fold(m[0]),
		at: m.index,
		end: m.index + m[0].length,
	}));
	const found: Named[] = [];
	for (let i = 0; i < words.length; i += 1) {
		const word = words[i];
		if (word === undefined) break;
		const entry = names.get(word.plain)?.find(({ words: wanted, cased }) =>
			wanted.every((part, k) => {
				const next = words[i + k];
				const before = words[i + k - 1];
				if (next === undefined || next.plain !== part) return false;
				if (cased !== null && cased[k] !== next.written) return false;
				return k === 0 || (before !== undefined && joint.test(text.slice(before.end, next.at)));
			}),
		);
		if (entry !== undefined) {
			const last = words[i + entry.words.length - 1] ?? word;
			found.push({ place: entry.place, at: word.at, end: last.end });
			i += entry.words.length - 1;
		} else if (/^[A-Z]{2}$/.test(word.written)) {
			found.push({ place: { kind: 'code', code: word.written }, at: word.at, end: word.end });
		}
	}
	return withFlags(text, found, names);
}

/** Adds flags: “🇩🇪 Remote”. A flag consists of the two letters of a country code. */
function withFlags(text: string, found: Named[], names: Gazetteer): Named[] {
	const flags = [...text.matchAll(flag)].flatMap(({ 0: letters, index: at }): Named[] => {
		const code = [...letters]
			.map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
			.join('');
		const end = at + letters.length;
		if (isCountryCode(code)) return [{ place: { kind: 'country', country: code }, at, end }];
		const region = names
			.get(code.toLowerCase())
			?.find(({ place, words }) => place.kind === 'region' && words.length === 1);
		return region === undefined ? [] : [{ place: region.place, at, end }];
	});
	return flags.length === 0 ? found : [...found, ...flags].toSorted((a, b) => a.at - b.at);
}
