import { FeedFault } from '../../decode/fault.ts';

/** Limits of one night. They are passed as an argument, so that tests can use short ones. */
export const limits = {
	/** Time from the request until the last header, in milliseconds, even if headers keep arriving one by one. */
	headersMs: 10_000,
	/** Longest time without a byte while reading a body. */
	idleMs: 10_000,
	/** For one attempt, including redirects. */
	deadlineMs: 30_000,
	/** For one board: all its pages and retries, and the waits between them. */
	budgetMs: 60_000,
	/** For all boards together. After that no request is sent. */
	nightMs: 15 * 60_000,
	/** Longest `Crawl-delay` that we observe; a longer one is shortened to this. */
	maxCrawlDelayMs: 10_000,
	maxRedirects: 5,
	/** Attempts after the first one. */
	maxRetries: 2,
	/** Sum over all bodies of one board, counted both as sent and as unpacked. */
	maxBytes: 16 * 1024 * 1024,
	/**
	 * Unpacked bytes for each byte sent. Gzip cannot reach this ratio, so the limit stops only Brotli bombs, before they grow large.
	 */
	maxRatio: 1_100,
	/** Interim responses (1xx) before the final one. */
	maxInterim: 10,
	/** Consecutive failures after which a host gets no more requests that night. */
	maxFailuresOfHost: 5,
};
export type Limits = typeof limits;

/** The time and the bytes that one board may use for all its requests together. */
export class Allowance {
	/** Time by which its last body must be complete. */
	readonly until: number;
	readonly #maxBytes: number;
	#taken = 0;

	constructor(until: number, maxBytes: number) {
		this.until = until;
		this.#maxBytes = maxBytes;
	}

	/**
	 * Adds bytes of a body to the sum; a negative number gives back the bytes of a failed attempt. Throws a FeedFault above the
	 * limit.
	 */
	take(bytes: number): void {
		this.#taken += bytes;
		if (this.#taken <= this.#maxBytes) return;
		this.#taken -= bytes;
		throw new FeedFault('body-too-large', `The bodies of this board have more than ${this.#maxBytes} bytes together.`);
	}
}
