import { FeedFault } from '../../decode/fault.ts';

/** What one night may cost. Each is an argument, so that tests need not wait. */
export const limits = {
	/** From the request until the last header, milliseconds, however busily they trickle in. */
	headersMs: 10_000,
	/** Longest silence within a body. */
	idleMs: 10_000,
	/** For one attempt with its redirects. */
	deadlineMs: 30_000,
	/** For one board: all its pages, attempts and the waits between them. */
	budgetMs: 60_000,
	/** For all boards together; nothing is asked afterwards. */
	nightMs: 15 * 60_000,
	/** Longest `Crawl-delay` that is kept; a longer one is cut to it. */
	maxCrawlDelayMs: 10_000,
	maxRedirects: 5,
	/** After the first attempt. */
	maxRetries: 2,
	/** Of the bodies of one board together, both as sent and as unpacked. */
	maxBytes: 16 * 1024 * 1024,
	/** Unpacked bytes for one sent; above what gzip can reach, so that it stops Brotli and Zstandard bombs early. */
	maxRatio: 1_100,
	/** Interim (1xx) answers before the real one. */
	maxInterim: 10,
	/** Failures in a row after which a host is left alone for the night. */
	maxFailuresOfHost: 5,
};
export type Limits = typeof limits;

/** What one board may use of the night, over all its requests: time, and bytes of its bodies. */
export class Allowance {
	/** Moment by which the last of its bodies must be whole. */
	readonly until: number;
	readonly #maxBytes: number;
	#taken = 0;

	constructor(until: number, maxBytes: number) {
		this.until = until;
		this.#maxBytes = maxBytes;
	}

	/** Notes bytes of a body, or gives back what a failed try had. Throws a FeedFault where the board has too many. */
	take(bytes: number): void {
		this.#taken += bytes;
		if (this.#taken <= this.#maxBytes) return;
		this.#taken -= bytes;
		throw new FeedFault('body-too-large', `The bodies of this board have more than ${this.#maxBytes} bytes together.`);
	}
}
