import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hosts, searchFiles, sizeSentence } from './hosts.ts';

test('a small site fits every host, and the build says so', () => {
	expect(sizeSentence(4_128, undefined)).toBe(
		'The site will have about 4,128 files of 51 MB. Hosts that take it: GitHub Pages, Cloudflare Pages without pay, ' +
			'Cloudflare Pages with a paid plan, Netlify, a bucket behind a CDN, a server of your own.',
	);
});

test('a site over the limit of its host stops with a sentence that says what to do', () => {
	expect(() => sizeSentence(20_001, 'cloudflare-pages')).toThrow(
		'The site would have about 20,001 files of 246 MB, and Cloudflare Pages without pay takes 20,000 files. ' +
			'Move it to one of these and set SITE_HOST: GitHub Pages, Cloudflare Pages with a paid plan, Netlify, ' +
			'a bucket behind a CDN, a server of your own (docs/deploy.md); or list fewer boards in data/boards.yaml. Nothing was built.',
	);
	expect(sizeSentence(20_000, 'cloudflare-pages')).toContain('20,000 files');
	expect(() => sizeSentence(210_000, 'github-pages')).toThrow('GitHub Pages takes 1,000 MB');
	expect(sizeSentence(210_000, 'bucket')).toMatch(/take it: Netlify, a bucket behind a CDN, a server of your own\.$/);
});

test('a host of another name is refused with the names there are', () => {
	expect(() => sizeSentence(1, 'vercel')).toThrow('SITE_HOST is `vercel`. Use one of github-pages, cloudflare-pages,');
});

test('the document on hosts names each value of SITE_HOST', () => {
	const document = readFileSync('docs/deploy.md', 'utf8');
	expect(Object.keys(hosts).filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('the search has seven files for each page of no job or list, and few for jobs', () => {
	const jobs = Array.from({ length: 280 }, (_, at) => [`listings/${at}/index.html`, `listings/${at}.json`]).flat();
	expect(searchFiles([...jobs, 'jobs/sre/index.html', 'index.html', 'guides/sre/index.html'])).toBe(24);
});
