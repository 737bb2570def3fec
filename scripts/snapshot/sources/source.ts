import type { z } from 'zod';
import type { Board } from '#domain/board.ts';
import type { Posting, SourceName } from '#domain/posting.ts';
import { cleanLine, cut } from '../characters.ts';
import { FeedFault } from '../fault.ts';
import type { JsonPath } from '../json-hazards.ts';
import type { RawDate } from '../read-day.ts';

/**
 * One row of a feed in our words, before it is checked: dates as the feed writes them, the address with its tracking.
 * Which board it is of is for `readFeed` to add.
 */
export type Draft = Omit<Posting, 'source' | 'board' | 'employer' | 'publishedOn' | 'updatedOn'> & {
	/** null where the feed does not name the employer. */
	employer: string | null;
	publishedOn: RawDate;
	updatedOn: RawDate;
	/** false where the employer keeps the row out of its public list. */
	listed: boolean;
};

/** What may be done with a source’s rows. `docs` is where that was read. */
export interface Terms {
	/** Words that must stand beside each listing; null where none are asked for. */
	attribution: string | null;
	/** Whether the whole advert may be shown. */
	fullText: boolean;
	/** Whether a page may mark the row up as a JobPosting for search engines. */
	jobPostingMarkup: boolean;
	/** Least time between two requests to one host. */
	pauseMs: number;
}

/** A feed format. It knows addresses and shapes; it cannot touch the network. */
export interface Source {
	name: SourceName;
	docs: string;
	/** The only hosts that are asked for its feeds. */
	hosts: readonly string[];
	urls: (board: Pick<Board, 'board' | 'region'>) => string[];
	/** The rows of a body and where they stand in it; throws a FeedFault for a body of another shape. */
	entries: (body: unknown) => Entries;
	posting: z.ZodType<Draft>;
	terms: Terms;
}

export interface Entries {
	path: JsonPath;
	rows: unknown[];
}

/** Rows that are the body itself, or its `jobs`: the three sources, and recordings with a wrapper around them. */
export function rowsOrJobs(body: unknown): Entries {
	if (Array.isArray(body)) return { path: [], rows: body };
	const error = reportedError(body);
	if (error) throw error;
	const { jobs } = (body ?? {}) as { jobs?: unknown };
	if (Array.isArray(jobs)) return { path: ['jobs'], rows: jobs };
	throw new FeedFault(
		'schema',
		'The body has no list of jobs where this source keeps it; the format may have changed.',
	);
}

/** The fault that a body reports instead of a feed: `{"ok":false}` or `{"error":…}`; null where it reports none. */
export function reportedError(body: unknown): FeedFault | null {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
	const { error, ok } = body as { error?: unknown; ok?: unknown };
	const isError = error !== undefined && error !== null && error !== false && error !== '';
	if (ok !== false && !isError) return null;
	const said = typeof error === 'string' ? `: “${cut(cleanLine(error), 120)}”` : '';
	return new FeedFault('error-payload', `The body reports an error instead of a feed${said}.`);
}
