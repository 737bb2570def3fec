import { expect, test } from 'vitest';
import { readSiteAddress } from './site-address.ts';

test.each([
	['https://jobs.acme.com', 'https://jobs.acme.com/', '/'],
	['https://someone.github.io/repo', 'https://someone.github.io/repo/', '/repo/'],
	['https://someone.github.io/repo/', 'https://someone.github.io/repo/', '/repo/'],
])('the site of %s lives at %s, below %s', (text, site, base) => {
	expect(readSiteAddress(text)).toEqual({ site, base });
});

test.each(['', 'jobs.acme.com', 'https://x.example/?a=b', 'file:///srv/site/'])(
	'refuses `%s`, and says what to set',
	(text) => {
		expect(() => readSiteAddress(text)).toThrow(/^Set SITE_URL to the address that the site will have, such as https:/);
	},
);
