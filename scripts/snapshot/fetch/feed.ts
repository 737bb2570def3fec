import type { Board } from '#domain/board.ts';
import type { NightReport } from '#domain/report.ts';
import type { FeedFault } from '../decode/fault.ts';

/** What a board sent. */
export interface Feed {
	/** In the order they were asked for. */
	pages: unknown[];
	/** Adverts asked for by themselves, by `Detail.key`; the FeedFault where one could not be had. */
	details: ReadonlyMap<string, unknown>;
	/** A whole sentence on why the pages may not be all of the board; null where they are. */
	cutShort: string | null;
}

/** What was fetched for a board, or why there is nothing. */
export interface BoardFeed {
	board: Board;
	/** The recording, below the replay folder; null for a live night. */
	file: string | null;
	feed: Feed | FeedFault;
	/** How long fetching took; left out in a replay, whose bytes must not depend on it. */
	milliseconds?: number;
}

/** What all boards of a night sent. */
export interface NightFeeds {
	/** How many boards there are. */
	total: number;
	/** Hands over each board as soon as it is there, in any order: the outcome of the night does not depend on it. */
	read: (take: (feed: BoardFeed) => void) => Promise<void>;
	/** Files that no source of ours reads, for the report. */
	unread: NightReport['unread'];
	/** Whole sentences on what went wrong beside the boards, once they are through. */
	problems?: () => readonly string[];
	/** How far the servers’ clocks are ahead of this machine’s, in milliseconds, once the boards are through; null where it is not known. */
	clocksAhead?: () => number | null;
}

/**
 * A recording as a feed. Most are one body as the server sent it. A board of several requests is recorded as
 * `{"list_pages": [body, …], "details": {"<Detail.key>": body}}`.
 */
export function recordedFeed(body: unknown): Feed {
	const { list_pages: listed, details } = (body ?? {}) as { list_pages?: unknown; details?: unknown };
	const pages = Array.isArray(listed) ? (listed as unknown[]) : [body];
	return { pages, details: new Map(Object.entries(details ?? {})), cutShort: null };
}
