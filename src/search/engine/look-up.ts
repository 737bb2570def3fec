import { nameMeant, noNames, rolesIn, wordMeant, type NamedRole, type Names } from './names.ts';
import type { Filters, Pagefind, Result } from './pagefind.ts';
import { hasWord, letters, mayHave, nameOf, wordsOf } from './words.ts';

export interface LookedUp {
	/** Best first. */
	results: Result[];
	/** Those that have every word that stands somewhere, by id; others answer as well without one. */
	whole: ReadonlySet<string>;
	/** Words of the query that stand nowhere. */
	missing: string[];
	/** Whether nothing has all the other words together, so that each result lacks some. */
	isPartial: boolean;
	/** What was searched for in place of the query, where that stands nowhere: `Kubernetes` of `k8s` or `kuberntes`. */
	meant: string | null;
}

/**
 * Searches for the words of a query that say something. Of a word that stands nowhere, Pagefind finds a beginning: of
 * “interview” an “I”. Such words are read as the name that they spell otherwise or wrongly; others are left out, and told.
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
	// Words in quotes are meant as they stand.
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
	// Two roles are what a comparison of them is asked for with.
	const [role] = named.length === 1 ? named : [];
	const terms = role && telling.length > 0 ? telling : words;
	const all = await nearly(pagefind, terms, whole, filters);
	const own = role ? await nearly(pagefind, terms, [], { ...filters, role: role.slug }) : [];
	const isOwn = idsOf(own);
	const results = [...own, ...all.filter(({ id }) => !isOwn.has(id))];
	const called = [meant ?? query, words.join(' '), nameMeant(query, names) ?? [], comparisonsOf(named)].flat();
	// The parts of a role’s guide seldom name the role.
	const answers = role && told.isPartial ? await search(pagefind, terms, { ...filters, role: role.slug }) : [];
	const isPartial = told.isPartial && answers.length === 0;
	return { results: await namedFirst(pagefind, called, results, filters), ...told, isPartial };
}

const idsOf = (results: Result[]): ReadonlySet<string> => new Set(results.map(({ id }) => id));

/** A part that lacks a word of the query is among the results where it answers nearly as well as the best does. */
const NEARLY = 0.5;

/** Results that have all words, and those that lack some and answer the others as well, by how well they answer. */
async function nearly(pagefind: Pagefind, words: string[], whole: Result[], filters: Filters): Promise<Result[]> {
	const found = new Map(whole.map((result) => [result.id, { ...result, score: 0, has: 0 }]));
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
	const isWhole = idsOf(whole);
	const ranked = [...found.values()]
		.map(({ has, ...result }) => ({ ...result, score: result.score * (has / words.length) }))
		.toSorted((a, b) => b.score - a.score);
	const least = NEARLY * (ranked[0]?.score ?? 0);
	return ranked.filter(({ id, score }) => isWhole.has(id) || score >= least);
}

/** What a page that compares two roles is called. */
function comparisonsOf(named: NamedRole[]): string[] {
	const [a, b] = named;
	return a && b ? [`${a.name} or ${b.name}`, `${b.name} or ${a.name}`] : [];
}

async function search(pagefind: Pagefind, words: string[], filters: Filters): Promise<Result[]> {
	return (await pagefind.search(words.join(' '), { filters })).results;
}

/** Other words for a query, where its own stand nowhere and are near to something that has a name. */
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

/** Whether the best result has all the words just so. */
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

/** All results have a word in the same form or none has it, so the best one tells; without any, each word is asked for alone. */
async function missingOf(pagefind: Pagefind, words: string[], filters: Filters): Promise<string[]> {
	const [best] = await search(pagefind, words, filters);
	if (!best) {
		if (words.length < 2) return words;
		return (await Promise.all(words.map((word) => missingOf(pagefind, [word], filters)))).flat();
	}
	const text = await textOf(best);
	return words.filter((word) => !mayHave(text, word));
}

/** Puts first what is called by the words, and no others. */
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

/** Those of the results, two at most, whose title is this name. */
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
