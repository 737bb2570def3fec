import { inBase } from '#routes/base.ts';
import { paused } from '#site/paused.ts';
import { PAGES_INDEX, type Pagefind } from './pagefind.ts';

/** Pagefind’s script, as it writes it beside its index. */
export interface Script {
	createInstance: (options: object) => Pagefind;
}

let isBroken = false;
let isWatched = false;

const scriptOfSite = async (): Promise<Script> => {
	const address = inBase(`${PAGES_INDEX}pagefind.js`);
	return (await import(/* @vite-ignore */ address)) as Script;
};

/**
 * Opens an index with Pagefind’s own script.
 * @returns its engine, whose searches reject where a file of the index could not be had. Pagefind itself goes on and
 *   finds nothing, which a reader would take for an answer; so its requests are watched from outside.
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
			// A query is a dozen searches.
			await paused();
			if (isBroken) throw new Error('A file of the search index could not be had.');
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
