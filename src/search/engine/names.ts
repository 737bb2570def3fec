import { distance } from 'fastest-levenshtein';
import { letters, wordsOf } from './words.ts';

/** All names that the search recognises; the search page contains them. */
export interface Names {
	/** A name, then its other spellings: `['Kubernetes', 'k8s', 'EKS']`. */
	names: string[][];
	/** Each role’s slug, then its name, then other spellings of the name. */
	roles: string[][];
	/** Known words, for correcting misspellings: parts of names, and words that readers use to find pages. */
	words: string[];
	jobs: JobWords;
}

/** Words that identify a search for jobs and its filters. */
export interface JobWords {
	/** Nouns for jobs: `jobs`, `vacancies` */
	nouns: readonly string[];
	/**
	 * Choices of the job list’s filters and other spellings of their labels. If a spelling stands for several values, the first
	 * one that the list offers is used.
	 */
	asked: readonly { name: string; values: readonly string[]; spellings: readonly string[] }[];
}

export const noNames: Names = { names: [], roles: [], words: [], jobs: { nouns: [], asked: [] } };

/** The name that these words are another spelling of: `Kubernetes` for `k8s`; null if they are a name themselves or unknown. */
export function nameMeant(words: string, { names }: Names): string | null {
	const own = letters(words);
	if (names.some(([name = '']) => letters(name) === own)) return null;
	return names.find(([, ...others]) => others.some((other) => letters(other) === own))?.[0] ?? null;
}

export interface NamedRole {
	slug: string;
	name: string;
}

/** The roles that a query names, found longest name first; its other significant words; and the query without the roles. */
export function rolesIn(query: string, { roles }: Names): { named: NamedRole[]; others: string[]; rest: string } {
	const spellings = roles
		.flatMap(([slug = '', name = '', ...others]) =>
			[name, ...others]
				.flatMap((each) => [each, `${each}s`])
				.map((each) => ({ slug, name, spelt: ` ${each.toLowerCase()} ` })),
		)
		.toSorted((a, b) => b.spelt.length - a.spelt.length);
	let rest = ` ${query.toLowerCase().replaceAll(/[?!,]/g, ' ').split(/\s+/).join(' ')} `;
	const named = new Map<string, NamedRole>();
	for (const { slug, name, spelt } of spellings) {
		if (!rest.includes(spelt)) continue;
		named.set(slug, { slug, name });
		rest = rest.replace(spelt, ' ');
	}
	return { named: [...named.values()], others: rest.trim() === '' ? [] : wordsOf(rest), rest: rest.trim() };
}

/** Shorter words are too similar to each other to be corrected. */
const SHORTEST = 5;
/** A word of at least this length may have two wrong letters instead of one. */
const LONG = 8;

/** The known word that a misspelt word is closest to; null if the word itself is known, or if several words are equally close. */
export function wordMeant(word: string, { words }: Names): string | null {
	const own = letters(word);
	if (own.length < SHORTEST) return null;
	const known = words.map((each) => ({ each, spelt: letters(each) }));
	// Not a misspelling: the beginning of a known word, which the reader may still be typing, or its plural.
	if (known.some(({ spelt }) => spelt.startsWith(own) || own.startsWith(spelt))) return null;
	const allowed = own.length < LONG ? 1 : 2;
	const near = known
		.filter(({ spelt }) => !isOtherForm(own, spelt))
		.map(({ each, spelt }) => ({ each, wrong: isSwapped(own, spelt) ? 1 : distance(own, spelt) }))
		.filter(({ wrong }) => wrong <= allowed)
		.toSorted((a, b) => a.wrong - b.wrong);
	const [best, second] = near;
	return best === undefined || second?.wrong === best.wrong ? null : best.each;
}

/** Endings of words that are formed from the same stem, as in `manager` and `managed`. */
const ENDING = /(?:ed|ing|ers?|ors?|ments?|ions?)$/;

/** Whether two words are forms of one. The search finds all forms of a word, so the other form is no correction. */
function isOtherForm(word: string, known: string): boolean {
	return ENDING.test(word) && ENDING.test(known) && word.replace(ENDING, '') === known.replace(ENDING, '');
}

function isSwapped(word: string, known: string): boolean {
	if (word.length !== known.length) return false;
	const at = [...word].findIndex((letter, place) => letter !== known[place]);
	return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === known;
}
