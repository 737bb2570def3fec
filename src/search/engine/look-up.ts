import { nameMeant, noNames, rolesIn, wordMeant, type NamedRole, type Names } from './names.ts';
import type { Filters, Pagefind, Result } from './pagefind.ts';
import { hasWord, letters, mayHave, nameOf, wordsOf } from './words.ts';

export interface LookedUp {
	/** Best match first. */
	results: Result[];
	/** Ids of the results with every word of the query that occurs at all. The others lack a word but score nearly as well. */
	whole: ReadonlySet<string>;
	/** Words of the query that occur nowhere. */
	missing: string[];
	/** Whether no result has all the other words, so that each lacks some. */
	isPartial: boolean;
	/** The words searched for instead, if the query’s own occur nowhere: `Kubernetes` for `k8s` or `kuberntes`. */
	meant: string | null;
}

/**
 * Searches for the significant words of a query. For a word that occurs nowhere, Pagefind falls back to a prefix, such as “I” for
 * “interview”. We don’t want that: we replace such a word if it is another spelling, or a misspelling, of a known name, and
 * otherwise leave it out and return it in `missing`.
 */
export async function lookUp(
	pagefind: Pagefind,
	query: string,
	filters: Filters,
	names: Names = noNames,
): Promise<LookedUp> {
	if (query === '') {
		const { results } = await pagefind.search(null, { filters });
		return { results, whole: idsOf(results), missing: [], isPartial: false, meant: null };
	}
	// A query in quotes is searched for as it is.
	const isQuoted = query.startsWith('"');
	const meant = isQuoted ? null : await meantBy(pagefind, query, filters, names);
	const asked = isQuoted ? [query] : wordsOf(meant ?? query);
	const missing = await missingOf(pagefind, asked, filters);
	const words = asked.filter((word) => !missing.includes(word));
	const whole = words.length > 0 ? await search(pagefind, words, filters) : [];
	const told = { whole: idsOf(whole), missing, isPartial: words.length > 1 && whole.length === 0, meant };
	if (isQuoted) return { results: await namedFirst(pagefind, [query], whole, filters), ...told, isPartial: false };
	const { named, others } = rolesIn(query, names);
	const ofOthers = new Set(others.map(letters));
	const telling = words.filter((word) => ofOthers.has(letters(word)));
	// A query that names two roles asks for their comparison, so results are limited to a role only if it names one.
	const [role] = named.length === 1 ? named : [];
	const terms = role && telling.length > 0 ? telling : words;
	const all = await scored(pagefind, terms, filters);
	const results = role ? await byRole(pagefind, role, all, whole, filters, names) : nearly(all, whole);
	const called = [meant ?? query, words.join(' '), nameMeant(query, names) ?? [], comparisonsOf(named)].flat();
	// Passages of a role’s guide rarely contain the role’s name, so we also search its guide for the other words.
	const answers = role && told.isPartial ? await search(pagefind, terms, { ...filters, role: role.slug }) : [];
	const isPartial = told.isPartial && answers.length === 0;
	return { results: await namedFirst(pagefind, called, results, filters), ...told, isPartial };
}

const idsOf = (results: readonly Result[]): ReadonlySet<string> => new Set(results.map(({ id }) => id));

/** A passage that lacks a word of the query is shown only if it scores at least this fraction of the best score. */
const NEARLY = 0.5;

/** Results with any of the words, by the sum of their scores for each word; a result that lacks words loses their share. */
async function scored(pagefind: Pagefind, words: string[], filters: Filters): Promise<Result[]> {
	const found = new Map<string, Result & { has: number }>();
	for (const word of words) {
		for (const result of await search(pagefind, [word], filters)) {
			const so = found.get(result.id) ?? { ...result, words: [], score: 0, has: 0 };
			found.set(result.id, {
				...so,
				words: [...new Set([...so.words, ...result.words])],
				score: so.score + result.score,
				has: so.has + 1,
			});
		}
	}
	return [...found.values()]
		.map(({ has, ...result }) => ({ ...result, score: result.score * (has / words.length) }))
		.toSorted((a, b) => b.score - a.score);
}

/** Results with all words, and results that lack some but score nearly as well. */
function nearly(ranked: readonly Result[], whole: readonly Result[]): Result[] {
	const isWhole = idsOf(whole);
	const least = NEARLY * (ranked[0]?.score ?? 0);
	return ranked.filter(({ id, score }) => isWhole.has(id) || score >= least);
}

/**
 * How much a passage of the role’s own guide gains over one that belongs to no role. Visas, part-time work or notice are explained
 * once for all roles, so such a passage comes first only if it says much more about the other words.
 */
const OWN_ROLE = 2;

/** Results for a query that names a role: first passages of its guide and those of no role, then the guides of other roles. */
async function byRole(
	pagefind: Pagefind,
	asked: NamedRole,
	ranked: readonly Result[],
	whole: readonly Result[],
	filters: Filters,
	{ roles }: Names,
): Promise<Result[]> {
	const own = new Set<string>();
	const others = new Set<string>();
	for (const [slug = ''] of roles) {
		const { results } = await pagefind.search(null, { filters: { ...filters, role: slug } });
		for (const { id } of results) (slug === asked.slug ? own : others).add(id);
	}
	const first = ranked
		.filter(({ id }) => own.has(id) || !others.has(id))
		.map((result) => (own.has(result.id) ? { ...result, score: OWN_ROLE * result.score } : result))
		.toSorted((a, b) => b.score - a.score);
	const shown = nearly(first, []);
	const isShown = idsOf(shown);
	return [...shown, ...nearly(ranked, whole).filter(({ id }) => !isShown.has(id))];
}

/** Possible titles of the page that compares the two roles. */
function comparisonsOf(named: NamedRole[]): string[] {
	const [a, b] = named;
	return a && b ? [`${a.name} or ${b.name}`, `${b.name} or ${a.name}`] : [];
}

async function search(pagefind: Pagefind, words: string[], filters: Filters): Promise<Result[]> {
	return (await pagefind.search(words.join(' '), { filters })).results;
}

/** The query with each unknown word replaced by the known name that it is a spelling of; null if nothing was replaced. */
async function meantBy(pagefind: Pagefind, query: string, filters: Filters, names: Names): Promise<string | null> {
	const whole = nameMeant(query, names);
	if (whole !== null) {
		const asWritten = await search(pagefind, wordsOf(query), filters);
		const isFound = asWritten.length > 0 && (await calledBy(pagefind, whole, asWritten, filters)).length > 0;
		return isFound && (await stand(pagefind, wordsOf(query), filters)) ? null : whole;
	}
	const words = await Promise.all(
		query.split(/\s+/).map(async (word) => {
			const meant = nameMeant(word, names) ?? wordMeant(word, names);
			return meant === null || (await stand(pagefind, [word], filters)) ? word : meant;
		}),
	);
	const read = words.join(' ');
	return read === query.split(/\s+/).join(' ') ? null : read;
}

/** Whether the best result contains all words as they are spelt here. */
async function stand(pagefind: Pagefind, words: string[], filters: Filters): Promise<boolean> {
	const [best] = await search(pagefind, words, filters);
	if (!best) return false;
	const text = await textOf(best);
	return words.every((word) => hasWord(text, word));
}

async function textOf(result: Result): Promise<string> {
	const { content, meta } = await result.data();
	return [...Object.values(meta), content].join(' ');
}

/**
 * Words that occur in no result. All results contain the same form of a word or none does, so we check only the best one; if
 * there are no results, we check each word separately.
 */
async function missingOf(pagefind: Pagefind, words: string[], filters: Filters): Promise<string[]> {
	const [best] = await search(pagefind, words, filters);
	if (!best) {
		if (words.length < 2) return words;
		return (await Promise.all(words.map((word) => missingOf(pagefind, [word], filters)))).flat();
	}
	const text = await textOf(best);
	return words.filter((word) => !mayHave(text, word));
}

/** Moves results whose title is one of these names to the front. */
async function namedFirst(
	pagefind: Pagefind,
	called: string[],
	results: Result[],
	filters: Filters,
): Promise<Result[]> {
	const named = new Set<Result>();
	for (const name of new Set(called)) {
		for (const result of await calledBy(pagefind, name, results, filters)) named.add(result);
	}
	return [...named, ...results.filter((result) => !named.has(result))];
}

/** The results, at most two, that have this title. */
async function calledBy(pagefind: Pagefind, title: string, results: Result[], filters: Filters): Promise<Result[]> {
	const name = nameOf(title);
	const similar = new Set(
		(await search(pagefind, [name], filters))
			.filter(({ matchedMetaFields }) => matchedMetaFields?.includes('name'))
			.map(({ id }) => id),
	);
	const called: Result[] = [];
	for (const result of results.filter(({ id }) => similar.has(id)).slice(0, 2)) {
		if ((await result.data()).meta.name === name) called.push(result);
	}
	return called;
}
