import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import { compareText } from '#domain/compare.ts';
import { cacheFolder } from '#site-config/site-folder.ts';
import { handedOver } from '#site/handed-over.ts';
import { loadSnapshot } from '../../src/loaders/snapshot.ts';
import { changedAddresses, indexNow, isListed } from './listed.ts';

/** A site map may hold 50,000 addresses (https://www.sitemaps.org/protocol.html); this stays below the limit. */
const ADDRESSES_TO_A_FILE = 45_000;

/**
 * Writes the site map: all pages that search engines may list, with the date of their last real change if known. Also
 * writes the addresses that changed since the night before to `.cache/`, in the format of IndexNow; sending it is up to
 * the publisher.
 */
export async function writeSiteMap(dist: string, site: string): Promise<void> {
	const { heads } = handedOver();
	const listed = [...heads]
		.filter(([address, head]) => isListed(address, head))
		.map(([url, { changedOn }]) => ({ url, ...(changedOn !== undefined && { lastmod: changedOn }) }))
		.toSorted((a, b) => compareText(a.url, b.url));
	const newestOf = (number: number) =>
		listed
			.slice(number * ADDRESSES_TO_A_FILE, (number + 1) * ADDRESSES_TO_A_FILE)
			.flatMap(({ lastmod }) => lastmod ?? [])
			.toSorted()
			.at(-1);
	const maps = new SitemapAndIndexStream({
		limit: ADDRESSES_TO_A_FILE,
		getSitemapStream(number) {
			const name = `sitemap-${number}.xml`;
			const map = new SitemapStream({ xmlns: { news: false, video: false, image: false, xhtml: false } });
			const lastmod = newestOf(number);
			const file = map.pipe(createWriteStream(join(dist, name)));
			return [{ url: new URL(name, site).href, ...(lastmod !== undefined && { lastmod }) }, map, file];
		},
	});
	await pipeline(Readable.from(listed), maps, createWriteStream(join(dist, 'sitemap-index.xml')));
	// `loadLedger` would also validate a year of jobs, which takes seconds.
	const nights = loadSnapshot().ledger?.days.map(({ day }) => day) ?? [];
	await mkdir(cacheFolder, { recursive: true });
	await writeFile(`${cacheFolder}/indexnow.json`, indexNow(site, changedAddresses(heads, nights)));
}
