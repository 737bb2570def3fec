import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
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
