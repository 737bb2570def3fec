import type { RoleSlug, RoleTerm, Vocabulary } from '#domain/vocabulary.ts';
import { memoize } from '#domain/memoize.ts';
import { compilePhrases, type Phrase } from './phrases.ts';

/** The `of` of phrases that belong to a facet: `facet/cloud`. */
type FacetEntry = `facet/${string}`;
export const facetEntry = (name: string): FacetEntry => `facet/${name}`;

/** The term that a phrase belongs to. */
export interface Entry {
	of: 'work' | 'track' | 'specialisation' | 'tool' | FacetEntry;
	/** Slug of the role, track, specialisation, tool or facet term. */
	slug: string;
	/** For a track, its role. */
	role: RoleSlug | null;
	/**
	 * `trap`: names inside it mean something else. `wary`: a name that counts only if a `need` of the same term occurs too.
	 * `title`: counts only in titles.
	 */
	sense: 'name' | 'wary' | 'trap' | 'need' | 'title';
	phrase: string;
	weight: number;
}

/** What a phrase in a title says about one role. */
export interface TitleEntry {
	role: RoleSlug;
	sense: 'for' | 'not' | 'trap';
	phrase: string;
	weight: number;
}

/** Weight of a role’s own name and its aliases. */
const nameWeight = 3.5;

/** All phrases of the vocabulary, compiled once. */
export const advertMatcher = memoize((vocabulary: Vocabulary) => compilePhrases(advertPhrases(vocabulary)));

/** A role’s title phrases, compiled once. */
export const titleMatcher = memoize((role: RoleTerm) => compilePhrases(titlePhrases(role)));

function titlePhrases({ slug: role, label, aliases, cased, traps, notTitles, titles }: RoleTerm): Phrase<TitleEntry>[] {
	const say = (phrase: string, sense: TitleEntry['sense'], weight: number, isCased = false): Phrase<TitleEntry> => ({
		phrase,
		cased: isCased,
		value: { role, sense, phrase, weight },
	});
	return [
		// Of equal phrases the first counts. So a name that is also listed under `titles` has the weight given there.
		...titles.map(({ phrase, weight }) => say(phrase, 'for', weight)),
		...[label, ...aliases].map((phrase) => say(phrase, 'for', nameWeight)),
		...cased.map((phrase) => say(phrase, 'for', nameWeight, true)),
		...traps.map((phrase) => say(phrase, 'trap', 0)),
		...notTitles.map((phrase) => say(phrase, 'not', 0)),
	];
}

function advertPhrases({ roles, tracks, facets, specialisations, tools }: Vocabulary): Phrase<Entry>[] {
	const all: Phrase<Entry>[] = [];
	const add = (
		words: readonly (string | { phrase: string; weight: number })[],
		given: Pick<Entry, 'of' | 'slug'> & Partial<Entry>,
		cased = false,
	): void => {
		for (const word of words) {
			const { phrase, weight } = typeof word === 'string' ? { phrase: word, weight: 1 } : word;
			all.push({ phrase, cased, value: { role: null, sense: 'name', phrase, weight, ...given } });
		}
	};
	for (const { slug, work } of roles) add(work, { of: 'work', slug, role: slug });
	for (const { track: slug, role, phrases, titles } of tracks) {
		add(phrases, { of: 'track', slug, role });
		add(titles, { of: 'track', slug, role, sense: 'title' });
	}
	const ofFacets = facets.map(({ name, terms }) => [facetEntry(name), terms] as const);
	for (const [of, terms] of ofFacets) {
		for (const { slug, services, casedServices } of terms) {
			add(services, { of, slug });
			add(casedServices, { of, slug }, true);
		}
	}
	for (const [of, terms] of [...ofFacets, ['tool', tools] as const]) {
		for (const { slug, label, aliases, cased, traps, needs } of terms) {
			add(cased.includes(label) ? aliases : [label, ...aliases], { of, slug });
			add(cased, { of, slug, sense: needs.length > 0 ? 'wary' : 'name' }, true);
			add(traps, { of, slug, sense: 'trap' });
			add(needs, { of, slug, sense: 'need' });
		}
	}
	for (const { slug, hints, traps } of specialisations) {
		add(hints, { of: 'specialisation', slug });
		add(traps, { of: 'specialisation', slug, sense: 'trap' });
	}
	return all;
}
