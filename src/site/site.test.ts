import { expect, test } from 'vitest';
import { absolute, inBase, pathOf } from './address.ts';
import { documentTitle } from './site.ts';

test.each([
	['MLOps levels', 'MLOps levels | RemNavi'],
	['How RemNavi measures', 'How RemNavi measures'],
	[`${'word '.repeat(10)}words`, `${'word '.repeat(10)}words | RemNavi`],
	['word '.repeat(11).trim(), `${'word '.repeat(11).trim()} | RemNavi`],
	['word '.repeat(11) + 'a', `${'word '.repeat(11)}a`],
])('the title %j of a page is shown as %j: the brand where 65 characters have room for it', (title, shown) => {
	expect(documentTitle(title)).toBe(shown);
});

test('a path of the site becomes a whole address below wherever the site lives', () => {
	expect(absolute('/guides/sre/#pay', 'https://someone.github.io/repo/')).toBe(
		'https://someone.github.io/repo/guides/sre/#pay',
	);
	expect(absolute('/', new URL('https://jobs.acme.com/'))).toBe('https://jobs.acme.com/');
});

test.each(['/', '/repo', '/repo/'])('a path of the site can be found again below %s', (base) => {
	const before = import.meta.env.BASE_URL;
	try {
		import.meta.env.BASE_URL = base;
		const asked = inBase('/guides/sre/');
		expect(asked).toBe(base === '/' ? '/guides/sre/' : '/repo/guides/sre/');
		expect(pathOf({ pathname: asked })).toBe('/guides/sre/');
	} finally {
		import.meta.env.BASE_URL = before;
	}
});
