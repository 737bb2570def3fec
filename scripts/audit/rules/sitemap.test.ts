import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { robots, sitemap } from './sitemap.ts';

const index = { 'sitemap-index.xml': '<loc>https://site.example/sitemap-0.xml</loc>' };
const robotsFile = { 'robots.txt': 'User-agent: *\nSitemap: https://site.example/sitemap-index.xml\n' };

test('wants exactly the pages that may be found', async () => {
	const files = {
		...index,
		...robotsFile,
		'index.html': pageOf({}),
		'new/index.html': pageOf({ path: '/new/' }),
		'hidden/index.html': pageOf({ path: '/hidden/', robots: 'noindex, follow' }),
		'404.html': pageOf({ path: '/404/' }),
		'sitemap-0.xml': '<loc>https://site.example/</loc><loc>https://site.example/hidden/</loc>',
	};
	expect(await auditPages([robots, sitemap], files)).toMatchInlineSnapshot(`
		"dist/new/index.html  audit/sitemap
		  The sitemap lacks /new/.
		  List it, or make it \`noindex\`.

		dist/sitemap-0.xml  audit/sitemap
		  The sitemap lists https://site.example/hidden/, which is not indexable or does not exist.
		  Remove it.

		4 pages checked: 2 errors, 0 warnings."
	`);
});

test('wants a sitemap and a robots.txt that names it', async () => {
	const files = { 'index.html': pageOf({}), 'robots.txt': 'User-agent: *\n' };
	expect(await auditPages([robots, sitemap], files)).toMatchInlineSnapshot(`
		"dist/robots.txt  audit/robots
		  robots.txt does not name the sitemap.
		  Add the line \`Sitemap: https://site.example/sitemap-index.xml\`.

		dist/sitemap-index.xml  audit/sitemap
		  There is no sitemap.
		  Build one.

		1 page checked: 2 errors, 0 warnings."
	`);
});

test('asks for the lists that a draw has left out, too', async () => {
	const list = (at: number) => pageOf({ path: `/jobs/${at}/`, type: 'jobs' });
	const lists = Array.from({ length: 501 }, (_, at) => [`jobs/${at}/index.html`, list(at)] as const);
	const found = await auditPages([robots, sitemap], {
		'index.html': pageOf({}),
		'robots.txt': 'Sitemap: https://site.example/sitemap-index.xml',
		'sitemap-index.xml': '',
		'sitemap-0.xml': '<loc>https://site.example/</loc>',
		...Object.fromEntries(lists),
	});
	expect(found).toContain('401 pages checked: 501 errors');
});
