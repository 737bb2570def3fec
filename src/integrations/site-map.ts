import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { loadLedger } from '../loaders/ledger.ts';
import { changedAddresses, indexNow, isListed, readHead, type Said } from './site-map/head.ts';

/**
 * The sitemap: every built page that says of itself that search engines may list it, and no other, each with the day of
 * its last real change where the page says one. Beside the site, in `.cache/`, a list of the addresses that changed since
 * the night before, as IndexNow takes it; it is for whoever publishes to send.
 */
export function siteMap(site: string): AstroIntegration {
	let dist = '';
	const pages = new Map<string, Said>();
	const read = (page: string) => {
		const said = pages.get(page) ?? readHead(readFileSync(join(dist, page.slice(site.length), 'index.html'), 'utf8'));
		pages.set(page, said);
		return said;
	};
	const integration = sitemap({
		namespaces: { news: false, video: false, image: false, xhtml: false },
		filter: (page) => isListed(page, read(page)),
		serialize: (item) => {
			const lastmod = read(item.url).changedOn;
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
				const changed = changedAddresses(
					pages,
					loadLedger().days.map(({ day }) => day),
				);
				await mkdir('.cache', { recursive: true });
				await writeFile('.cache/indexnow.json', indexNow(site, changed));
				build.logger.info(`${changed.length} addresses changed since the night before: .cache/indexnow.json`);
			},
		},
	};
}
