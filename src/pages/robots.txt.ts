import type { APIRoute } from 'astro';
import { absolute } from '#routes/base.ts';
import { siteMapFile } from '#routes/pages.ts';

/**
 * Search engines and AI crawlers may read everything except addresses with a query string: those are searches and filters, which
 * show the same content again.
 */
export const GET: APIRoute = ({ site }) =>
	new Response(
		['User-agent: *', 'Disallow: /*?', 'Allow: /', '', `Sitemap: ${absolute(siteMapFile(), site)}`, ''].join('\n'),
		{ headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
	);
