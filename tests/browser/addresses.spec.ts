import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Index } from '#filter/filter.ts';
import { criteriaOf, formatQuery, parseQuery } from '#filter/query.ts';
import { test } from './one-page.ts';
import { distFolder } from '#site-config/site-folder.ts';

const dist = distFolder;
const files = globSync('**/index.html', { cwd: dist }).map((file) => `/${file.replaceAll('\\', '/')}`);

test('an address cut at any slash leads to a page', async ({ request }) => {
	const folders = new Set(
		files.flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index + 1))),
	);
	expect([...folders].filter((folder) => !existsSync(join(dist, folder, 'index.html')))).toEqual([]);
	for (const folder of ['/compare/', '/listings/', '/guides/sre/tracks/', '/guides/sre/from/'])
		expect((await request.get(folder)).status(), folder).toBe(200);
});

test('a folder of a guide leads to the part of it that lists what is in the folder', async ({ page }) => {
	await page.goto('/guides/sre/skills/');
	await expect(page).toHaveURL(/\/guides\/sre\/#skills$/);
	await expect(page.locator('#skills')).toBeInViewport();
});

test('every link to jobs with a query asks for just what the filter reads in it', () => {
	const links = new Set(
		files.flatMap((file) =>
			[...readFileSync(join(dist, file), 'utf8').matchAll(/href="?(\/jobs\/[\w-]+\/\?[^">\s]+)/g)].map(
				([, link = '']) => link.replaceAll('&amp;', '&'),
			),
		),
	);
	expect(links.size).toBeGreaterThan(50);
	const wrong = [...links].filter((link) => {
		const { pathname, search, searchParams } = new URL(link, 'https://site.invalid');
		const [index = ''] = globSync(`${dist}/jobs-index/${pathname.split('/')[2] ?? ''}.*.json`);
		const { options } = JSON.parse(readFileSync(index, 'utf8')) as Index;
		const { query, ignored } = parseQuery(searchParams, options);
		const parts = (text: string) =>
			text
				.split(/[?&=,]/)
				.toSorted()
				.join();
		return ignored.length > 0 || criteriaOf(query).length === 0 || parts(`?${formatQuery(query)}`) !== parts(search);
	});
	expect(wrong).toEqual([]);
});

test('a reader is told of a word in the address that the filter does not know, and not of a counter’s', async ({
	page,
}) => {
	const status = page.locator('listing-filter [role=status]');
	await page.setViewportSize({ width: 360, height: 800 });
	await page.goto(`/jobs/mlops-engineer/?utm_source=mail&spec=llm-ops&level=${'x'.repeat(300)}`);
	await expect(status).toContainText(
		`not understood in the address and left out: spec=llm-ops, level=${'x'.repeat(53)}….`,
	);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await page.goto('/jobs/mlops-engineer/?utm_source=mail');
	await expect(status).toBeEmpty();
});
