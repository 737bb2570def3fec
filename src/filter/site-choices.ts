import { readFacets, readFactTerms } from '#classify/vocabulary.ts';
import { ContentError } from '#content-model/read.ts';
import { contentFolder } from '#site-config/site-folder.ts';

// Filters that differ from site to site. Node reads them from the content; in browser code, src/integrations/finished-patterns.ts
// replaces this module’s exports with their values.

/** A filter that the content declares, and its texts. */
export interface SiteChoice {
	/** Its name in addresses: `cloud` */
	name: string;
	/** Its heading: `Cloud` */
	heading: string;
	/** The choice that filters nothing: `Any cloud` */
	any: string;
	/** Follows “jobs” for listings without a value: `that name no cloud` */
	silent: string;
}

/** A facet declared in the content, with its texts on job lists. */
export interface SiteFacet extends SiteChoice {
	/** Follows “jobs” in the heading of a choice’s own list: `on {label}` */
	claim: string;
	/** The heading in the plural: `Clouds` */
	plural: string;
	/** Describes its column in the open data. */
	means: string;
}

/** Reads content; returns an empty list if it has errors, because the content check and the build report them. */
function orNothing<Entry>(read: () => Entry[]): Entry[] {
	try {
		return read();
	} catch (error) {
		if (error instanceof ContentError) return [];
		throw error;
	}
}

/** The facets that the content declares, such as clouds, in its order. There may be none. */
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
