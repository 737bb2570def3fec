import { expect, test } from '@playwright/test';
import { encodeColumns } from '#domain/columns.ts';
import { testWorld } from '#domain/testing/test-world.ts';

/** What a click may take at a quarter of the machine’s speed; the aim is 50, the rest is for a busy machine. */
const MOST_MS = 250;
const MOST_HEAP = 40_000_000;

test('a click among 10,000 listings is painted soon on a slow machine, and memory stays modest', async ({ page }) => {
	test.setTimeout(120_000);
	const body = JSON.stringify(encodeColumns(testWorld(10_000, 1).index));
	await page.route('**/jobs-index/mlops*', (route) => route.fulfill({ contentType: 'application/json', body }));
	await page.goto('/jobs/mlops-engineer/');
	const devtools = await page.context().newCDPSession(page);
	const heap = async () => {
		await devtools.send('HeapProfiler.collectGarbage');
		return (await devtools.send('Runtime.getHeapUsage')).usedSize;
	};
	const before = await heap();
	await page.getByRole('button', { name: 'Newest' }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'All 10000' })).toBeVisible();
	const grown = (await heap()) - before;
	await page.evaluate(() => {
		const durations: number[] = ((globalThis as unknown as { durations: number[] }).durations = []);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) if (entry.name === 'click') durations.push(entry.duration);
		}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	});
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	for (const name of [/^AWS/, /^Senior/, /^GCP/, /^AWS/, /^GCP/, /^Senior/, /^Worldwide/, /^Worldwide/]) {
		await page.locator('.facets').getByRole('button', { name }).click();
		await page.waitForTimeout(800);
	}
	const durations = await page.evaluate(() => (globalThis as unknown as { durations: number[] }).durations);
	const sorted = durations.toSorted((a, b) => a - b);
	test.info().annotations.push({
		type: 'measured',
		description: `clicks ${sorted.join(', ')} ms at a quarter of the speed; heap grown by ${Math.round(grown / 1e6)} MB`,
	});
	console.log(test.info().annotations.at(-1)?.description);
	expect(sorted.length).toBeGreaterThan(0);
	expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MOST_MS);
	expect(grown).toBeLessThan(MOST_HEAP);
});
