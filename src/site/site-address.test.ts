import { expect, test } from 'vitest';
import { readSiteAddress } from './site-address.ts';

test.each([
	['https://jobs.acme.com', 'https://jobs.acme.com/', '/'],
	['https://someone.github.io/repo', 'https://someone.github.io/repo/', '/repo/'],
	['https://jobs.acme.com/\n', 'https://jobs.acme.com/', '/'],
	['https://someone.github.io/repo/', 'https://someone.github.io/repo/', '/repo/'],
])('reads from %s the site %s and the base path %s', (text, site, base) => {
	expect(readSiteAddress(text)).toEqual({ site, base });
});

test.each(['', 'jobs.acme.com', 'https://x.example/?a=b', 'file:///srv/site/'])(
	'rejects `%s`, and says what to set',
	(text) => {
		expect(() => readSiteAddress(text)).toThrow(/^Set SITE_URL to the address that the site will have, such as https:/);
	},
);

test.each([
	['', 'it is not set'],
	['jobs.acme.com', 'it is `jobs.acme.com`'],
	['ftp://jobs.acme.com/', 'it is `ftp://jobs.acme.com/`'],
	['xhttps://jobs.acme.com/', 'it is `xhttps://jobs.acme.com/`'],
	['httpsx://jobs.acme.com/', 'it is `httpsx://jobs.acme.com/`'],
	['https://jobs.acme.com/?a=b', 'it is `https://jobs.acme.com/?a=b`'],
	['https://jobs.acme.com/#a', 'it is `https://jobs.acme.com/#a`'],
	['https://jobs.acme.com//', 'it is `https://jobs.acme.com//`'],
	['https://jobs. acme.com', 'it is `https://jobs. acme.com`'],
])('says what is wrong with `%s`', (text, said) => {
	expect(() => readSiteAddress(text)).toThrow(said);
});

test.each(['https://me:hunter2@jobs.acme.com/', 'https://:hunter2@jobs.acme.com/', 'https://hunter2@jobs.acme.com'])(
	'refuses %s without repeating its password',
	(text) => {
		expect(() => readSiteAddress(text)).toThrow(/; it has a user name or a password, which would be on every page\.$/);
		expect(() => readSiteAddress(text)).not.toThrow(/hunter2/);
	},
);

test('accepts an http address, as in a home network', () => {
	expect(readSiteAddress('http://localhost:4321/').site).toBe('http://localhost:4321/');
});
