import type { z } from 'zod';
import type { Board } from '#domain/board.ts';
import type { Posting } from '#domain/posting.ts';
import { cleanLine, cut } from '#plain-text/characters.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Form } from '../decode/page.ts';
import { valueAt } from '../decode/read-json.ts';

/**
 * One row of a feed in our words, before it is checked: dates as the feed writes them, the address with its tracking.
 * What a format has no field for is left out. Which board it is of is for `readFeed` to add.
 */
export type Draft = Pick<Posting, 'key' | 'title' | 'url' | 'locations' | 'text'> & Partial<WholeDraft>;

/** A date as a feed writes it: ISO with or without zone, or seconds or milliseconds since 1970. */
export type RawDate = string | number | null | undefined;

/** A draft with what its format left out. */
export interface WholeDraft extends Omit<Posting, 'source' | 'board' | 'employer' | 'publishedOn' | 'updatedOn'> {
	/** null where the feed does not name the employer. */
	employer: string | null;
	publishedOn: RawDate;
	updatedOn: RawDate;
	/** false where the employer keeps the row out of its public list. */
	listed: boolean;
	/** Last day of the advert, where the feed has a field for it; a row past it is left out. */
	validThrough: RawDate;
	/** Why the row is no advert, though nothing is wrong with it: a reply among comments. It is then left out. */
	unfit: { rule: string; reason: string } | null;
}

/** The same but for the words of the advert. */
export type DraftFields = Omit<WholeDraft, 'text'>;

/** The draft with nothing left out; a row without an id of its own has that of its job. */
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

/** What an adapter needs to know of a board to write its addresses. */
export type BoardAddress = Pick<Board, 'board' | 'address'>;

/** One request of a source. */
export interface Ask {
	url: string;
	/** What the answer must be, anything else is a fault; JSON where left out. */
	accept?: Form;
	/** Sent as JSON; the request is then a POST. */
	body?: unknown;
}

/** A feed format. It knows addresses and shapes; it cannot touch the network. Its terms: src/content/listing-sources. */
export interface Source {
	/** What a body is decoded as; JSON where left out. */
	form?: Form;
	/** What is wrong with a board’s row in `boards.yaml` and what to write; null where it can be asked, and `first` gets it. */
	boardFault?: (board: BoardAddress) => string | null;
	/** The request that a board’s feed starts with. */
	first: (board: BoardAddress) => Ask;
	/** The request after a page, as the page says or implies; left out where a board is one page. null after the last. */
	next?: (page: unknown, asked: Ask, board: BoardAddress) => Ask | null;
	/** Most pages of one board a night; where it stops short, nothing is concluded from a row that is missing. 1 without `next`. */
	maxPages?: number;
	/** How many rows the page says the whole board has; null where it does not say. A list that ends short of it is no whole list. */
	expects?: (page: unknown) => number | null;
	/** What stands before a link that a row writes as a path; null where the board’s host is not known. */
	base?: (board: BoardAddress) => string | null;
	/** The rows of a page, as the list that stands in it; throws a FeedFault for a body of another shape. */
	rows: (page: unknown) => unknown[];
	/** The employer that a page names once for all its rows; left out where rows name their own. */
	employer?: (page: unknown) => string | null;
	/** For sources whose list has no adverts: how a row’s own page is asked for. `posting` then gets a `RowWithDetail`. */
	detail?: Detail;
	posting: z.ZodType<Draft>;
	/** Whether it carries other people’s adverts: of two rows of one job the employer’s own is then preferred. */
	carriesOthers?: boolean;
	/** Whether its board starts anew now and then, as the thread of a month does, and fills in a day. */
	startsAnew?: boolean;
	/** Whether it carries remote jobs only, so that a country in a row is where one may work from. */
	remoteOnly?: boolean;
}

export interface Detail {
	/** The field of a row that its page is asked for by. */
	key: string;
	/** The field with the title, by which it is decided whether the advert is worth a request. */
	title: string;
	ask: (key: string, board: BoardAddress) => Ask;
}

/** What `posting` reads for a source with `detail`; `detail` is null where the advert was not asked for. */
export interface RowWithDetail {
	row: unknown;
	detail: unknown;
}

/** The only host that may be asked for a board’s feed. */
export function hostOf({ first }: Source, board: BoardAddress): string {
	return new URL(first(board).url).host;
}

/** The words at a path of a page; null where there is something else. */
export function wordsAt(page: unknown, ...path: string[]): string | null {
	const words = valueAt(page, path);
	return typeof words === 'string' && words.trim() !== '' ? words.trim() : null;
}

/** The whole number at a path of a page; null where there is something else. */
export function numberAt(page: unknown, ...path: string[]): number | null {
	const number = valueAt(page, path);
	return Number.isInteger(number) ? (number as number) : null;
}

/** What a row’s own page is asked for by, and called in recordings; null where it has no usable name. */
export function detailKey({ key }: Detail, row: unknown): string | null {
	return wordsAt(row, key)?.slice(0, 1_000) ?? numberAt(row, key)?.toString() ?? null;
}

/** Rows that are the body itself, or its `jobs`: the first three sources, and recordings with a wrapper around them. */
export function rowsOrJobs(body: unknown): unknown[] {
	return Array.isArray(body) ? body : rowsUnder('jobs')(body);
}

/** Rows under the names given, from the root: `rowsUnder('data', 'items')`; the body itself where there are none. */
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

/** The same rows, but a fault for one job’s own page, known by what stands at a path: as a board it would close all others. */
export function rowsUnlessLone(lone: string[], rows: (body: unknown) => unknown[]): (body: unknown) => unknown[] {
	return (body) => {
		if (valueAt(body, lone) === undefined) return rows(body);
		throw new FeedFault(
			'lone-advert',
			'The body is one advert, not a board’s list of jobs. Record the board as `{"list_pages": […], "details": {…}}`.',
		);
	};
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

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * For sources whose boards have hosts of their own: the host of `address` in `boards.yaml`, or else the board’s name
 * below the source’s domain. `form` is asked for at `path` there.
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
