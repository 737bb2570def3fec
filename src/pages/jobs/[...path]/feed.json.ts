import type { APIRoute } from 'astro';
import type { ListPage } from '#listings/list-pages.ts';
import { jsonFeed } from '#site/feed.ts';
import { feedPaths, feedSource } from '#listings/list-feeds.ts';

export const getStaticPaths = feedPaths;

/** The newest listings of a role, or of one of its facets, as a JSON Feed. */
export const GET: APIRoute = async ({ props, site }) =>
	new Response(jsonFeed(await feedSource(props['listPage'] as ListPage, site)), {
		headers: { 'Content-Type': 'application/feed+json' },
	});
