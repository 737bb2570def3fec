import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hosts, searchFiles, sizeSentence } from './hosts.ts';

test('lists every host for a small site', () => {
	expect(sizeSentence(4_128, undefined)).toBe(
		'The site will have about 4,128 files (51 MB). Hosts that take it: GitHub Pages, Cloudflare Pages (free plan), ' +
			'Cloudflare Pages (paid plan), Netlify, a bucket behind a CDN, your own server.',
	);
});

test('throws if the site exceeds the limit of its host, and says what to do', () => {
	expect(() => sizeSentence(20_001, 'cloudflare-pages')).toThrow(
		'The site would have about 20,001 files (246 MB), but Cloudflare Pages (free plan) takes at most 20,000 files. ' +
			'Move it to one of these and set SITE_HOST: GitHub Pages, Cloudflare Pages (paid plan), Netlify, ' +
			'a bucket behind a CDN, your own server (docs/deploy.md), or list fewer boards in data/boards.yaml. Nothing was built.',
	);
	expect(sizeSentence(20_000, 'cloudflare-pages')).toContain('20,000 files');
	expect(() => sizeSentence(210_000, 'github-pages')).toThrow('GitHub Pages takes at most 1,000 MB');
	expect(sizeSentence(210_000, 'bucket')).toMatch(/take it: Netlify, a bucket behind a CDN, your own server\.$/);
});

test('refuses an unknown host and lists the known ones', () => {
	expect(() => sizeSentence(1, 'vercel')).toThrow('SITE_HOST is `vercel`. Use one of github-pages, cloudflare-pages,');
});

test('docs/deploy.md mentions each value of SITE_HOST', () => {
	const document = readFileSync('docs/deploy.md', 'utf8');
	expect(Object.keys(hosts).filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('estimates seven search files for each page that is not a job or a list, and few for jobs', () => {
	const jobs = Array.from({ length: 280 }, (_, at) => [`listings/${at}/index.html`, `listings/${at}.json`]).flat();
	expect(searchFiles([...jobs, 'jobs/sre/index.html', 'index.html', 'guides/sre/index.html'])).toBe(24);
});
