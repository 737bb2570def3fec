import { expect, type APIRequestContext } from '@playwright/test';
import { faultsOf } from '#pack/faults.ts';
import { readPackFolder } from '#pack/read-folder.ts';
import { test } from './one-page.ts';
import { distFolder } from '#site-config/site-folder.ts';

const text = async (request: APIRequestContext, path: string) => {
	const answer = await request.get(path);
	expect(answer.status(), path).toBe(200);
	return answer.text();
};

test('a page that is not there answers 404 and leads on', async ({ page }) => {
	const answer = await page.goto('/no/such/page/');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
	await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
	await expect(page.getByRole('search').getByRole('searchbox')).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: 'home page' })).toHaveAttribute('href', '/');
});

test('robots.txt lets everything be read but addresses with a query, and names the sitemap', async ({ request }) => {
	const lines = (await text(request, '/robots.txt')).split('\n');
	expect(lines).toEqual([
		'User-agent: *',
		'Disallow: /*?',
		'Allow: /',
		'',
		expect.stringMatching(/^Sitemap: https:\/\/[^/]+\/sitemap-index\.xml$/),
		'',
	]);
});

test('the sitemap dates a page by its last review, not by the build', async ({ request, page }) => {
	const xml = await text(request, '/sitemap-0.xml');
	await page.goto('/methodology/');
	const reviewed = await page.getByRole('main').locator('time').first().getAttribute('datetime');
	expect(xml).toMatch(new RegExp(`/methodology/</loc><lastmod>${reviewed}`));
});

test('security.txt names whom its builder has set, and is not there where nobody is', async ({ request }) => {
	const answer = await request.get('/.well-known/security.txt');
	const contact = process.env['SECURITY_CONTACT'];
	expect(answer.status()).toBe(contact ? 200 : 404);
	if (contact) expect(await answer.text()).toContain(`Contact: ${contact}\n`);
});

test('llms.txt is a heading, a sentence and links to pages that are there', async ({ request }) => {
	const file = await text(request, '/llms.txt');
	expect(file).toMatch(/^# \S.*\n\n> \S/);
	const links = [...file.matchAll(/\]\(https:\/\/[^/]+(\/[^)]*)\)/g)].map(([, path]) => path ?? '');
	expect(links.length).toBeGreaterThan(2);
	for (const path of links) expect(await text(request, path), path).not.toMatch(/content="noindex/);
});

test('the icons are there, square and of the size they say', async ({ request }) => {
	for (const [path, size] of [
		['/icon-512.png', 512],
		['/apple-touch-icon.png', 180],
	] as const) {
		const bytes = await (await request.get(path)).body();
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], path).toEqual([size, size]);
	}
	const ico = await (await request.get('/favicon.ico')).body();
	expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 48, 48]);
	expect(await text(request, '/mark.svg')).toContain('<svg');
});

test('the font comes with its licence', async ({ request }) => {
	expect(await (await request.get('/fonts/OFL.txt')).text()).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('the glossary goes by the alphabet', async ({ page }) => {
	await page.goto('/glossary/');
	const terms = (await page.locator('dt').allTextContents()).map((term) => term.trim().toLowerCase());
	expect(terms.length).toBeGreaterThan(50);
	expect(terms).toEqual(terms.toSorted());
});

test('the sample banner leads to what it promises', async ({ page }) => {
	await page.goto('/methodology/#sample-data');
	await expect(page.locator(':target')).toHaveText('Sample data');
});

test('the open data of the built site are consistent, which the night asks before it goes on', () => {
	const { files, others } = readPackFolder(`${distFolder}/data/pack`);
	expect([faultsOf(files), others]).toEqual([[], []]);
});
