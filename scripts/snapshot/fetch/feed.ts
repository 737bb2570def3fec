import type { Board } from '#domain/board.ts';
import type { NightReport } from '#domain/report.ts';
import type { FeedFault } from '../decode/fault.ts';

/** The responses of one board. */
export interface Feed {
	/** In the order of the requests. */
	pages: unknown[];
	/** Adverts that were requested one by one, by the value of `Detail.key`; a FeedFault if the request failed. */
	details: ReadonlyMap<string, unknown>;
	/** A whole sentence on why the pages may lack rows of the board; null if they have all. */
	cutShort: string | null;
}

/** The feed of a board, or the reason why there is none. */
export interface BoardFeed {
	board: Board;
	/** Path of the recording within the replay folder; null for a live night. */
	file: string | null;
	feed: Feed | FeedFault;
	/** How long fetching took. Left out in a replay, whose output must be the same on every run. */
	milliseconds?: number;
}

/** The feeds of all boards of a night. */
export interface NightFeeds {
	/** How many boards there are. */
	total: number;
	/**
	 * Calls `take` with each board as soon as its feed is there. The order does not matter for the result of the night.
	 */
	read: (take: (feed: BoardFeed) => void) => Promise<void>;
	/** Files in the replay folder that were not read, for the report. */
	unread: NightReport['unread'];
	/** Whole sentences on problems that do not belong to one board. Call it after all boards have been read. */
	problems?: () => readonly string[];
	/**
	 * How far the clocks of the servers are ahead of this machine’s, in milliseconds; null if unknown. Call it after all boards
	 * have been read.
	 */
	clocksAhead?: () => number | null;
}

/**
 * Turns a recording into a feed. Most recordings are one body as the server sent it. The recording of a board with several
 * requests is `{"list_pages": [body, …], "details": {"<Detail.key>": body}}`.
 */
export function recordedFeed(body: unknown): Feed {
	const { list_pages: listed, details } = (body ?? {}) as { list_pages?: unknown; details?: unknown };
	const pages = Array.isArray(listed) ? (listed as unknown[]) : [body];
	return { pages, details: new Map(Object.entries(details ?? {})), cutShort: null };
}
