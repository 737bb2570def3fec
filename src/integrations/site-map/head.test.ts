import { expect, test } from 'vitest';
import { changedAddresses, isListed, readHead } from './head.ts';

const site = 'https://site.example';
const page = (
	path: string,
	{ type = 'guide', robots = 'max-image-preview:large', changed = '', copyOf = path } = {},
) => {
	const html =
		`<html lang="en" data-page="${type}"><head><meta name="robots" content="${robots}">` +
		`<link rel="canonical" href="${site}${copyOf}">` +
		(changed && `<meta property="og:updated_time" content="${changed}">`);
	return [`${site}${path}`, readHead(html)] as const;
};
const pages = new Map([
	page('/guides/sre/', { changed: '2026-11-25' }),
	page('/guides/ml/', { changed: '2026-11-01' }),
	page('/glossary/'),
	page('/jobs/sre/', { type: 'jobs', changed: '2026-11-26' }),
	page('/jobs/sre/aws/', { type: 'jobs', changed: '2026-11-25' }),
	page('/jobs/sre/gcp/', { type: 'jobs', changed: '2026-11-26', robots: 'noindex' }),
	page('/jobs/sre/europe/', { type: 'jobs', changed: '2026-11-26', copyOf: '/jobs/sre/' }),
]);

test('lists a page that lets itself be listed and is no copy of another', () => {
	const listed = [...pages].filter(([address, said]) => isListed(address, said)).map(([address]) => address.slice(20));
	expect(listed).toEqual(['/guides/sre/', '/guides/ml/', '/glossary/', '/jobs/sre/', '/jobs/sre/aws/']);
});

test('names what changed since the night before, also a list that may no longer be found', () => {
	const changed = changedAddresses(pages, ['2026-11-24', '2026-11-25', '2026-11-26']);
	expect(changed.map((address) => address.slice(20))).toEqual(['/guides/sre/', '/jobs/sre/', '/jobs/sre/gcp/']);
});
