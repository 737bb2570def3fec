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

/** Pages for visitors of the site that search engines should not list, including pages below them. */
const neverIndexed = [listingsPath, searchPath, notFoundPath, styleguidePath, shortlistPath, compareJobsPath];

/** Pages made of listings. With invented sample listings, search engines must not list them. */
const madeOfListings = [jobListsPath, dataPath];

/**
 * Whether search engines may list the page at `path` (`/guides/sre/`).
 * The robots tag and the sitemap both ask this, so they cannot disagree.
 */
export function isIndexable(path: string, snapshot: { sample: boolean }): boolean {
	if (neverIndexed.some((page) => path.startsWith(page()))) return false;
	return !(snapshot.sample && madeOfListings.some((page) => path.startsWith(page())));
}
