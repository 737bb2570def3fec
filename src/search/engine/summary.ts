import { plural } from '#site/format.ts';

/**
 * The status line: how many results there are.
 * @param listings null until the index of listings has loaded
 * @param without words that were left out, because they occur nowhere together with the others
 * @param isPartial whether no result has all the other words
 * @param meant the words that were searched for instead
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
