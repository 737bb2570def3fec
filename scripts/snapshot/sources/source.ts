import type { z } from 'zod';
import type { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Form } from '../decode/page.ts';
import { valueAt } from '../decode/read-json.ts';

/**
 * One row of a feed translated to our field names, before validation: dates as in the feed, the address still with tracking
 * parameters. Fields that the format lacks are left out. `readFeed` adds the board.
 */
export type Draft = Pick<Posting, 'key' | 'title' | 'url' | 'locations' | 'text'> & Partial<WholeDraft>;

/** A date as in the feed: ISO with or without time zone, or seconds or milliseconds since 1970. */
export type RawDate = string | number | null | undefined;

/** A draft with every field present; fields that its format lacks are null or empty. */
export interface WholeDraft extends Omit<Posting, 'source' | 'board' | 'employer' | 'publishedOn' | 'updatedOn'> {
	/** null if the feed does not name the employer. */
	employer: string | null;
	publishedOn: RawDate;
	updatedOn: RawDate;
	/** false if the employer hides the row from its public list. */
	listed: boolean;
	/** Last day of the advert, if the feed has a field for it. After that day the row is dropped. */
	validThrough: RawDate;
	/** Why a correct row is not an open job, such as a reply among comments; null if it is. The row is then dropped. */
	unfit: { rule: string; reason: string } | null;
}

/** A draft without the advert text. */
export type DraftFields = Omit<WholeDraft, 'text'>;

/** Fills in the fields that the format lacks. A row without its own id gets the key of its job. */
export function wholeDraft(draft: Draft): WholeDraft {
	return {
		postingId: draft.key,
		employer: null,
		unfit: null,
		listed: true,
		workplace: null,
		countryField: null,
		employmentType: null,
		pay: [],
		payText: null,
		...draft,
		publishedOn: draft.publishedOn ?? null,
		updatedOn: draft.updatedOn ?? null,
		validThrough: draft.validThrough ?? null,
	};
}

/** What an adapter needs to know about a board to build its addresses. */
export type BoardAddress = Pick<Board, 'board' | 'address'>;

/** One request for a feed. */
export interface FeedRequest {
	url: string;
	/** Format that the response must have; JSON if left out. */
	accept?: Form;
	/** Sent as JSON in a POST request. If left out, the request is a GET. */
	body?: unknown;
}

/**
 * A feed format. It builds requests and parses responses, but cannot access the network. Its terms are in
 * src/content/listing-sources.
 */
export interface Source {
	/** Format of the responses; JSON if left out. */
	form?: Form;
	/** What is wrong with a board’s entry in `boards.yaml`, and what to write instead; null if the entry is fine. */
	boardFault?: (board: BoardAddress) => string | null;
	/** The first request for a board’s feed. */
	first: (board: BoardAddress) => FeedRequest;
	/** The request for the page after `page`; null after the last. Left out if a board has only one page. */
	next?: (page: unknown, request: FeedRequest, board: BoardAddress) => FeedRequest | null;
	/** Most pages of one board in a night; 1 without `next`. If there are more, a missing row does not count as closed. */
	maxPages?: number;
	/**
	 * How many rows the whole board has according to the page; null if it does not say. If we get fewer, the list is incomplete.
	 */
	expects?: (page: unknown) => number | null;
	/** Prefix for links that are only paths; null if the board’s host is unknown. */
	base?: (board: BoardAddress) => string | null;
	/** The rows of a page: the same array object that is in the page. Throws a FeedFault if the page has another shape. */
	rows: (page: unknown) => unknown[];
	/** The employer if the page names it once for all rows; left out if each row names its own. */
	employer?: (page: unknown) => string | null;
	/** For sources whose list has no advert texts: how to request the page of a row. `posting` then gets a `RowWithDetail`. */
	detail?: Detail;
	posting: z.ZodType<Draft>;
	/**
	 * Whether a board has adverts from many employers. If an employer’s own board has the same job, its row is preferred.
	 */
	hasManyEmployers?: boolean;
	/** Whether its board starts empty at intervals, such as a monthly thread that fills within a day. */
	startsAnew?: boolean;
	/** Whether all jobs are remote, so that the country of a row is the country from which you may work. */
	remoteOnly?: boolean;
}

export interface Detail {
	/** The name of the row’s field with which its page is requested. */
	key: string;
	/** The name of the field with the title, which decides whether the advert is worth a request. */
	title: string;
	request: (key: string, board: BoardAddress) => FeedRequest;
}

/** The input of `posting` for a source with `detail`; `detail` is null if the advert was not requested. */
export interface RowWithDetail {
	row: unknown;
	detail: unknown;
}

/** The only host from which a board’s feed may be fetched. */
export function hostOf({ first }: Source, board: BoardAddress): string {
	return new URL(first(board).url).host;
}

/** The string at a path of a page, trimmed; null if there is no string or it is blank. */
export function stringAt(page: unknown, ...path: string[]): string | null {
	const words = valueAt(page, path);
	return typeof words === 'string' && words.trim() !== '' ? words.trim() : null;
}

/** The whole number at a path of a page; null if the value is not one. */
export function numberAt(page: unknown, ...path: string[]): number | null {
	const number = valueAt(page, path);
	return Number.isInteger(number) ? (number as number) : null;
}

/** The key with which a row’s page is requested and recorded; null if the row has no usable value. */
export function detailKey({ key }: Detail, row: unknown): string | null {
	return stringAt(row, key)?.slice(0, 1_000) ?? numberAt(row, key)?.toString() ?? null;
}

/** Reads rows from the body itself or from its `jobs`, which a wrapper around a recording may contain. */
export function rowsOrJobs(body: unknown): unknown[] {
	return Array.isArray(body) ? body : rowsUnder('jobs')(body);
}

/** Reads rows at a path from the root: `rowsUnder('data', 'items')`. Without a path, the body itself. */
export function rowsUnder(...path: (string | number)[]): (body: unknown) => unknown[] {
	return (body) => {
		const error = reportedError(body);
		if (error) throw error;
		const rows = valueAt(body, path);
		if (Array.isArray(rows)) return rows as unknown[];
		const place = path.length === 0 ? '' : ` at \`${path.join('.')}\``;
		throw new FeedFault('schema', `The body has no list of jobs${place}; the format may have changed.`);
	};
}

/**
 * Like `rows`, but throws if the body is the page of a single job, recognised by a value at the path `pathInAdvert`. Otherwise a
 * recording of that page would make all other jobs look closed.
 */
export function rowsUnlessSingleAdvert(
	pathInAdvert: string[],
	rows: (body: unknown) => unknown[],
): (body: unknown) => unknown[] {
	return (body) => {
		if (valueAt(body, pathInAdvert) === undefined) return rows(body);
		throw new FeedFault(
			'lone-advert',
			'The body is one advert, not a board’s list of jobs. Record the board as `{"list_pages": […], "details": {…}}`.',
		);
	};
}

/** The fault for a body that reports an error instead of a feed: `{"ok":false}` or `{"error":…}`; null if it reports none. */
export function reportedError(body: unknown): FeedFault | null {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
	const { error, ok } = body as { error?: unknown; ok?: unknown };
	const isError = error !== undefined && error !== null && error !== false && error !== '';
	if (ok !== false && !isError) return null;
	const quoted = typeof error === 'string' ? `: “${cut(cleanLine(error), 120)}”` : '';
	return new FeedFault('error-payload', `The body reports an error instead of a feed${quoted}.`);
}

const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * For sources in which each board has its own host: that of its `address` in `boards.yaml`, or else the board’s name as a subdomain
 * of `domain`. The feed is at `path`.
 */
export function hostPerBoard(domain: string, path: string): Required<Pick<Source, 'base' | 'boardFault' | 'first'>> {
	const base = ({ board, address }: BoardAddress): string | null => {
		if (address !== null) return new URL(address).origin;
		return hostLabel.test(board) ? `https://${board.toLowerCase()}.${domain}` : null;
	};
	return {
		base,
		boardFault: (board) =>
			base(board) === null
				? `“${board.board}” cannot be a subdomain of ${domain}. Add the board’s \`address\`: https://careers.acme.example.`
				: null,
		first: (board) => ({ url: `${base(board) ?? ''}${path}` }),
	};
}
