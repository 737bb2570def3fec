import { expect, test } from 'vitest';
import { absolute, fromRoot, inBase, withQuery } from './base.ts';

test('a path of the site becomes a whole address below wherever the site lives', () => {
	expect(absolute('/repo/guides/sre/#pay', 'https://someone.github.io/repo/')).toBe(
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
		expect(fromRoot(asked)).toBe('/guides/sre/');
	} finally {
		import.meta.env.BASE_URL = before;
	}
});

test('a query stands behind an address only where there is one', () => {
	expect(withQuery('/search/', 'q=drift')).toBe('/search/?q=drift');
	expect(withQuery('/search/', '')).toBe('/search/');
});
