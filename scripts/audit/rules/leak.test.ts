import { cut } from '#domain/cut.ts';
import { expect, test } from 'vitest';
import { auditPages, pageOf } from '../tests/audit-pages.ts';
import { brokenWordsOf } from '../broken-words.ts';
import { brokenText } from './broken-text.ts';
import { leak } from './leak.ts';

test('finds source maps, paths of the machine and broken placeholders', async () => {
	const files = {
		'index.html': pageOf({ main: '<p>About NaN listings</p>' }),
		'a.js': 'throw new Error("/build/here/src/a.ts")',
		'a.js.map': '{}',
		'data/pack/a.csv': 'path\n/build/here/data\n',
		'banana.html': pageOf({ path: '/banana.html', main: '<p>A NaNa, well-defined.</p>' }),
	};
	expect(await auditPages([leak, brokenText], files)).toMatchInlineSnapshot(`
		"dist/a.js  audit/leak
		  The file contains the path of a folder on the build machine: \`/build/here/\`.
		  Find out which part of the build writes it.

		dist/a.js.map  audit/leak
		  This is a source map.
		  Build without.

		dist/data/pack/a.csv  audit/leak
		  The file contains the path of a folder on the build machine: \`/build/here/\`.
		  Find out which part of the build writes it.

		dist/index.html  audit/broken-text
		  The page says “Home About NaN listings”.
		  Find the missing value.

		2 pages checked: 4 errors, 0 warnings."
	`);
});

test('leaves what an advert says to its employer, on its own page and on others', async () => {
	const title = 'MLOps Engineer undefined {{location}} undefined';
	const long = `MLOps Engineer {{location}} ${'x'.repeat(170)}`;
	const files = {
		'listings/a/index.html': pageOf({ path: '/listings/a/', type: 'listing', main: `<p>${title} NaN</p>` }),
		'listings/b/index.html': pageOf({ path: '/listings/b/', type: 'closed', main: `<p>${title} NaN</p>` }),
		'index.html': pageOf({
			main: `<a href="/listings/a/">MLOps Engineer undefined {{location}}\n undefined</a>${cut(long, 100)}`,
		}),
	};
	const shown = {
		takenAt: '',
		listings: [],
		terms: new Map(),
		brokenWords: brokenWordsOf([{ employer: 'undefined' }, { title, long, pay: [{ text: 'fine' }] }]),
	};
	expect(await auditPages([leak, brokenText], files, shown)).toBe('3 pages checked: 0 errors, 0 warnings.');
	expect(await auditPages([leak, brokenText], files)).toContain('audit/broken-text');
});
