import type { Found } from './engine.ts';

/** How many were found, for the status line; says so where they are not quite what was asked for. */
export function summary(words: string, count: number, closeness: Found['closeness']): string {
	const of = words && ` for “${words}”`;
	const results = `${count} ${count === 1 ? 'result' : 'results'}`;
	if (count === 0) return `No results${of}. Try fewer or other words, or take a filter away.`;
	if (closeness === 'similar') return `No results${of} as written. ${results} with similar words.`;
	if (closeness === 'some') return `No results${of} with all words. ${results} with some of them.`;
	return `${results}${of}`;
}
