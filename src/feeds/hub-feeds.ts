import { loadBoards } from '../components/listings/board.ts';
import { hubsOf, type Hub } from '../components/listings/hubs.ts';
import { listingsOf } from '../components/listings/intro.ts';
import { creditsOf } from '../components/listings/listing-terms.ts';
import { loadSnapshot } from '../loaders/snapshot.ts';
import type { Source } from './feed.ts';

/** A feed for every list of listings that has a page, with the part of its address after `/jobs/`. */
export async function feedPaths(): Promise<{ params: { path: string }; props: { hub: Hub } }[]> {
	return (await loadBoards())
		.flatMap(hubsOf)
		.map((hub) => ({ params: { path: hub.path.replace(/^\/jobs\/|\/$/g, '') }, props: { hub } }));
}

/** What the feed of a list is made of. */
export async function feedSource(hub: Hub, base: URL | undefined): Promise<Source> {
	if (!base) throw new Error('Feeds need absolute addresses. Set `site` in astro.config.ts.');
	const { takenAt, sample } = loadSnapshot().manifest;
	const listings = listingsOf(hub);
	const credits = new Map<string, string[]>();
	for (const { id, seenOn } of listings) {
		const found = await creditsOf(seenOn);
		credits.set(id, [
			...new Set(found.flatMap(({ terms }) => (terms.attribution ? [`${terms.attribution.text}.`] : []))),
		]);
	}
	const { heading: title, path, board } = hub;
	return {
		title,
		path,
		listings,
		facets: board.facets,
		credits: ({ id }) => credits.get(id) ?? [],
		takenAt,
		sample,
		base,
	};
}
