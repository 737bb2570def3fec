import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { handedOver } from '#site/handed-over.ts';
import { cacheFolder } from '#site-config/site-folder.ts';
import { temporaryFolder } from '#tests/temporary-folder.ts';
import { writeSiteMap } from './site-map.ts';

const nights = ['2026-11-24', '2026-11-25', '2026-11-26'].map((day) => ({ day, roles: {} }));
vi.mock('../../src/loaders/snapshot.ts', () => ({ loadSnapshot: () => ({ ledger: { days: nights } }) }));

const top = process.cwd();
const folder = temporaryFolder();
process.chdir(folder);
afterAll(() => {
	process.chdir(top);
});

test('the site map lists every indexable page except copies, sorted and dated, and has the latest date as its own', async () => {
	const site = 'https://site.example/';
	const page = (path: string, changedOn?: string, { noindex = false, canonical = path } = {}) =>
		handedOver().heads.set(`${site}${path}`, { type: 'guide', noindex, canonical: `${site}${canonical}`, changedOn });
	page('guides/sre/', '2026-11-26');
	page('glossary/', '2026-11-01');
	page('a&b/');
	page('search/', '2026-11-27', { noindex: true });
	page('jobs/sre/aws/', '2026-11-27', { canonical: 'jobs/sre/' });
	await writeSiteMap(folder, site);
	const entries = (name: string) =>
		[...readFileSync(join(folder, name), 'utf8').matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(
			([, address, day]) => [address, day?.slice(0, 10)],
		);
	expect(entries('sitemap-0.xml')).toEqual([
		[`${site}a&amp;b/`, undefined],
		[`${site}glossary/`, '2026-11-01'],
		[`${site}guides/sre/`, '2026-11-26'],
	]);
	expect(entries('sitemap-index.xml')).toEqual([[`${site}sitemap-0.xml`, '2026-11-26']]);
	expect(JSON.parse(readFileSync(`${cacheFolder}/indexnow.json`, 'utf8'))).toEqual({
		host: 'site.example',
		urlList: [`${site}guides/sre/`],
	});
});
