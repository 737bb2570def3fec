/** Pages that exist for people on the site, not for search engines. */
const neverIndexed = [
	/^\/listings\//,
	/^\/search\//,
	/^\/404/,
	/^\/styleguide\//,
	/^\/shortlist\//,
	/^\/jobs\/compare\//,
];

/** Pages made of listings; invented ones must not be found as if they were the market. */
const madeOfListings = [/^\/jobs\//];

/**
 * Whether search engines may list the page at `path` (`/guides/sre/`).
 * The robots tag and the sitemap both ask this, so they cannot disagree.
 */
export function isIndexable(path: string, snapshot: { sample: boolean }): boolean {
	if (neverIndexed.some((page) => page.test(path))) return false;
	return !(snapshot.sample && madeOfListings.some((page) => page.test(path)));
}
