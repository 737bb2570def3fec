import { expect } from '@playwright/test';
import { test } from './one-page.ts';

test('a query is answered from its address as the build answered it, and one without an answer says why', async ({
	page,
}) => {
	await page.goto('/data/query/');
	await expect(page.getByRole('status')).toBeEmpty();
	const example = page.locator('#remote-pay');
	const built = await example.locator('tbody tr').allTextContents();
	await example.getByRole('link', { name: /yourself$/ }).click();
	await expect(page.getByRole('status')).toHaveText(`${built.length} rows.`);
	expect(await page.locator('.query-answer tbody tr').allTextContents()).toEqual(built);

	await page.getByLabel('Query').fill('SELECT salary FROM nights');
	await page.getByLabel('Query').press('Control+Enter');
	await expect(page).toHaveURL(/\?sql=SELECT\+salary\+FROM\+nights$/);
	await expect(page.getByRole('status')).toContainText('The query has no answer. Column "salary" not found.');
	await expect(page.getByLabel('Query')).toHaveValue('SELECT salary FROM nights');
});
