import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../audit-pages.ts';
import { leaks } from './leaks.ts';

test('finds source maps, paths of the machine and broken placeholders', async () => {
	const files = {
		'index.html': pageOf({ main: '<p>About NaN listings</p>' }),
		'a.js': 'throw new Error("/build/here/src/a.ts")',
		'a.js.map': '{}',
		'banana.html': pageOf({ path: '/banana.html', main: '<p>A NaNa, well-defined.</p>' }),
	};
	expect(await auditPages(leaks, files)).toMatchInlineSnapshot(`
		"dist/a.js  audit/leak
		  The file holds the path of a folder of the machine that built it: \`/build/here/\`.
		  Find out which part of the build writes it.

		dist/a.js.map  audit/leak
		  This is a source map.
		  Build without.

		dist/index.html  audit/broken-text
		  The page says “Home About NaN listings”.
		  Find the value that is missing.

		2 pages checked: 3 errors, 0 warnings."
	`);
});
