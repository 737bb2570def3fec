import { expect, test } from '@playwright/test';
import { ROWS_PER_PAGE } from '#filter/query.ts';
import { openChip } from './chips.ts';

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('facets and pages are links that lead to lists', async ({ page }) => {
		await page.goto('/jobs/mlops-engineer/');
		await expect(page.locator('.tt th[scope=row]')).toHaveCount(ROWS_PER_PAGE);
		await expect(page.locator('.scripted').first()).toBeHidden();
		await page.getByRole('link', { name: /^Next/ }).click();
		await expect(page).toHaveURL(/\/jobs\/mlops-engineer\/page\/2\/$/);
		await (await openChip(page, 'Level')).getByRole('link', { name: /^Senior/ }).click();
		await page.waitForURL(/\/jobs\/mlops-engineer\/senior\/$/);
		const levels = page.locator('.tt td.lv');
		await expect(levels.filter({ hasText: /^Senior$/ })).not.toHaveCount(0);
		await expect(levels.filter({ hasNotText: /^Senior$/ })).toHaveCount(0);
	});

	test('a choice with listings enough leads to their list, another is words', async ({ page }) => {
		await page.goto('/jobs/mlops-engineer/');
		const choices = await page.locator('.chip:not(.rarer) [data-v]').evaluateAll((all) =>
			(all as HTMLElement[]).map((choice) => ({
				address: `${choice.dataset['f']}=${choice.dataset['v']}`,
				isLink: choice.hasAttribute('href'),
				count: Number(choice.querySelector('.n')?.textContent),
			})),
		);
		expect(choices.length).toBeGreaterThan(20);
		// A country has a page where adverts name it; silence on a place has one under “Open to”.
		const wrong = choices.filter(({ address, isLink, count }) =>
			isLink ? count < 3 : count >= 5 && !address.startsWith('country='),
		);
		expect(wrong).toEqual([]);
	});
});

test('adverts that may fit are linked to below the whole list of a role, and nowhere else', async ({ page }) => {
	await page.goto('/jobs/ml-engineer/');
	const mayFit = page.locator('details', { hasText: 'May also fit' });
	await mayFit.locator('summary').click();
	const links = mayFit.getByRole('link');
	await expect(links.first()).toBeVisible();
	await expect(links.first()).toHaveAttribute('href', /^https:\/\/apply\./);
	await page.goto('/jobs/ml-engineer/senior/');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/senior/i);
	await expect(page.getByText('May also fit')).toHaveCount(0);
});
