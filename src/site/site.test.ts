import { expect, test } from 'vitest';
import { documentTitle } from './site.ts';

test.each([
	['MLOps levels', 'MLOps levels | Margin'],
	['How Margin measures', 'How Margin measures'],
	[`${'word '.repeat(10)}words`, `${'word '.repeat(10)}words | Margin`],
	['word '.repeat(11).trim(), `${'word '.repeat(11).trim()} | Margin`],
	['word '.repeat(11) + 'a', `${'word '.repeat(11)}a`],
])('the title %j of a page is shown as %j: the brand where 65 characters have room for it', (title, shown) => {
	expect(documentTitle(title, { name: 'Margin' })).toBe(shown);
});
