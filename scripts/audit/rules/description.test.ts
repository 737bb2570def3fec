import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { description } from './description.ts';

test('wants one description of 70 to 160 characters that no other page has', async () => {
	const files = {
		'index.html': pageOf({}),
		'copy/index.html': pageOf({}).replace('example/"', 'example/copy/"'),
		'hidden/index.html': pageOf({ robots: 'noindex' }),
		'none/index.html': '<title>None</title>',
		'short/index.html': '<meta name="description" content="Short.">',
	};
	expect(await auditPages(description, files)).toMatchInlineSnapshot(`
		"dist/copy/index.html:4:1  audit/description
		  / has the same description.
		  Say what is on this page.

		dist/none/index.html  audit/description
		  The page has 0 descriptions.
		  Give it one.

		dist/short/index.html:1:1  audit/description
		  The description has 6 characters.
		  Give it 70 to 160: that is what search results show.

		5 pages checked: 3 errors, 0 warnings."
	`);
});
