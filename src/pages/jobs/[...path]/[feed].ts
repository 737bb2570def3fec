import { belowJobs } from '#routes/jobs.ts';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listingsOn } from '#listings/list-intro.ts';
import { listPagesOf, type ListPage } from '#listings/list-pages.ts';
import { loadRoleListings } from '#listings/role-listings.ts';
import { atomFeed, jsonFeed } from '#site/feed.ts';
import { loadSnapshot } from '../../../loaders/snapshot.ts';

const formats = {
	'feed.xml': { type: 'application/atom+xml', write: atomFeed },
	'feed.json': { type: 'application/feed+json', write: jsonFeed },
};

export const getStaticPaths = (async () =>
	(await loadRoleListings()).flatMap(listPagesOf).flatMap((listPage) =>
		Object.entries(formats).map(([feed, format]) => ({
			params: { path: belowJobs(listPage.path), feed },
			props: { listPage, ...format },
		})),
	)) satisfies GetStaticPaths;

interface Props {
	listPage: ListPage;
	type: string;
	write: typeof atomFeed;
}

/** The newest listings of a role, or of one of its facets, as an Atom feed or a JSON Feed. */
export const GET: APIRoute<Props> = ({ props: { listPage, type, write }, site: base }) => {
	if (!base) throw new Error('Feeds need absolute addresses. Set `site` in astro.config.mjs.');
	const { heading: title, path, roleListings, rows } = listPage;
	const { takenAt, sample } = loadSnapshot().manifest;
	const found = new Map(rows.map((row) => [row.id, row.found.map(({ words }) => `${words}.`)]));
	const credits = ({ id }: { id: string }) => found.get(id) ?? [];
	const facets = roleListings.facets;
	const body = write({ title, path, listings: listingsOn(listPage), facets, credits, takenAt, sample, base });
	return new Response(body, { headers: { 'Content-Type': type } });
};
