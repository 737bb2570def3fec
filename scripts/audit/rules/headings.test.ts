import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
import { headings } from './headings.ts';

test('wants one h1 in main, and no level skipped', async () => {
	const files = {
		'index.html': pageOf({ main: '<h2>Pay</h2><h4>Europe</h4><h2></h2><h3>Fine</h3>' }),
		'none/index.html': '<main><h2>Two</h2></main>',
		'two/index.html': pageOf({ main: '<h1>Again</h1>' }),
		'out/index.html': '<h1>Outside</h1><main></main>',
	};
	expect(await auditPages(headings, files)).toMatchInlineSnapshot(`
		"dist/index.html:6:38  audit/headings
		  “Europe” is an \`<h4>\` after an \`<h2>\`: a level is skipped.
		  Make it an \`<h3>\`.

		dist/index.html:6:53  audit/headings
		  An \`<h2>\` has no words.
		  Give it some, or take it out.

		dist/none/index.html  audit/headings
		  The page has 0 \`<h1>\` elements.
		  Give it one.

		dist/none/index.html:1:7  audit/headings
		  “Two” is an \`<h2>\` as the first heading: a level is skipped.
		  Make it an \`<h1>\`.

		dist/out/index.html:1:1  audit/headings
		  The \`<h1>\` is outside \`<main>\`.
		  Move it into \`<main>\`.

		dist/two/index.html:6:26  audit/headings
		  The page has 2 \`<h1>\` elements.
		  Give it one.

		4 pages checked: 6 errors, 0 warnings."
	`);
});
