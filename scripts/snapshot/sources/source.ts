import type { z } from 'zod';
import type { Board } from '#domain/board.ts';
import type { Posting, SourceName } from '#domain/posting.ts';
import { cleanLine, cut } from '../decode/characters.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Ask } from './ask.ts';
import type { JsonPath } from '../decode/json-hazards.ts';
import type { RawDate } from '../rows/read-day.ts';

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
	/** Last day of the advert, where the feed has a field for it; a row past it is left out. */
	validThrough?: RawDate;
	/** Why the row is no advert, though nothing is wrong with it: a reply among comments. It is then left out. */
	unfit?: { rule: string; reason: string } | null;
};

/** What an adapter needs to know of a board to write its addresses. */
export type BoardAddress = Pick<Board, 'board' | 'region' | 'address'>;

/** A feed format. It knows addresses and shapes; it cannot touch the network. Its terms: src/content/listing-sources. */
export interface Source {
	name: SourceName;
	/** The only hosts that are asked for this board’s feed. */
	hosts: (board: BoardAddress) => readonly string[];
	/** What a body is decoded as. `html` gives the page’s schema.org items. */
	form: Ask['accept'];
	/**
	 * What is wrong with a board’s row in `boards.yaml`, as a whole sentence that says what to write; null where the
	 * board can be asked. Left out where any name will do. `first` and `hosts` get boards that passed.
	 */
	boardFault?: (board: BoardAddress) => string | null;
	/** The request that a board’s feed starts with. */
	first: (board: BoardAddress) => Ask;
	/** The request after a page, as the page says or implies; left out where a board is one page. null after the last. */
	next?: (page: unknown, asked: Ask, board: BoardAddress) => Ask | null;
	/** Most pages of one board a night; where it stops short, nothing is concluded from a row that is missing. 1 without `next`. */
	maxPages?: number;
	/** Throws a FeedFault for a page that was asked for and is another board’s. Recordings are not checked: people name them. */
	check?: (page: unknown, board: BoardAddress) => void;
	/** How many rows the page says the whole board has; null where it does not say. A list that ends short of it is no whole list. */
	expects?: (page: unknown) => number | null;
	/**
	 * What stands before a link that a row writes as a path: `https://acme.pinpointhq.com`; null where the board’s host
	 * is not known.
	 */
	base?: (board: BoardAddress) => string | null;
	/** The rows of a page and where they stand in it; throws a FeedFault for a body of another shape. */
	entries: (page: unknown, board?: Pick<Board, 'address'>) => Entries;
	/** For sources whose list has no adverts: how a row’s own page is asked for. `posting` then gets a `RowWithDetail`. */
	detail?: Detail;
	posting: z.ZodType<Draft>;
	/** Whether it carries other people’s adverts: of two rows of one job the employer’s own is then preferred. */
	carriesOthers?: boolean;
	/** Whether it carries remote jobs only, so that a country in a row is where one may work from. */
	remoteOnly?: boolean;
}

export interface Detail {
	/** What the row is called in recordings; null where the row has no usable name. */
	key: (row: unknown) => string | null;
	/** The title, by which it is decided whether the advert is worth a request; null where there is none. */
	title: (row: unknown) => string | null;
	ask: (key: string, board: BoardAddress) => Ask;
}

/** What `posting` reads for a source with `detail`; `detail` is null where the advert was not asked for. */
export interface RowWithDetail {
	row: unknown;
	detail: unknown;
}

export interface Entries {
	path: JsonPath;
	rows: unknown[];
	/** The employer that the page names once for all its rows; left out where rows name their own. */
	employer?: string | null;
}

/** Rows that are the body itself, or its `jobs`: the first three sources, and recordings with a wrapper around them. */
export function rowsOrJobs(body: unknown): Entries {
	if (Array.isArray(body)) return { path: [], rows: body };
	return rowsUnder('jobs')(body);
}

/** Rows under the names given, from the root: `rowsUnder('data', 'items')`. */
export function rowsUnder(...path: string[]): (body: unknown) => Entries {
	return (body) => {
		const error = reportedError(body);
		if (error) throw error;
		let at = body;
		for (const name of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : null;
		if (Array.isArray(at)) return { path, rows: at as unknown[] };
		throw new FeedFault(
			'schema',
			`The body has no list of jobs at \`${path.join('.')}\`, where this source keeps it; the format may have changed.`,
		);
	};
}

/** The fault of a recording that is one job’s own page: taken for a board, it would close all the others. */
export function loneAdvert(): FeedFault {
	return new FeedFault(
		'lone-advert',
		'The body is one advert, not a board’s list of jobs. Record the board as `{"list_pages": […], "details": {…}}`.',
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
