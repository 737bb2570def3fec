import { plural } from '#site/format.ts';

/**
 * How many were found, for the status line.
 * @param listings null until their index is there
 * @param without words that stand nowhere with the others, and were left out
 * @param isPartial whether no result has all the other words
 * @param meant what was searched for in place of the words
 */
export function summary(
	words: string,
	pages: number,
	listings: number | null,
	{
		without = [],
		isPartial = false,
		meant = null,
	}: { without?: string[]; isPartial?: boolean; meant?: string | null } = {},
): string {
	const of = words && (meant === null ? ` for “${words}”` : ` for “${meant}”, which “${words}” is taken for`);
	const all = pages + (listings ?? 0);
	const results = plural(all, 'result');
	if (listings === null)
		return all === 0 ? 'Looking through the jobs …' : `${results}${of}, and looking through the jobs …`;
	if (all === 0) return `No results${of}. Try fewer or other words, or take a filter away.`;
	const lacking = without.length > 0 ? ` without ${without.map((word) => `“${word}”`).join(' and ')}` : '';
	if (isPartial) return `No results${of} with all words. ${results} with some of them${lacking && `,${lacking}`}.`;
	if (lacking !== '') return `No results${of} with all words. ${results}${lacking}.`;
	if (listings === 0 || pages === 0) return `${results}${of}`;
	return `${results}${of}, ${listings} of them ${listings === 1 ? 'a job' : 'jobs'}`;
}
