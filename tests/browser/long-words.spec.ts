import { expect, test } from '@playwright/test';

for (const width of [320, 390, 1440]) {
	test(`no title or name of 200 letters widens a list of jobs or the page of one, at ${width} pixels`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/jobs/mlops-engineer/');
		const first = (await page.locator('th[scope=row] a').first().getAttribute('href')) ?? '';
		for (const path of ['/jobs/mlops-engineer/', first]) {
			await page.goto(path);
			const wide = await page.evaluate(() => {
				const places = document.querySelectorAll(
					'h1, h2, hgroup p, .go, th[scope=row] > a, th[scope=row] .emp, .links a, .links span, dd, blockquote',
				);
				for (const place of places) place.textContent = 'W'.repeat(200);
				return document.documentElement.scrollWidth;
			});
			expect(wide, path).toBe(width);
		}
	});
}
