import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { lastChange } from '#site/last-change.ts';

/**
 * The sitemap: every built page whose own robots tag lets search engines list it, and no other, each with the day of its
 * last real change. A page whose words have no day of their own, such as the home page, carries none.
 */
export function siteMap(site: string): AstroIntegration {
	let dist = '';
	const changed = lastChange();
	const integration = sitemap({
		namespaces: { news: false, video: false, image: false, xhtml: false },
		filter: (page) => isListed(readFileSync(join(dist, page.slice(site.length), 'index.html'), 'utf8')),
		serialize: (item) => {
			const lastmod = changed(`/${item.url.slice(site.length)}`);
			return lastmod === undefined ? item : { ...item, lastmod };
		},
	});
	const write = integration.hooks['astro:build:done'];
	return {
		...integration,
		hooks: {
			...integration.hooks,
			'astro:build:done': async (build) => {
				dist = fileURLToPath(build.dir);
				await write?.(build);
			},
		},
	};
}

const isListed = (html: string): boolean => !/<meta name="?robots"? content="?noindex/.test(html);
