import { expect, test } from '@playwright/test';
import { ROWS_PER_PAGE } from '#filter/query.ts';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('facets and pages are links that lead to lists', async ({ page }) => {
		await page.goto('/jobs/mlops-engineer/');
		await expect(page.locator('.tt th[scope=row]')).toHaveCount(ROWS_PER_PAGE);
		await expect(page.locator('.scripted').first()).toBeHidden();
		await page.getByRole('link', { name: /^Next/ }).click();
		await expect(page).toHaveURL(/\/jobs\/mlops-engineer\/page\/2\/$/);
		await page
			.locator('.facets')
			.getByRole('link', { name: /^Senior/ })
			.click();
		await expect(page).toHaveURL(/\/jobs\/mlops-engineer\/senior\/$/);
		const levels = await page.locator('.tt td.lv').allTextContents();
		expect(new Set(levels)).toEqual(new Set(['Senior']));
	});

	test('a choice with listings enough leads to their list, another is words', async ({ page }) => {
		await page.goto('/jobs/mlops-engineer/');
		for (const choice of await page.locator('.facets [data-v]').all()) {
			const count = Number(await choice.locator('.n').textContent());
			const href = await choice.getAttribute('href');
			const address = `${await choice.getAttribute('data-f')}=${await choice.getAttribute('data-v')}`;
			// A country has a page where adverts name it; silence on a place has one under “Open to”.
			const isWords = count < 5 || address.startsWith('country=');
			expect(href === null ? isWords : count >= 3, address).toBe(true);
			if (href) expect((await page.request.get(href)).ok(), href).toBe(true);
		}
	});
});

test('every page of the MLOps board has its own title and description', async ({ page }) => {
	await page.goto('/jobs/mlops-engineer/');
	const links = await page.request.get('/jobs/mlops-engineer/').then((response) => response.text());
	const paths = new Set(links.match(/\/jobs\/mlops-engineer\/[a-z0-9/-]*/g));
	const seen = new Set<string>();
	for (const path of paths) {
		const html = await (await page.request.get(path)).text();
		const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
		const description = /name="description" content="([^"]*)/.exec(html)?.[1] ?? '';
		expect(title.length, path).toBeLessThanOrEqual(65);
		expect(description.length, `${path}: ${description}`).toBeGreaterThanOrEqual(70);
		expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(160);
		expect(seen.has(title) || seen.has(description), path).toBe(false);
		seen.add(title).add(description);
	}
	expect(paths.size).toBeGreaterThan(10);
});
