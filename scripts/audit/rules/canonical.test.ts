import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { canonical } from './canonical.ts';

test('wants the page’s own whole address, once, in the head', async () => {
	const files = {
		'index.html': pageOf({}),
		'other/index.html': pageOf({ path: '/another/' }),
		'plain/index.html': '<link rel="canonical" href="/plain/">',
		'copy/index.html': pageOf({ path: '/' }),
		'none/index.html': '<title>None</title>',
		'body/index.html': '<p>Text</p><link rel="canonical" href="https://site.example/body/">',
		'404.html': pageOf({ path: '/404/', robots: 'noindex' }),
		'hidden/index.html': '<meta name="robots" content="noindex">',
	};
	expect(await auditPages(canonical, files)).toMatchInlineSnapshot(`
		"dist/404.html:5:39  audit/canonical
		  The 404 page has a canonical link, but it is shown at many addresses.
		  Remove the canonical link.

		dist/body/index.html:1:12  audit/canonical
		  The canonical link is outside the head, where search engines ignore it.
		  Move it there.

		dist/none/index.html  audit/canonical
		  The page has 0 canonical links.
		  Give it one, to itself.

		dist/other/index.html:5:37  audit/canonical
		  The canonical address \`https://site.example/another/\` is not the page’s own, \`/other/\`.
		  Name the page itself, or an indexable page.

		dist/plain/index.html:1:1  audit/canonical
		  The canonical address \`/plain/\` is not a full https address.
		  Set SITE_URL to one.

		8 pages checked: 5 errors, 0 warnings."
	`);
});

test('wants https also where the whole site is built without', async () => {
	const page = pageOf({}).replace('https://', 'http://');
	expect(await auditPages(canonical, { 'index.html': page })).toContain('is not a full https address');
});
