import { expect, test } from 'vitest';
import { documentTitle } from './site.ts';

test.each([
	['MLOps levels', 'MLOps levels | Gutters'],
	['How Gutters measures', 'How Gutters measures'],
	[`${'word '.repeat(10)}words`, `${'word '.repeat(10)}words | Gutters`],
	['word '.repeat(11).trim(), `${'word '.repeat(11).trim()} | Gutters`],
	['word '.repeat(11) + 'a', `${'word '.repeat(11)}a`],
])('the title %j of a page is shown as %j: the brand where 65 characters have room for it', (title, shown) => {
	expect(documentTitle(title, { name: 'Gutters' })).toBe(shown);
});
