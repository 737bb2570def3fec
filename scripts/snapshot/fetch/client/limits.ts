/** What one night may cost. Each is an argument, so that tests need not wait. */
export interface Limits {
	/** From the request until the last header, milliseconds, however busily they trickle in. */
	headersMs: number;
	/** Longest silence within a body. */
	idleMs: number;
	/** For one attempt with its redirects. */
	deadlineMs: number;
	/** For one board: all its pages, attempts and the waits between them. */
	budgetMs: number;
	/** For all boards together; nothing is asked afterwards. */
	nightMs: number;
	/** Longest `Crawl-delay` that is kept; a longer one is cut to it. */
	maxCrawlDelayMs: number;
	maxRedirects: number;
	/** After the first attempt. */
	maxRetries: number;
	/** Of the bodies of one board together, both as sent and as unpacked. */
	maxBytes: number;
	/** Unpacked bytes for one sent; above what gzip can reach, so that it stops Brotli and Zstandard bombs early. */
	maxRatio: number;
	/** Interim (1xx) answers before the real one. */
	maxInterim: number;
	/** Failures in a row after which a host is left alone for the night. */
	maxFailuresOfHost: number;
}

export const limits: Limits = {
	headersMs: 10_000,
	idleMs: 10_000,
	deadlineMs: 30_000,
	budgetMs: 60_000,
	nightMs: 15 * 60_000,
	maxCrawlDelayMs: 10_000,
	maxRedirects: 5,
	maxRetries: 2,
	maxBytes: 16 * 1024 * 1024,
	maxRatio: 1_100,
	maxInterim: 10,
	maxFailuresOfHost: 5,
};
