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
	/** null where the feed does not name the employer. */
	employer: string | null;
	publishedOn: RawDate;
	updatedOn: RawDate;
	/** false if the employer keeps the row out of its public list. */
	listed: boolean;
	/** Last day of the advert, if the feed has a field for it; a row past that day is left out. */
	validThrough: RawDate;
	/** Why a correct row is not an advert, such as a reply among comments. The row is then left out. */
	unfit: { rule: string; reason: string } | null;
}

/** A draft without the advert text. */
export type DraftFields = Omit<WholeDraft, 'text'>;

/** Fills in the fields that the format lacks. A row without an id of its own gets that of its job. */
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

/** One request of a source. */
export interface Ask {
	url: string;
	/** Format that the response must have; JSON if left out. Any other format is a fault. */
	accept?: Form;
	/** Sent as JSON in a POST request; without it the request is a GET. */
	body?: unknown;
}

/**
 * A feed format. It builds addresses and parses responses, but cannot access the network. Its terms are in
 * src/content/listing-sources.
 */
export interface Source {
	/** Format of the responses; JSON if left out. */
	form?: Form;
	/** What is wrong with a board’s entry in `boards.yaml`, and what to write; null if `first` can use the entry. */
	boardFault?: (board: BoardAddress) => string | null;
	/** The first request for a board’s feed. */
	first: (board: BoardAddress) => Ask;
	/** The request for the page after `page`; null after the last. Left out if a board has only one page. */
	next?: (page: unknown, asked: Ask, board: BoardAddress) => Ask | null;
	/** Most pages of one board in a night; 1 without `next`. If reading stops there, a missing row does not count as closed. */
	maxPages?: number;
	/**
	 * How many rows the whole board has according to the page; null if it does not say. With fewer rows, the list is incomplete.
	 */
	expects?: (page: unknown) => number | null;
	/** Prefix for a link that a row gives as a path; null if the board’s host is unknown. */
	base?: (board: BoardAddress) => string | null;
	/** The rows of a page, as the same array object that the page contains; throws a FeedFault if the body has another shape. */
	rows: (page: unknown) => unknown[];
	/** The employer if the page names it once for all rows; left out if each row names its own. */
	employer?: (page: unknown) => string | null;
	/** For sources whose list has no advert texts: how to request the page of a row. `posting` then gets a `RowWithDetail`. */
	detail?: Detail;
	posting: z.ZodType<Draft>;
	/**
	 * Whether the source carries adverts of many employers. If an employer’s own board has the same job, that row is preferred.
	 */
	carriesOthers?: boolean;
	/** Whether its board starts anew regularly, such as a monthly thread that fills within a day. */
	startsAnew?: boolean;
	/** Whether the source carries remote jobs only, so that the country of a row is where one may work from. */
	remoteOnly?: boolean;
}

export interface Detail {
	/** The name of the row’s field by which its page is requested. */
	key: string;
	/** The name of the field with the title, which decides whether the advert is worth a request. */
	title: string;
	ask: (key: string, board: BoardAddress) => Ask;
}

/** The input of `posting` for a source with `detail`; `detail` is null if the advert was not requested. */
export interface RowWithDetail {
	row: unknown;
	detail: unknown;
}

/** The only host that may be asked for a board’s feed. */
export function hostOf({ first }: Source, board: BoardAddress): string {
	return new URL(first(board).url).host;
}

/** The string at a path of a page; null if the value is not a string. */
export function wordsAt(page: unknown, ...path: string[]): string | null {
	const words = valueAt(page, path);
	return typeof words === 'string' && words.trim() !== '' ? words.trim() : null;
}

/** The whole number at a path of a page; null if the value is not one. */
export function numberAt(page: unknown, ...path: string[]): number | null {
	const number = valueAt(page, path);
	return Number.isInteger(number) ? (number as number) : null;
}

/** The key by which a row’s page is requested and recorded; null if the row has no usable value. */
export function detailKey({ key }: Detail, row: unknown): string | null {
	return wordsAt(row, key)?.slice(0, 1_000) ?? numberAt(row, key)?.toString() ?? null;
}

/** Rows that are the body itself or its `jobs`, as in the first three sources and in recordings with a wrapper. */
export function rowsOrJobs(body: unknown): unknown[] {
	return Array.isArray(body) ? body : rowsUnder('jobs')(body);
}

/** Rows at a path from the root: `rowsUnder('data', 'items')`. Without a path, the body itself. */
export function rowsUnder(...path: (string | number)[]): (body: unknown) => unknown[] {
	return (body) => {
		const error = reportedError(body);
		if (error) throw error;
		const rows = valueAt(body, path);
		if (Array.isArray(rows)) return rows as unknown[];
		const place = path.length === 0 ? '' : ` at \`${path.join('.')}\``;
		throw new FeedFault(
			'schema',
			`The body has no list of jobs${place}, where this source keeps it; the format may have changed.`,
		);
	};
}

/**
 * Returns the same rows, but throws if the body is the page of a single job, recognised by a value at the path `lone`. Used as a
 * board, that page would make all other jobs look closed.
 */
export function rowsUnlessLone(lone: string[], rows: (body: unknown) => unknown[]): (body: unknown) => unknown[] {
	return (body) => {
		if (valueAt(body, lone) === undefined) return rows(body);
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
	const said = typeof error === 'string' ? `: “${cut(cleanLine(error), 120)}”` : '';
	return new FeedFault('error-payload', `The body reports an error instead of a feed${said}.`);
}

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * For sources whose boards have a host each: the host of `address` in `boards.yaml`, or else the board’s name as a subdomain of
 * `domain`. The feed is at `path`.
 */
export function ownHost(domain: string, path: string): Required<Pick<Source, 'base' | 'boardFault' | 'first'>> {
	const base = ({ board, address }: BoardAddress): string | null => {
		if (address !== null) return new URL(address).origin;
		return label.test(board) ? `https://${board.toLowerCase()}.${domain}` : null;
	};
	return {
		base,
		boardFault: (board) =>
			base(board) === null
				? `“${board.board}” cannot stand before .${domain}; write the board’s \`address\`: https://careers.acme.example.`
				: null,
		first: (board) => ({ url: `${base(board) ?? ''}${path}` }),
	};
}
