import { distance } from 'fastest-levenshtein';
import { letters, wordsOf } from './words.ts';

/** What the site has names for; the search page carries it. */
export interface Names {
	/** A name, and how else it is written: `['Kubernetes', 'k8s', 'EKS']`. */
	names: string[][];
	/** Each role’s slug, its name, and how else it is written. */
	roles: string[][];
	/** Words of names and of what pages are asked for with, which one wrong letter may be forgiven for. */
	words: string[];
	jobs: JobWords;
}

/** How readers write that they look for jobs, and by what. */
export interface JobWords {
	/** `jobs`, `remote` */
	nouns: readonly string[];
	/** Choices of lists of jobs, and how they are written beside their labels; of several values the first that a list has counts. */
	asked: readonly { name: string; values: readonly string[]; spellings: readonly string[] }[];
}

export const noNames: Names = { names: [], roles: [], words: [], jobs: { nouns: [], asked: [] } };

/** The name that these words are another spelling of: `Kubernetes` of `k8s`; null for a name itself. */
export function nameMeant(words: string, { names }: Names): string | null {
	const own = letters(words);
	if (names.some(([name = '']) => letters(name) === own)) return null;
	return names.find(([, ...others]) => others.some((other) => letters(other) === own))?.[0] ?? null;
}

export interface NamedRole {
	slug: string;
	name: string;
}

/** The roles that a query names, longest names first, its other words, and what is left of it as it stands. */
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

/** Shorter words are too near to one another. */
const SHORTEST = 5;
/** From this length on, two letters may be wrong. */
const LONG = 8;

/** The only word within reach of a misspelt one; null for a known word and where several are as near. */
export function wordMeant(word: string, { words }: Names): string | null {
	const own = letters(word);
	if (own.length < SHORTEST) return null;
	const known = words.map((each) => ({ each, spelt: letters(each) }));
	// What is still being typed, and plurals.
	if (known.some(({ spelt }) => spelt.startsWith(own) || own.startsWith(spelt))) return null;
	const allowed = own.length < LONG ? 1 : 2;
	const near = known
		.map(({ each, spelt }) => ({ each, wrong: isSwapped(own, spelt) ? 1 : distance(own, spelt) }))
		.filter(({ wrong }) => wrong <= allowed)
		.toSorted((a, b) => a.wrong - b.wrong);
	const [best, second] = near;
	return best === undefined || second?.wrong === best.wrong ? null : best.each;
}

function isSwapped(word: string, known: string): boolean {
	if (word.length !== known.length) return false;
	const at = [...word].findIndex((letter, place) => letter !== known[place]);
	return at >= 0 && word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2) === known;
}
