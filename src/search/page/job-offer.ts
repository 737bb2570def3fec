import { filterRows, optionsWith, type Index } from '#filter/filter.ts';
import { amountWords } from '#filter/currencies.ts';
import { dimensions, placeInSentence } from '#filter/facets.ts';
import type { Query } from '#filter/query.ts';
import { jobsPath } from '#routes/jobs.ts';
import { listInWords, plural } from '#site/format.ts';
import { fetchIndex } from '../../components/jobs/fetch-index.ts';
import type { Hit } from '../engine/engine.ts';
import { readJobSearch, type JobSearch } from '../engine/job-search.ts';
import type { JobWords } from '../engine/names.ts';

/** A role’s job list, as the search page needs it. */
export interface JobList {
	role: string;
	/** `SRE` */
	short: string;
	/** Address of its index file. */
	index: string;
}

const indexes = new Map<string, Promise<Index>>();

/** Fetches the index of a job list once; retries on the next call if that failed. */
function indexOf({ index }: JobList): Promise<Index> {
	const known = indexes.get(index) ?? fetchIndex(index);
	indexes.set(index, known);
	known.catch(() => indexes.delete(index));
	return known;
}

/**
 * Results that link to job lists, filtered as the query asks; empty if the query is not a search for jobs. A list without such a
 * job is offered only if none has one.
 */
export async function offerLists(rest: string, lists: readonly JobList[], words: JobWords): Promise<Hit[]> {
	const offers = await Promise.all(
		lists.map(async (list) => {
			const index = await indexOf(list);
			const search = readJobSearch(rest, words, index.options);
			if (search === null) return [];
			const found = filterRows(index, search.query).rows.length;
			return [{ found, hit: hitOf(list, search, index, found) }];
		}),
	);
	const all = offers.flat();
	const withJobs = all.filter(({ found }) => found > 0);
	return (withJobs.length > 0 ? withJobs : all).map(({ hit }) => hit);
}

function hitOf({ role, short }: JobList, search: JobSearch, index: Index, found: number): Hit {
	const { query, readAs, unread } = search;
	const quoted = listInWords(unread.map((word) => `“${word}”`));
	return {
		url: jobsPath(role, query),
		title: `${short} jobs: ${chosenIn(query, index).join(' · ')}`,
		kind: 'list',
		trail:
			found === 0
				? `None of ${plural(index.rows.length, 'open job')}`
				: `${found} of ${plural(index.rows.length, 'open job')}`,
		excerpt: [
			[
				found === 0 ? 'The list says which filter to drop.' : '',
				...readAs.map(([place, country]) => `${place} is read as ${placeInSentence(country)}: these jobs are remote.`),
				unread.length === 0
					? ''
					: `No filter stands for ${quoted}; the list leaves ${unread.length === 1 ? 'it' : 'them'} out.`,
			]
				.filter(Boolean)
				.join(' '),
		],
	};
}

/** The chosen filters in words: `Senior`, `open to Germany`, `from €100,000` */
function chosenIn(query: Query, { options }: Index): string[] {
	const chosen = dimensions.flatMap((name) =>
		optionsWith(options[name], query[name]).map(({ label }) =>
			name === 'country' || name === 'scope'
				? `open ${label === 'Worldwide' ? 'worldwide' : `to ${placeInSentence(label)}`}`
				: label,
		),
	);
	return [...chosen, ...(query.min === null ? [] : [`from ${amountWords(query.min * 1000, query.currency)}`])];
}
