import type { Filters, Pagefind, Result } from '../../search/pagefind.ts';
import { mayHave, nameOf, wordsOf } from '../../search/words.ts';

export interface LookedUp {
	/** Best first. */
	results: Result[];
	/** The words that they have; null where all were asked for. */
	words: string | null;
	/** Words of the query that stand nowhere. */
	missing: string[];
}

/**
 * Searches for the words of a query that say something. Of a word that stands nowhere, Pagefind finds a beginning: of
 * “interview” an “I”. Such words are left out, and told.
 */
export async function lookUp(pagefind: Pagefind, query: string, filters: Filters): Promise<LookedUp> {
	if (query === '') return { ...(await pagefind.search(null, { filters })), words: null, missing: [] };
	// Words in quotes are meant as they stand.
	const asked = query.startsWith('"') ? [query] : wordsOf(query);
	const missing = await missingOf(pagefind, asked, filters);
	const words = asked.filter((word) => !missing.includes(word));
	const results = words.length > 0 ? await search(pagefind, words, filters) : [];
	return { results: await namedFirst(pagefind, query, results, filters), words: words.join(' '), missing };
}

async function search(pagefind: Pagefind, words: string[], filters: Filters): Promise<Result[]> {
	return (await pagefind.search(words.join(' '), { filters })).results;
}

/** All results have a word in the same form or none has it, so the best one tells; without any, each word is asked for alone. */
async function missingOf(pagefind: Pagefind, words: string[], filters: Filters): Promise<string[]> {
	const [best] = await search(pagefind, words, filters);
	if (!best) {
		if (words.length < 2) return words;
		return (await Promise.all(words.map((word) => missingOf(pagefind, [word], filters)))).flat();
	}
	const { content, meta } = await best.data();
	const text = [...Object.values(meta), content].join(' ');
	return words.filter((word) => !mayHave(text, word));
}

/** Puts first what is called by the words of the query, and no others. */
async function namedFirst(pagefind: Pagefind, query: string, results: Result[], filters: Filters): Promise<Result[]> {
	const name = nameOf(query);
	const similar = new Set(
		(await search(pagefind, [name], filters))
			.filter(({ matchedMetaFields }) => matchedMetaFields?.includes('name'))
			.map(({ id }) => id),
	);
	const named = new Set<Result>();
	for (const result of results.filter(({ id }) => similar.has(id)).slice(0, 2)) {
		if ((await result.data()).meta.name === name) named.add(result);
	}
	return [...named, ...results.filter((result) => !named.has(result))];
}
