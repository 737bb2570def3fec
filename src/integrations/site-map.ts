import { mkdir, writeFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { handedOver } from '#site/handed-over.ts';
import { loadLedger } from '../loaders/ledger.ts';
import { changedAddresses, indexNow, isListed } from './site-map/listed.ts';

/**
 * The sitemap: every page that says of itself that search engines may list it, and no other, each with the day of its last
 * real change where the page says one. Beside the site, in `.cache/`, a list of the addresses that changed since the night
 * before, as IndexNow takes it; it is for whoever publishes to send.
 */
export function siteMap(site: string): AstroIntegration {
	const { heads } = handedOver();
	const integration = sitemap({
		namespaces: { news: false, video: false, image: false, xhtml: false },
		// A redirect is no page and has handed over nothing.
		filter: (address) => {
			const head = heads.get(address);
			return head !== undefined && isListed(address, head);
		},
		serialize: (item) => {
			const lastmod = heads.get(item.url)?.changedOn;
			return lastmod === undefined ? item : { ...item, lastmod };
		},
	});
	const write = integration.hooks['astro:build:done'];
	return {
		...integration,
		hooks: {
			...integration.hooks,
			'astro:build:done': async (build) => {
				await write?.(build);
				const nights = loadLedger().days.map(({ day }) => day);
				const changed = changedAddresses(heads, nights);
				await mkdir('.cache', { recursive: true });
				await writeFile('.cache/indexnow.json', indexNow(site, changed));
				build.logger.info(`${changed.length} addresses changed since the night before: .cache/indexnow.json`);
			},
		},
	};
}
