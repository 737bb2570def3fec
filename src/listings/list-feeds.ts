import { loadRoleListings } from './role-listings.ts';
import { listPagesOf, type ListPage } from './list-pages.ts';
import { listingsOn } from './list-intro.ts';
import { creditsOf } from './credits.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import type { Source } from '#site/feed.ts';

/** A feed for every list of listings that has a page, with the part of its address after `/jobs/`. */
export async function feedPaths(): Promise<{ params: { path: string }; props: { listPage: ListPage } }[]> {
	return (await loadRoleListings())
		.flatMap(listPagesOf)
		.map((listPage) => ({ params: { path: listPage.path.replace(/^\/jobs\/|\/$/g, '') }, props: { listPage } }));
}

/** What the feed of a list is made of. */
export async function feedSource(listPage: ListPage, base: URL | undefined): Promise<Source> {
	if (!base) throw new Error('Feeds need absolute addresses. Set `site` in astro.config.mjs.');
	const { takenAt, sample } = loadSnapshot().manifest;
	const listings = listingsOn(listPage);
	const credits = new Map<string, string[]>();
	for (const { id, seenOn } of listings) {
		const found = await creditsOf(seenOn);
		credits.set(id, [
			...new Set(found.flatMap(({ terms }) => (terms.attribution ? [`${terms.attribution.text}.`] : []))),
		]);
	}
	const { heading: title, path, roleListings } = listPage;
	return {
		title,
		path,
		listings,
		facets: roleListings.facets,
		credits: ({ id }) => credits.get(id) ?? [],
		takenAt,
		sample,
		base,
	};
}
