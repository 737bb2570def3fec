import { z } from 'zod';
import { Day, HttpsUrl } from '#domain/text.ts';

/** How much of an advert a page may show. */
export const Showing = z.enum(['facts', 'excerpt', 'full']);

/**
 * A source of listings and its terms of use: one file in `src/content/listing-sources/`, named after the source. The nightly run
 * obeys the request limits and the site obeys the other terms. A test searches the built site for breaches.
 */
export const ListingSource = z.strictObject({
	label: z.string().min(1).describe('Its name for readers: `SmartRecruiters`'),
	kind: z
		.enum(['applicant-tracking', 'job-board', 'forum', 'paid-data'])
		.describe('Kind of source; `applicant-tracking` feeds are the employers’ own'),
	site: HttpsUrl.describe('Where readers find it'),
	docs: HttpsUrl.nullable().describe('Where its format is described; null where only recordings show it'),
	status: z.enum(['on', 'off']).describe('`off`: documented here but not read'),
	why: z.string().min(20).describe('Why it is on or off: what its terms or its data say, in whole sentences'),
	termsFrom: z
		.enum(['provider', 'third-party', 'assumed'])
		.describe('Who states the terms: the provider, somebody else, or nobody; if nobody does, we assume strict terms'),
	termsRead: Day.describe('Day the terms were last looked at'),
	attribution: z
		.strictObject({
			text: z.string().min(1).describe('Words to show beside each listing: `Found on Remotive`'),
			link: z
				.enum(['advert', 'site'])
				.describe('Where the words link to: the source’s page for the advert, or its site'),
		})
		.nullable()
		.describe('The credit to show beside each of its listings; null where none is required'),
	shows: Showing.describe('What a page may show: facts and a few quoted words, a short excerpt, or the whole advert'),
	quote: z
		.int()
		.min(20)
		.max(240)
		.default(240)
		.describe('Most characters of an advert’s text that we quote at once, as evidence of a fact'),
	jobPostingMarkup: z.boolean().describe('Whether a page may mark its listings up as JobPosting for search engines'),
	follow: z.boolean().describe('Whether search engines must follow links to it; false adds `nofollow`'),
	callsPerDay: z.int().positive().nullable().describe('Most requests a day; null where no limit is stated'),
	pauseMs: z.int().min(100).describe('Shortest time between two requests to one of its hosts, in milliseconds'),
	robots: z.boolean().describe('Whether to obey the host’s robots.txt; false for documented public interfaces'),
});
export type ListingSource = z.infer<typeof ListingSource>;

/**
 * The `rel` attribute of links to a source’s adverts. The addresses come from feeds, so we add `nofollow` unless the source’s
 * terms require links that search engines follow.
 */
export function relOf({ follow }: Pick<ListingSource, 'follow'>): string {
	return follow ? 'ugc noopener noreferrer' : 'nofollow ugc noopener noreferrer';
}

/**
 * Whether a listing may have JobPosting markup for search engines. Every source that carried the listing must allow it, because
 * its facts may come from any of them.
 */
export function mayMarkUp(terms: readonly Pick<ListingSource, 'jobPostingMarkup'>[]): boolean {
	return terms.length > 0 && terms.every(({ jobPostingMarkup }) => jobPostingMarkup);
}
