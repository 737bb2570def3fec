import { readFacets, readFactTerms } from '#classify/vocabulary.ts';
import { ContentError } from '#content-model/read.ts';
import { contentFolder } from '#site-config/site-folder.ts';

// The lists of choices that differ from site to site. Node reads them from the content; browsers are sent what this module
// exports, written out by src/integrations/finished-patterns.ts.

/** A list of choices that the content declares, with its words. */
export interface SiteChoice {
	/** In addresses: `cloud` */
	name: string;
	/** Above its choices: `Cloud` */
	heading: string;
	/** The choice that leaves it open: `Any cloud` */
	any: string;
	/** What follows “jobs” where adverts don’t say: `that name no cloud` */
	silent: string;
}

/** A facet of the site’s own, as lists of jobs have it. */
export interface SiteFacet extends SiteChoice {
	/** What follows “jobs” in the heading of a choice’s own list: `on {label}` */
	claim: string;
	/** Above several of them: `Clouds` */
	plural: string;
	/** What its column of the open data holds */
	means: string;
}

/** What the content holds; nothing where it has mistakes, of which the check and the build tell. */
function orNothing<Entry>(read: () => Entry[]): Entry[] {
	try {
		return read();
	} catch (error) {
		if (error instanceof ContentError) return [];
		throw error;
	}
}

/** The facets of the site’s own, in their order: clouds, say. There may be none. */
export const siteFacets: readonly SiteFacet[] = orNothing(() =>
	readFacets(contentFolder).map(({ name, heading, plural, any, silent, claim, means }) => ({
		...{ name, heading, plural, any, silent, claim, means },
	})),
);

/** The conditions of work that readers can filter by, in the order of the filters. */
export const conditionFilters: readonly SiteChoice[] = orNothing(() =>
	readFactTerms(contentFolder)
		.flatMap(({ slug, filter }) => (filter === null ? [] : [{ name: slug, ...filter }]))
		.toSorted((a, b) => a.order - b.order)
		.map(({ name, heading, any, silent }) => ({ name, heading, any, silent })),
);
