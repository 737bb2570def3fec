import type { Cloud, RoleSlug, RoleTerm, Vocabulary } from '#domain/vocabulary.ts';
import { compilePhrases, type Matcher, type Phrase } from './phrases.ts';

/** What a phrase found in an advert belongs to. */
export interface Entry {
	of: 'work' | 'track' | 'cloud' | 'specialisation' | 'tool';
	/** The slug of the role, track, cloud, specialisation or tool. */
	slug: string;
	/** For a track, the role it is a track of. */
	role: RoleSlug | null;
	/**
	 * `trap` says that names within it mean something else; `need` lets a `wary` name count; `title` counts only in
	 * the title.
	 */
	sense: 'name' | 'wary' | 'trap' | 'need' | 'title';
	phrase: string;
	weight: number;
}

/** What a phrase found in a title says about one role. */
export interface TitleEntry {
	role: RoleSlug;
	sense: 'for' | 'not' | 'trap';
	phrase: string;
	weight: number;
}

const compiled = new WeakMap<Vocabulary, Matcher<Entry>>();
const compiledTitles = new WeakMap<readonly RoleTerm[], Matcher<TitleEntry>>();

/** A role’s own name and its also-called names speak for it this loudly. */
export const nameWeight = 3.5;

/** The vocabulary’s phrases, made ready once. */
export function advertMatcher(vocabulary: Vocabulary): Matcher<Entry> {
	const known = compiled.get(vocabulary);
	if (known) return known;
	const matcher = compilePhrases(advertPhrases(vocabulary));
	compiled.set(vocabulary, matcher);
	return matcher;
}

/** The roles’ title phrases, made ready once. */
export function titleMatcher(roles: readonly RoleTerm[]): Matcher<TitleEntry> {
	const known = compiledTitles.get(roles);
	if (known) return known;
	const matcher = compilePhrases(roles.flatMap(titlePhrases));
	compiledTitles.set(roles, matcher);
	return matcher;
}

function titlePhrases({ slug: role, label, aliases, cased, traps, notTitles, titles }: RoleTerm): Phrase<TitleEntry>[] {
	const entry = (sense: TitleEntry['sense'], phrase: string, weight: number): TitleEntry => ({
		role,
		sense,
		phrase,
		weight,
	});
	return [
		...[label, ...aliases].map((phrase) => ({ phrase, value: entry('for', phrase, nameWeight) })),
		...cased.map((phrase) => ({ phrase, cased: true, value: entry('for', phrase, nameWeight) })),
		...titles.map(({ phrase, weight }) => ({ phrase, value: entry('for', phrase, weight) })),
		...traps.map((phrase) => ({ phrase, value: entry('trap', phrase, 0) })),
		...notTitles.map((phrase) => ({ phrase, value: entry('not', phrase, 0) })),
	];
}

function advertPhrases({ roles, tracks, clouds, specialisations, tools }: Vocabulary): Phrase<Entry>[] {
	const weighed = (
		of: Entry['of'],
		slug: string,
		role: RoleSlug | null,
		phrases: readonly { phrase: string; weight: number }[],
		sense: 'name' | 'title' = 'name',
	): Phrase<Entry>[] =>
		phrases.map(({ phrase, weight }) => ({ phrase, value: { of, slug, role, sense, phrase, weight } }));
	const named = (
		of: Entry['of'],
		slug: string,
		sense: Entry['sense'],
		phrases: readonly string[],
		cased = false,
	): Phrase<Entry>[] =>
		phrases.map((phrase) => ({ phrase, cased, value: { of, slug, role: null, sense, phrase, weight: 1 } }));
	const term = (
		of: Entry['of'],
		{
			slug,
			label,
			aliases,
			cased,
			traps,
			needs,
		}: Pick<Cloud, 'slug' | 'label' | 'aliases' | 'cased' | 'traps' | 'needs'>,
	): Phrase<Entry>[] => [
		...named(of, slug, 'name', cased.includes(label) ? aliases : [label, ...aliases]),
		...named(of, slug, needs.length > 0 ? 'wary' : 'name', cased, true),
		...named(of, slug, 'trap', traps),
		...named(of, slug, 'need', needs),
	];
	return [
		...roles.flatMap((role) => weighed('work', role.slug, role.slug, role.work)),
		...tracks.flatMap(({ track, role, phrases, titles }) => [
			...weighed('track', track, role, phrases),
			...weighed('track', track, role, titles, 'title'),
		]),
		...clouds.flatMap((cloud) => [
			...term('cloud', cloud),
			...named('cloud', cloud.slug, 'name', cloud.services),
			...named('cloud', cloud.slug, 'name', cloud.casedServices, true),
		]),
		...specialisations.flatMap(({ slug, hints, traps }) => [
			...weighed('specialisation', slug, null, hints),
			...named('specialisation', slug, 'trap', traps),
		]),
		...tools.flatMap((tool) => term('tool', tool)),
	];
}
