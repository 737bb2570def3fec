import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { title } from './title.ts';

test('wants one title of 15 to 65 characters that no other page has', async () => {
	const files = {
		'index.html': pageOf({}),
		'copy/index.html': pageOf({}).replace('example/"', 'example/copy/"'),
		'short/index.html': '<title>Short</title>',
		'long/index.html': `<title>${'x'.repeat(66)}</title>`,
		'none/index.html': '<p>No title</p>',
		'two/index.html': pageOf({ path: '/two/', head: '<title>Another title here</title>' }),
	};
	expect(await auditPages(title, files)).toMatchInlineSnapshot(`
		"dist/copy/index.html:3:29  audit/title
		  / has the same title, “A page about Home of the site”.
		  Say in each title what is different about its page.

		dist/long/index.html:1:1  audit/title
		  The title “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx” has 66 characters.
		  Give it 15 to 65. Search engines cut longer ones.

		dist/none/index.html  audit/title
		  The page has no \`<title>\` in its head.
		  Pass a \`title\` to the page.

		dist/short/index.html:1:1  audit/title
		  The title “Short” has 5 characters.
		  Give it 15 to 65. Search engines cut longer ones.

		dist/two/index.html:5:92  audit/title
		  The page has two \`<title>\` elements.
		  Keep one.

		6 pages checked: 5 errors, 0 warnings."
	`);
});

test('counts neither the title of a drawing nor pages that only lead elsewhere', async () => {
	const files = {
		'index.html': pageOf({ main: '<svg><title>Map</title></svg>' }),
		'old/index.html': '<meta http-equiv="refresh" content="0;url=/">',
	};
	expect(await auditPages(title, files)).toBe('2 pages checked: 0 errors, 0 warnings.');
});
