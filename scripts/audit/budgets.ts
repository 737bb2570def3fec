/** Most bytes of a page’s HTML and what it loads with it, after brotli at its best. */
export interface Budget {
	/** HTML and its style sheets together. */
	page: number;
	/** The same for 95 of 100 pages of the type. */
	p95?: number;
	/** Scripts that the page names, before anyone uses them. */
	script: number;
	/** With them, the scripts that any one use of the page fetches; as `script` where a page has no uses. */
	use?: number;
}

/** By `<html data-page>`. A page loads at once where it fits into the first flight of packets, about 11 KB. */
export const budgets: Record<string, Budget> = {
	guide: { page: 32_000, script: 0 },
	// A page of 100 rows.
	jobs: { page: 16_000, script: 1_536, use: 6_144 },
	listing: { page: 11_264, p95: 6_144, script: 2_048 },
	search: { page: 11_264, script: 4_096 },
	// Every part of the site at once, a listing’s page and a reader’s own choices among them, for those who work on it.
	styleguide: { page: 22_528, script: 4_096 },
};

export const otherBudget: Budget = { page: 16_384, script: 4_096 };

/** The style sheets of any one page. */
export const mostStyle = 8_192;

/** The style sheets of all pages together, each rule once. */
export const allStyles = 8_192;
