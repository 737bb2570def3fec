import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { deadLink, deadFragment, orphan } from './links.ts';

test('finds links that lead nowhere, or only by a redirect, and fragments without a target', async () => {
	const main = [
		'<a href="/guide/">fine</a> <a href="../guide/#pay">fine</a> <a href="https://site.example/guide/">fine</a>',
		'<a href="https://elsewhere.example/x">fine</a> <a href="mailto:a@site.example">fine</a> <a href="#">top</a>',
		'<a href="/guide">redirect</a>',
		'<a href="/gone/">nowhere</a>',
		'<a href="https://site.example/gone/">nowhere</a>',
		'<a href="/guide/#hiring">no such id</a>',
		'<a href="https://[">no address</a>',
	].join('\n');
	const files = {
		'index.html': pageOf({}),
		'a/index.html': pageOf({ path: '/a/', main }),
		'guide/index.html': pageOf({ path: '/guide/', main: '<p id="pay">Pay</p>' }),
	};
	expect(await auditPages([deadLink, deadFragment], files)).toMatchInlineSnapshot(`
		"dist/a/index.html:8:1  audit/dead-link
		  \`/guide\` leads to its page only by a redirect.
		  End it with a slash.

		dist/a/index.html:9:1  audit/dead-link
		  \`/gone/\` leads nowhere.
		  Correct it, or build the page.

		dist/a/index.html:10:1  audit/dead-link
		  \`https://site.example/gone/\` leads nowhere.
		  Correct it, or build the page.

		dist/a/index.html:11:1  audit/dead-fragment
		  \`/guide/#hiring\`: that page has nothing with the id \`hiring\`.
		  Correct it.

		dist/a/index.html:12:1  audit/dead-link
		  \`https://[\` is not an address.
		  Correct it.

		3 pages checked: 5 errors, 0 warnings."
	`);
});

test('finds a fragment that no browser can decode', async () => {
	const files = { 'index.html': pageOf({ main: '<a href="#50%">half</a>' }) };
	expect(await auditPages(deadFragment, files)).toContain('`#50%`: that page has nothing with the id `50%`.');
});

test('finds a redirect that leads nowhere', async () => {
	const page =
		'<!doctype html><title>Moved</title><meta http-equiv="refresh" content="0;url=/gone/"><a href="/gone/">on</a>';
	expect(await auditPages([deadLink, deadFragment], { 'index.html': pageOf({}), 'old/index.html': page })).toContain(
		'`/gone/` leads nowhere.',
	);
});

test('tells of a page that may be found and that no link leads to from the home page', async () => {
	const linkTo = (path: string) => `<a href="${path}">There</a>`;
	const files = {
		'index.html': pageOf({ main: linkTo('/new/') }),
		'new/index.html': pageOf({ path: '/new/' }),
		'alone/index.html': pageOf({ path: '/alone/', main: linkTo('/beside/') }),
		'beside/index.html': pageOf({ path: '/beside/', main: linkTo('/alone/') }),
		'hidden/index.html': pageOf({ path: '/hidden/', robots: 'noindex' }),
		'404.html': pageOf({ path: '/404/' }),
	};
	expect(await auditPages([orphan], files)).toMatchInlineSnapshot(`
		"dist/alone/index.html  audit/orphan (warning)
		  No links lead from the home page to /alone/.
		  Link to it where readers look for it.

		dist/beside/index.html  audit/orphan (warning)
		  No links lead from the home page to /beside/.
		  Link to it where readers look for it.

		6 pages checked: 0 errors, 2 warnings."
	`);
});
