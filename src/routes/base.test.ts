import { expect, test } from 'vitest';
import { absolute, fromRoot, inBase, withQuery } from './base.ts';

test('makes a full address from a path, below the site’s base path', () => {
	expect(absolute('/repo/guides/sre/#pay', 'https://someone.github.io/repo/')).toBe(
		'https://someone.github.io/repo/guides/sre/#pay',
	);
	expect(absolute('/', new URL('https://jobs.acme.com/'))).toBe('https://jobs.acme.com/');
});

test.each(['/', '/repo', '/repo/'])('recovers the path below the base path %s', (base) => {
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

test('adds a query string only if it is not empty', () => {
	expect(withQuery('/search/', 'q=drift')).toBe('/search/?q=drift');
	expect(withQuery('/search/', '')).toBe('/search/');
});
