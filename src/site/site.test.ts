import { expect, test } from 'vitest';
import { documentTitle } from './site.ts';

test.each([
	['MLOps levels', 'MLOps levels | Gutters'],
	['How Gutters measures', 'How Gutters measures'],
	[`${'word '.repeat(10)}words`, `${'word '.repeat(10)}words | Gutters`],
	['word '.repeat(11).trim(), `${'word '.repeat(11).trim()} | Gutters`],
	['word '.repeat(11) + 'a', `${'word '.repeat(11)}a`],
])('shows the page title %j as %j: with the site’s name if it fits into 65 characters', (title, shown) => {
	expect(documentTitle(title, { name: 'Gutters' })).toBe(shown);
});
