import { expect, type Page } from '@playwright/test';
import { nastyQueries, type End } from './nasty-queries.ts';

const ends: Record<End, RegExp> = {
	stopped: /^The query was stopped after [\d.]+ seconds?\./,
	refused: /^The query has no answer\. .+[.?…]$/s,
	answered: /^\d+ rows?\./,
};

/** Sets how long a query on /data/query/ may run, in seconds. */
export const limitTo = (page: Page, seconds: number): Promise<void> =>
	page.locator('.query-form').evaluate((form: HTMLElement, limit) => {
		form.dataset['seconds'] = String(limit);
	}, seconds);

/**
 * Asks one of the nasty queries on /data/query/, and expects that it ends as it must, that no markup of it runs, that nothing is
 * asked of another host, and that an example of the page is then answered as it was built.
 */
export async function askNasty(page: Page, name: keyof typeof nastyQueries): Promise<void> {
	const [sql, end] = nastyQueries[name];
	const outside: string[] = [];
	page.on('request', (request) => {
		const { origin } = new URL(request.url());
		if (origin !== new URL(page.url()).origin) outside.push(request.url());
	});
	await page.getByLabel('Query').fill(sql);
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(ends[end], { timeout: 60_000 });

	const example = page.locator('#remote-pay');
	const built = await example.locator('tbody tr').allTextContents();
	await limitTo(page, 20);
	await example.getByRole('link', { name: /yourself$/ }).click();
	await expect(page.locator('.query-answer tbody tr')).toHaveText(built);
	expect(await page.evaluate(() => 'ran' in window || 'ran' in Object.prototype)).toBe(false);
	expect(outside).toEqual([]);
}
