import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { brokenText } from './broken-text.ts';

test('finds a placeholder in the words of a page, its title or its description, and not in code or on the page of a job', async () => {
	const files = {
		'index.html': pageOf({ main: '<p>Pay is $NaN a year.</p>' }),
		'title/index.html': pageOf({ path: '/title/' }).replace('<title>A page', '<title>undefined: a page'),
		'described/index.html': pageOf({ path: '/described/' }).replace('holds', 'holds [object Object]'),
		'code/index.html': pageOf({
			path: '/code/',
			main: '<p>It prints <code>$NaN</code> or <code>{{ $NaN }}</code>.</p>',
		}),
		'listings/a/index.html': pageOf({ path: '/listings/a/', type: 'listing', main: '<p>undefined</p>' }),
	};
	expect(await auditPages(brokenText, files)).toMatchInlineSnapshot(`
		"dist/described/index.html  audit/broken-text
		  The page says “t /described/ holds [object Object], in a sentence or t”.
		  Find the missing value.

		dist/index.html  audit/broken-text
		  The page says “Home Pay is $NaN a year.”.
		  Find the missing value.

		dist/title/index.html  audit/broken-text
		  The page says “undefined: a page about /titl”.
		  Find the missing value.

		5 pages checked: 3 errors, 0 warnings."
	`);
});
