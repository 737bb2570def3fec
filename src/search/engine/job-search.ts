import { findNames, gazetteer } from '#classify/place/names.ts';
import { currencyFor, readAmount } from '#filter/currencies.ts';
import { countryName, type Dimension, type Options } from '#filter/facets.ts';
import { emptyQuery, type Query } from '#filter/query.ts';
import type { JobWords } from './names.ts';
import { isSilent, letters } from './words.ts';

/** A query understood as a search for jobs of a role. */
export interface JobSearch {
	query: Query;
	/** Cities and states that are treated as their country: `['Toronto', 'Canada']` */
	readAs: [place: string, country: string][];
	/** Words that no filter matches. */
	unread: string[];
}

/** Words next to an amount or a place that add no information. */
const beside = new Set(
	'above apply based from fully least min minimum more open over paying per plus remote up work working year yearly'.split(
		' ',
	),
);
/**
 * The facets whose labels we look for in a query. Places and pay are parsed separately; words in the other facets’ labels are too
 * ambiguous.
 */
const spokenOf = (name: string): boolean =>
	!['track', 'country', 'kind', 'source', 'currency', 'pay', 'seen'].includes(name);
const MOST_WORDS = 4;
/** Abbreviations of places that are recognised only in capitals, because “us” is also a word. */
const shortPlaces = /\b(?:us|usa|uk|uae)\b/g;
/** `100k`, `€70,000`, `200k+`, `90 000 gbp`. A bare number counts only if it is at least a thousand. */
const amountPattern = /(?:[\p{Sc}]\s?|\b[a-z]{3} )?\d[\d.,]*(?: \d{3})*\s?k?\+?(?: [a-z]{3}\b)?/giu;

/**
 * Converts the words of a query besides the role to filters of its job list: `remote jobs germany 100k`. Null if no word matches
 * a filter, or if a word suggests that the reader wants something else, such as “senior interview”, unless the query contains a
 * word such as “jobs”.
 */
export function readJobSearch(rest: string, jobs: JobWords, options: Options): JobSearch | null {
	const query = emptyQuery();
	const spoken = takeSpoken(rest.toLowerCase(), jobs, options, query);
	const amount = takeAmount(spoken, options);
	const { left, readAs } = takePlaces(amount.left, options, query);
	if (amount.asked) {
		query.min = amount.asked.thousands;
		query.currency =
			amount.asked.currency === undefined ? currencyFor(options.currency, query.country) : amount.asked.currency;
	}
	const words = left.split(/\s+/).filter((word) => letters(word) !== '');
	const isNoun = (word: string) => jobs.nouns.includes(letters(word));
	const unread = words.filter((word) => !isNoun(word) && !isSilent(word) && !beside.has(letters(word)));
	const isSearch = words.some(isNoun) || unread.length === 0;
	const isNarrowed =
		query.min !== null || spokenNames(options).some((name) => query[name].length > 0) || query.country.length > 0;
	return isSearch && isNarrowed ? { query, readAs, unread } : null;
}

const spokenNames = (options: Options): Dimension[] => Object.keys(options).filter(spokenOf) as Dimension[];

/** Finds levels, tools and other labels in the words, longest first, adds them to the query, and returns the remaining words. */
function takeSpoken(rest: string, { asked }: JobWords, options: Options, query: Query): string {
	const bySpelling = new Map<string, [Dimension, string]>();
	const add = (name: Dimension, value: string, spelling: string) => {
		const key = letters(spelling);
		if (key !== '' && !bySpelling.has(key)) bySpelling.set(key, [name, value]);
	};
	for (const { name, values, spellings } of asked) {
		const dimension = name as Dimension;
		const value = values.find((value) => options[dimension]?.some((option) => option.value === value));
		if (value !== undefined) for (const spelling of spellings) add(dimension, value, spelling);
	}
	for (const name of spokenNames(options)) for (const { value, label } of options[name]) add(name, value, label);
	const words = rest.split(/\s+/);
	const left: string[] = [];
	for (let at = 0; at < words.length;) {
		const most = Math.min(MOST_WORDS, words.length - at);
		const lengths = Array.from({ length: most }, (_, shorter) => most - shorter);
		const length = lengths.find((one) => bySpelling.has(letters(words.slice(at, at + one).join(' ')))) ?? 0;
		const found = bySpelling.get(letters(words.slice(at, at + length).join(' ')));
		if (found === undefined) left.push(words[at] ?? '');
		else query[found[0]] = [...new Set([...query[found[0]], found[1]])];
		at += Math.max(1, length);
	}
	return left.join(' ');
}

/** Finds the first amount of money and returns it with the remaining words. */
function takeAmount(rest: string, { currency }: Options): { left: string; asked: ReturnType<typeof readAmount> } {
	for (const { 0: written, index } of rest.matchAll(amountPattern)) {
		const isPay = /\p{Sc}|k\b|k\+/u.test(written) || Number(written.replaceAll(/\D/g, '')) >= 1000;
		const plain = written.replace('+', '').trim();
		// Three letters next to the number may be an ordinary word rather than a currency code, so we also try without them.
		const tries = [plain, plain.replace(/^[a-z]{3} /, ''), plain.replace(/ [a-z]{3}$/, '')];
		const kept = isPay ? tries.find((one) => readAmount(one, currency, null) !== null) : undefined;
		if (kept === undefined) continue;
		const at = index + written.indexOf(kept);
		const left = `${rest.slice(0, at)} ${rest.slice(at + kept.length).replace(/^\+/, '')}`;
		return { left, asked: readAmount(kept, currency, null) };
	}
	return { left: rest, asked: null };
}

/** Finds places and removes them from the words. A city or state is treated as its country, since the jobs are remote. */
function takePlaces(rest: string, options: Options, query: Query): Pick<JobSearch, 'readAs'> & { left: string } {
	const text = rest.replaceAll(shortPlaces, (name) => name.toUpperCase());
	const readAs: JobSearch['readAs'] = [];
	let left = '';
	let from = 0;
	for (const { place, at, end } of findNames(text, gazetteer([]))) {
		const country = 'country' in place ? place.country : place.kind === 'georgia' ? 'GE' : null;
		const value = country?.toLowerCase();
		if (country === null || value === undefined || !options.country.some((option) => option.value === value)) continue;
		query.country = [...new Set([...query.country, value])];
		if (place.kind !== 'country') readAs.push([capitalised(text.slice(at, end)), countryName(country)]);
		left += `${text.slice(from, at)} `;
		from = end;
	}
	return { left: left + text.slice(from), readAs };
}

const capitalised = (name: string): string =>
	name.replaceAll(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
