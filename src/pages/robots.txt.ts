import type { APIRoute } from 'astro';
import { absolute } from '#routes/base.ts';
import { siteMapFile } from '#routes/pages.ts';

/**
 * Everything may be read, by search engines and by the crawlers of answer engines alike, except addresses
 * with a query: those are searches and filters, the same pages over again.
 */
export const GET: APIRoute = ({ site }) =>
	new Response(
		['User-agent: *', 'Disallow: /*?', 'Allow: /', '', `Sitemap: ${absolute(siteMapFile(), site)}`, ''].join('\n'),
		{ headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
	);
