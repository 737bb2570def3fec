import { expect } from '@playwright/test';
import { test } from './one-page.ts';

test('what somebody would be paid is answered from the address, with its steps', async ({ page }) => {
	await page.goto('/pay/');
	const answer = page.getByRole('status').filter({ hasText: /\S/ });
	await expect(page.locator('.paid-answer')).toBeEmpty();
	await page.getByLabel('Role').selectOption('mlops-engineer');
	await page.getByLabel('Level').selectOption('senior');
	await page.getByLabel('Place').selectOption('europe');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/\/pay\/\?role=mlops-engineer&level=senior&place=europe$/);
	const range = answer.getByRole('heading', { level: 2 });
	await expect(range).toHaveText(/^\$\d+,000–\d+,000 a year$/);
	await expect(answer.getByRole('listitem')).toHaveCount(2);
	// The table, which is there without script, has the same.
	const row = page.locator('#mlops-engineer').getByRole('row', { name: /^Senior/ });
	await expect(row).toContainText((await range.innerText()).replace(' a year', ''));
	await expect(page.getByLabel('Place')).toHaveValue('europe');
});

test('where a guide gives no figure there is no range, and what is missing is said', async ({ page }) => {
	await page.goto('/pay/?role=sre&level=senior&place=elsewhere');
	await expect(page.locator('.paid-answer h2')).toHaveText('No range');
	await expect(page.locator('.paid-answer')).toContainText('The guide gives no figure for this place');
	await page.goto('/pay/?role=plumber&level=senior');
	await expect(page.locator('.paid-answer')).toHaveText('There is no guide to this role.');
});
