import { expect } from '@playwright/test';
import { test } from './one-page.ts';

test('no title or name of 200 letters widens a list of jobs or the page of one', async ({ page }) => {
	const board = '/jobs/mlops-engineer/';
	await page.goto(board);
	const first = (await page.locator('th[scope=row] a').first().getAttribute('href')) ?? '';
	for (const path of [board, first]) {
		if (path !== board) await page.goto(path);
		await page.evaluate(() => {
			const places = document.querySelectorAll(
				'h1, h2, hgroup p, .go, th[scope=row] > a, th[scope=row] .emp, .links a, .links span, dd, blockquote',
			);
			for (const place of places) place.textContent = 'W'.repeat(200);
		});
		for (const width of [1440, 390, 320]) {
			await page.setViewportSize({ width, height: 800 });
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect.soft(wide, `${path} at ${width} pixels`).toBe(width);
		}
	}
});
