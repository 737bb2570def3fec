import { findNames, gazetteer } from '#classify/place/names.ts';
import { currencyFor, readAmount } from '#filter/currencies.ts';
import { countryName, type Dimension, type Options } from '#filter/facets.ts';
import { emptyQuery, type Query } from '#filter/query.ts';
import type { JobWords } from './names.ts';
import { isSilent, letters } from './words.ts';

/** A query read as one for jobs of a role. */
export interface JobSearch {
	query: Query;
	/** Places that were read as a country: `['Toronto', 'Canada']` */
	readAs: [place: string, country: string][];
	/** Words that no filter stands for. */
	unread: string[];
}

/** Words beside an amount or a place that add nothing to it. */
const beside = new Set(
	'above apply based from fully least min minimum more open over paying per plus remote up work working year yearly'.split(
		' ',
	),
);
/** What is looked for beside places and pay; of the others a reader’s word is too likely to mean something else. */
const spokenOf = (name: string): boolean =>
	!['track', 'country', 'kind', 'source', 'currency', 'pay', 'seen'].includes(name);
const MOST_WORDS = 4;
/** Short names of places that are told from words only by their capitals. */
const shortPlaces = /\b(?:us|usa|uk|uae)\b/g;
/** `100k`, `€70,000`, `200k+`, `90 000 gbp`; a bare number is one only from a thousand on. */
const amountPattern = /(?:[\p{Sc}]\s?|\b[a-z]{3} )?\d[\d.,]*(?: \d{3})*\s?k?\+?(?: [a-z]{3}\b)?/giu;

/**
 * Reads what stands beside the role in a query as filters of its list of jobs: `remote jobs germany 100k`. Null where nothing
 * can be filtered by, or where words say that something else is asked: “interview” beside a level, without “jobs”.
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

/** Takes out levels, tools and the like, the longest names first, and writes them into the query. */
function takeSpoken(rest: string, { asked }: JobWords, options: Options, query: Query): string {
	const bySpelling = new Map<string, [Dimension, string]>();
	const add = (name: Dimension, value: string, spelling: string) => {
		const key = letters(spelling);
		if (key !== '' && !bySpelling.has(key)) bySpelling.set(key, [name, value]);
	};
	for (const { name, values, spellings } of asked) {
		const dimension = name as Dimension;
		const value = values.find((one) => options[dimension]?.some((option) => option.value === one));
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

/** Takes out the first amount of money. */
function takeAmount(rest: string, { currency }: Options): { left: string; asked: ReturnType<typeof readAmount> } {
	for (const { 0: written, index } of rest.matchAll(amountPattern)) {
		const isPay = /\p{Sc}|k\b|k\+/u.test(written) || Number(written.replaceAll(/\D/g, '')) >= 1000;
		const plain = written.replace('+', '').trim();
		// Three letters beside it may be a word and no currency.
		const tries = [plain, plain.replace(/^[a-z]{3} /, ''), plain.replace(/ [a-z]{3}$/, '')];
		const kept = isPay ? tries.find((one) => readAmount(one, currency, null) !== null) : undefined;
		if (kept === undefined) continue;
		const at = index + written.indexOf(kept);
		const left = `${rest.slice(0, at)} ${rest.slice(at + kept.length).replace(/^\+/, '')}`;
		return { left, asked: readAmount(kept, currency, null) };
	}
	return { left: rest, asked: null };
}

/** Takes out countries, and cities and states, which are read as their country: the jobs are remote. */
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
