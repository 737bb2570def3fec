import { test as alone, type Page } from '@playwright/test';

/**
 * Tests of which a worker’s all have the same page, put back after each as it was: a context, a renderer and empty caches
 * for each test take longer than most tests. What must come before a page’s scripts, or without them, uses Playwright’s
 * own `test`.
 */
export const test = alone.extend<object, { onePage: Page }>({
	onePage: [
		async ({ browser }, use) => {
			const page = await browser.newPage({ baseURL: process.env['SITE_UNDER_TEST'] ?? '' });
			await use(page);
			await page.close();
		},
		{ scope: 'worker' },
	],
	page: async ({ onePage: page }, use) => {
		await use(page);
		for (const event of ['console', 'pageerror', 'request', 'requestfinished']) page.removeAllListeners(event);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await page.goto('/mark.svg');
		await page.evaluate(() => {
			localStorage.clear();
		});
		await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: null });
		await page.setViewportSize({ width: 1280, height: 720 });
	},
});
