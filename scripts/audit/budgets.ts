/** Most bytes of a page after brotli at its best: guards against accidents, which decide no sentence and no file. */
export interface Budget {
	/** HTML and its style sheets together. */
	page: number;
	/** The same for 95 of 100 pages of the type. */
	p95?: number;
}

/** By `<html data-page>`. */
export const budgets: Record<string, Budget> = {
	guide: { page: 32_768 },
	hiring: { page: 32_768 },
	// A page of 100 rows.
	jobs: { page: 16_384 },
	// Every part of the site at once, for those who work on it.
	styleguide: { page: 32_768 },
	// One list of all that the guides cite.
	sources: { page: 49_152 },
	listing: { page: 16_384, p95: 10_240 },
};

/** For pages of every other type: a track, a skill, hiring, levels, pay, a comparison. */
export const otherBudget: Budget = { page: 24_576 };

/** Scripts that a page names, before anyone uses them. */
export const mostScript = 15_360;
