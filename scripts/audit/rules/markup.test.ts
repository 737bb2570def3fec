import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { markup } from './markup.ts';

test('finds invalid HTML, once for each type of page', async () => {
	const main = '<ul><p>Not an item</p></ul>';
	const files = {
		'index.html': pageOf({ type: 'home' }),
		'a/index.html': pageOf({ path: '/a/', main }),
		'b/index.html': pageOf({ path: '/b/', main }),
	};
	expect(await auditPages(markup, files)).toMatchInlineSnapshot(`
		"dist/b/index.html:6:30  audit/markup
		  <p> element is not permitted as content under <ul> (html-validate: element-permitted-content).
		  Correct the template. See https://html-validate.org/rules/element-permitted-content.html.

		3 pages checked: 1 error, 0 warnings."
	`);
});

test('finds what those who do not see a page need, and the largest page of a type has not', async () => {
	const main = '<h3>Pay</h3><h2></h2><img src="/a.png"><a href="/"></a><button type="button"></button>';
	const page = pageOf({ main }).replace('<!doctype html>', '').replace(' lang="en"', '');
	const found = await auditPages(markup, { 'index.html': page, 'a/index.html': pageOf({ path: '/a/' }) });
	expect([...found.matchAll(/html-validate: ([\w/-]+)/g)].map(([, rule]) => rule).toSorted()).toEqual([
		'element-required-attributes',
		'empty-heading',
		'heading-level',
		'missing-doctype',
		'text-content',
		'wcag/h30',
		'wcag/h37',
	]);
});

test('finds a page of many that has lost its doctype, or whose script stands after its end', async () => {
	const script = '<script type="module" src="/x.js"></script>';
	const found = await auditPages(markup, {
		'index.html': pageOf({ main: '<p>The largest page of its type, and a good one.</p>' }),
		'a/index.html': pageOf({ path: '/a/' }).replace('<!doctype html>', ''),
		'b/index.html': `${pageOf({ path: '/b/' })}${script}`,
	});
	expect([...found.matchAll(/dist\/\w\/index\.html {2}audit\/markup/g)]).toHaveLength(2);
});
