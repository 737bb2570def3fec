import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '#content-model/kinds.ts';
import { siteConfig } from '#site-config/site-config.ts';
import { article, breadcrumbList, jsonLd, organization, webSite } from './linked-data.ts';

beforeEach(() => {
	vi.stubEnv('BASE_URL', '/repo/');
});
afterEach(() => {
	vi.unstubAllEnvs();
});

const base = new URL('https://someone.github.io/repo/');
const role = {
	title: 'MLOps engineer: the guide',
	seo: { title: 'MLOps engineer', description: 'What the work is.' },
	published: '2026-03-01',
	changes: [
		{ date: '2026-11-20', what: 'Newer pay.' },
		{ date: '2026-05-01', what: 'First review.' },
	],
} as unknown as Entry<'role'>;

const { name, tagline, publisher } = siteConfig();

test('organisation and site are separate, and the site refers to its publisher by id', () => {
	expect(organization(base)).toEqual({
		'@type': 'Organization',
		'@id': 'https://someone.github.io/repo/#org',
		name: publisher.name,
		url: 'https://someone.github.io/repo/',
		logo: 'https://someone.github.io/repo/icon-512.png',
	});
	expect(webSite(base)).toEqual({
		'@type': 'WebSite',
		'@id': 'https://someone.github.io/repo/#website',
		name,
		alternateName: `${name}: ${tagline.charAt(0).toLowerCase()}${tagline.slice(1)}`,
		url: 'https://someone.github.io/repo/',
		publisher: { '@id': 'https://someone.github.io/repo/#org' },
	});
});

test('numbers breadcrumbs from one, with the page itself last and without an address', () => {
	const crumbs = [
		{ href: '/repo/guides/', label: 'Guides' },
		{ href: '/repo/guides/sre/', label: 'SRE' },
	];
	expect(breadcrumbList(crumbs, 'Levels', base)).toEqual({
		'@type': 'BreadcrumbList',
		itemListElement: [
			{ '@type': 'ListItem', position: 1, name: 'Guides', item: 'https://someone.github.io/repo/guides/' },
			{ '@type': 'ListItem', position: 2, name: 'SRE', item: 'https://someone.github.io/repo/guides/sre/' },
			{ '@type': 'ListItem', position: 3, name: 'Levels' },
		],
	});
});

test('escapes everything that could end the script element, without changing the words', () => {
	const name = 'A guide</script><script>alert(1)</script>';
	const text = jsonLd([{ '@type': 'Thing', name }]);
	expect(text).not.toContain('<');
	expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name }] });
});

test('describes a guide as an article by the site’s editors, with the date of its latest change', () => {
	const where = { path: '/repo/guides/mlops-engineer/', image: 'https://someone.github.io/repo/x.png', base };
	const { logo: _, ...editors } = organization(base);
	expect(article(role, where)).toEqual({
		'@type': 'Article',
		'@id': 'https://someone.github.io/repo/guides/mlops-engineer/#article',
		headline: 'MLOps engineer: the guide',
		description: 'What the work is.',
		image: 'https://someone.github.io/repo/x.png',
		datePublished: '2026-03-01',
		dateModified: '2026-11-20',
		author: editors,
		publisher: { '@id': 'https://someone.github.io/repo/#org' },
		mainEntityOfPage: 'https://someone.github.io/repo/guides/mlops-engineer/',
		inLanguage: 'en',
	});
	expect(article({ ...role, changes: [] }, where)).toMatchObject({ dateModified: '2026-03-01' });
});
