import { inBase } from '#routes/base.ts';
import { paused } from '#site/paused.ts';
import { PAGES_INDEX, type Pagefind } from './pagefind.ts';

/** The script that Pagefind writes next to its index. */
export interface Script {
	createInstance: (options: object) => Pagefind;
}

let isBroken = false;
let isWatched = false;

let failures = 0;

/** A browser may not ask again for a script that failed to load, so each further attempt has another address. */
const scriptOfSite = async (): Promise<Script> => {
	const address = inBase(`${PAGES_INDEX}pagefind.js${failures === 0 ? '' : `?again=${failures}`}`);
	try {
		return (await import(/* @vite-ignore */ address)) as Script;
	} catch (error) {
		failures += 1;
		throw error;
	}
};

/**
 * Opens an index with Pagefind’s own script.
 * @returns an engine whose searches reject if a file of the index fails to load. Pagefind would return no results, as if there
 * were none; so we replace `fetch` to notice failed requests.
 */
export async function openPagefind(options: object, load = scriptOfSite): Promise<Pagefind> {
	const { createInstance } = await load();
	watchRequests();
	const engine = createInstance(options);
	return {
		filters: () => engine.filters(),
		mergeIndex: (path, of) => engine.mergeIndex(path, of),
		search: async (words, of) => {
			isBroken = false;
			const answer = await engine.search(words, of);
			// A query consists of a dozen searches, so we let the browser do other work between them.
			await paused();
			if (isBroken) throw new Error('A file of the search index failed to load.');
			return answer;
		},
	};
}

function watchRequests(): void {
	if (isWatched) return;
	isWatched = true;
	const { fetch } = globalThis;
	globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
		const response = await fetch(...request).catch((error: unknown) => {
			isBroken = true;
			throw error;
		});
		isBroken ||= !response.ok;
		return response;
	};
}
