import { test } from '@playwright/test';
import { askNasty } from '../ask-nasty.ts';
import { nastyQueries } from '../nasty-queries.ts';

// With the limit that readers have. Each has a page of its own: what fills the memory may take the page with it.
for (const name of Object.keys(nastyQueries) as (keyof typeof nastyQueries)[]) {
	test(`${name}: the page says how it ended, and answers the next query`, async ({ page }) => {
		await page.goto('/data/query/');
		await askNasty(page, name);
	});
}
