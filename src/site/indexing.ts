import {
	compareJobsPath,
	dataPath,
	jobListsPath,
	listingsPath,
	notFoundPath,
	searchPath,
	shortlistPath,
	styleguidePath,
} from '#routes/pages.ts';

/** Pages that exist for people on the site, not for search engines, with those below them. */
const neverIndexed = [listingsPath, searchPath, notFoundPath, styleguidePath, shortlistPath, compareJobsPath];

/** Pages made of listings; invented ones must not be found as if they were the market. */
const madeOfListings = [jobListsPath, dataPath];

/**
 * Whether search engines may list the page at `path` (`/guides/sre/`).
 * The robots tag and the sitemap both ask this, so they cannot disagree.
 */
export function isIndexable(path: string, snapshot: { sample: boolean }): boolean {
	if (neverIndexed.some((page) => path.startsWith(page()))) return false;
	return !(snapshot.sample && madeOfListings.some((page) => path.startsWith(page())));
}
