import type { APIRoute } from 'astro';
import type { ListPage } from '#listings/list-pages.ts';
import { atomFeed } from '#site/feed.ts';
import { feedPaths, feedSource } from '#listings/list-feeds.ts';

export const getStaticPaths = feedPaths;

/** The newest listings of a role, or of one of its facets, as an Atom feed. */
export const GET: APIRoute = async ({ props, site }) =>
	new Response(atomFeed(await feedSource(props['listPage'] as ListPage, site)), {
		headers: { 'Content-Type': 'application/atom+xml' },
	});
