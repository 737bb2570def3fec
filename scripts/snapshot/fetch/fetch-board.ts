import type { Board } from '#domain/board.ts';
import { compareText } from '#domain/compare.ts';
import { sha256 } from '#night-file/snapshot-file.ts';
import { FeedFault } from '../decode/fault.ts';
import type { Feed } from './feed.ts';
import { detailKey, stringAt, type FeedRequest, type Source } from '../sources/source.ts';
import { readPage, type Body } from '../decode/page.ts';

/** Most adverts of one board that are requested one by one in a night. */
export const MAX_DETAILS = 60;

/** Which adverts of a board are requested one by one. */
export interface AdvertChoice {
	/** Number of the night. If a board has more adverts than one night can request, each night continues after the last one. */
	turn?: number;
	/** Whether an advert with this title may get one of our roles. If left out, all adverts are requested. */
	mayHaveRole?: (title: string) => boolean;
}

/** Sends one request for a board, after the pause that the terms of its source require. Throws a FeedFault. */
export type SendRequest = (request: FeedRequest) => Promise<Body>;

/**
 * Fetches the whole feed of a board: all its pages, then the adverts of rows that may get one of our roles. If there are more
 * adverts than one night has time for, each night continues after the last one. A repeated page, or more pages than the source
 * allows, ends the list and is noted in `cutShort`, so that a feed cannot keep us busy for ever.
 */
export async function fetchBoard(
	source: Source,
	board: Board,
	send: SendRequest,
	choice: AdvertChoice = {},
): Promise<Feed> {
	const pages: unknown[] = [];
	const seen = new Set<string>();
	let cutShort: string | null = null;
	let expected = 0;
	for (let next: FeedRequest | null = source.first(board); next !== null;) {
		const body = await send(next).catch((error: unknown) => {
			if (pages.length > 0 && mustStop(error)) return null;
			throw error;
		});
		if (body === null) {
			cutShort = `The time for this board ran out after ${pages.length} pages.`;
			break;
		}
		const digest = sha256(body.bytes);
		if (seen.has(digest)) {
			cutShort = `Page ${pages.length + 1} repeats an earlier one, so the list ends there.`;
			break;
		}
		seen.add(digest);
		const page = readPage(source.form, body);
		pages.push(page);
		expected = Math.max(expected, source.expects?.(page) ?? 0);
		next = source.next?.(page, next, board) ?? null;
		if (next !== null && pages.length >= (source.maxPages ?? 1)) {
			cutShort = `The list has more than ${pages.length} pages; the rest were not read.`;
			next = null;
		}
	}
	const rows = source.expects ? pages.reduce<number>((sum, page) => sum + source.rows(page).length, 0) : 0;
	if (rows < expected) cutShort ??= `The feed announces ${expected} rows but sent ${rows}.`;
	const { details, left } = await fetchDetails(source, board, pages, send, choice);
	if (left > 0)
		cutShort ??= `${left} adverts were not requested: the limit for a board is ${MAX_DETAILS} a night, within one minute.`;
	return { pages, details, cutShort };
}

/** Like `fetchBoard`, but returns a FeedFault instead of throwing it. */
export async function tryFetchBoard(...given: Parameters<typeof fetchBoard>): Promise<Feed | FeedFault> {
	return fetchBoard(...given).catch((error: unknown) => {
		if (error instanceof FeedFault) return error;
		throw error;
	});
}

async function fetchDetails(
	source: Source,
	board: Board,
	pages: readonly unknown[],
	send: SendRequest,
	{ turn = 0, mayHaveRole = () => true }: AdvertChoice,
): Promise<{ details: Feed['details']; left: number }> {
	const details = new Map<string, unknown>();
	const { detail } = source;
	if (!detail) return { details, left: 0 };
	const rows = pages.flatMap((page) => source.rows(page));
	// A row without a title may have any role, so its advert is requested.
	const mayBeRelevant = (title: string | null): boolean => title === null || mayHaveRole(title);
	const relevant = rows.filter((row) => mayBeRelevant(stringAt(row, detail.title)));
	const keys = new Set(relevant.flatMap((row) => detailKey(detail, row) ?? []));
	const sorted = [...keys].toSorted(compareText);
	const from = sorted.length <= MAX_DETAILS ? 0 : (turn * MAX_DETAILS) % sorted.length;
	const wanted = [...sorted.slice(from), ...sorted.slice(0, from)].slice(0, MAX_DETAILS);
	for (const key of wanted) {
		try {
			details.set(key, readPage(source.form, await send(detail.request(key, board))));
		} catch (error) {
			if (mustStop(error)) break;
			if (!(error instanceof FeedFault)) throw error;
			details.set(key, error);
		}
	}
	return { details, left: keys.size - details.size };
}

/** Whether the board’s time or requests for tonight are used up. */
function mustStop(error: unknown): boolean {
	return error instanceof FeedFault && ['budget', 'calls-spent', 'retry-later', 'host-down'].includes(error.code);
}
