import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { pageType } from './page-type.ts';
import { weight } from './weight.ts';

/** Text that no compression brings below three quarters of its length. */
function noise(length: number): string {
	const blocks = Array.from({ length: Math.ceil(length / 43) }, (_, index) =>
		createHash('sha256').update(String(index)).digest('base64url'),
	);
	return blocks.join('').slice(0, length);
}

test('holds page, scripts and styles against the budget of the page’s type', async () => {
	const head = '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>';
	const files = {
		'index.html': pageOf({ main: noise(45_000), head }),
		'light/index.html': pageOf({ path: '/light/', main: '<p>x</p>'.repeat(9_000) }),
		'a.css': noise(12_000),
		'a.js': 'import{go as t}from"./b.js";t()',
		'b.js': `export const go = '${noise(22_000)}'; import('./later.js')`,
		'later.js': noise(9_000),
	};
	const text = (await auditPages(weight, files)).replaceAll(/weighs? \d+/g, 'weigh #');
	expect(text).toMatchInlineSnapshot(`
		"dist/index.html  audit/weight
		  Its scripts weigh # bytes after brotli; 16384 are allowed.
		  Take something out.

		dist/index.html  audit/weight
		  The page and its styles weigh # bytes after brotli; 40960 are allowed.
		  Take something out.

		2 pages checked: 2 errors, 0 warnings."
	`);
});

test('lets five of a hundred pages of listings weigh more than the others may', async () => {
	const pages = (heavy: number) =>
		Object.fromEntries(
			Array.from({ length: 40 }, (_, at) => {
				const path = `/listings/${at}/`;
				const main = noise(at < heavy ? 15_000 : 9_000);
				return [`listings/${at}/index.html`, pageOf({ path, type: 'listing', main })];
			}),
		);
	expect(await auditPages(weight, pages(2))).toBe('40 pages checked: 0 errors, 0 warnings.');
	expect((await auditPages(weight, pages(3))).replace(/weighs \d+/, 'weighs #')).toMatchInlineSnapshot(`
		"dist/  audit/weight
		  3 of 40 pages of the type listing weigh more than 10240 bytes with their styles after brotli; at most 2 may. The heaviest, /listings/0/, weighs #.
		  Remove something that all of them have.

		40 pages checked: 1 error, 0 warnings."
	`);
});

test('wants the type of each page, by which its budget goes', async () => {
	const page = pageOf({}).replace(' data-page="guide"', '');
	expect(await auditPages(pageType, { 'index.html': page })).toMatchInlineSnapshot(`
		"dist/index.html  audit/page-type
		  \`<html>\` has no \`data-page\`.
		  Name the type of page: budgets go by it.

		1 page checked: 1 error, 0 warnings."
	`);
});
