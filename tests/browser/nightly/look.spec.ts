import { expect, test as alone } from '@playwright/test';
import { test } from '../one-page.ts';

test('with forced colours a bullet keeps its letter and the focus its ring', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/styleguide/');
	const bullets = page.locator('#bullet .bullet');
	await expect(bullets).toHaveCount(10);
	for (const bullet of await bullets.all()) {
		const { front, back } = await bullet.evaluate((element) => {
			const { color, backgroundColor } = getComputedStyle(element);
			return { front: color, back: backgroundColor };
		});
		expect(front).not.toBe(back);
		await expect(bullet).toHaveText(/[A-E]/);
	}
	await page.keyboard.press('Tab');
	const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
	expect(ring).not.toBe('none');
});

for (const path of ['/guides/mlops-engineer/', '/jobs/mlops-engineer/', '/search/']) {
	// Whatever font this machine has: its face in src/integrations/appearance/fallback-faces.ts has Archivo’s measures. Where text is set in a
	// font that nobody fitted, whole lines move, which is ten times as much. A page whose sum is below 0.1 counts as good.
	alone(`hardly anything on ${path} moves when the font arrives after the page is painted`, async ({ page }) => {
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		const painted = Promise.withResolvers<undefined>();
		await page.route('**/*.woff2', (route) => painted.promise.then(() => route.continue()));
		await page.goto(path, { waitUntil: 'domcontentloaded' });
		const twoFrames = () =>
			page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		await twoFrames();
		painted.resolve(undefined);
		await page.evaluate(() => document.fonts.ready);
		await twoFrames();
		const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.05);
	});
}
