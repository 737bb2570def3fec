import { readFileSync } from 'node:fs';
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

	const csv = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download it as CSV' }).click();
	expect(readFileSync(await (await csv).path(), 'utf8')).toMatch(/^country,adverts,known,state_pay\nUS,/);

	await page.getByLabel('Query').fill('SELECT salary FROM nights');
	await page.getByLabel('Query').press('Control+Enter');
	await expect(page).toHaveURL(/\/data\/query\/#sql=SELECT\+salary\+FROM\+nights$/);
	await expect(page.getByRole('status')).toContainText('The query has no answer. Column "salary" not found.');
	await expect(page.getByLabel('Query')).toHaveValue('SELECT salary FROM nights');

	// More work than anyone waits for; the page goes on, and the next query is answered.
	const joined = ['b', 'c'].map((name) => `JOIN "edition-2026-11" ${name} ON a.role = ${name}.role`).join(' ');
	const endless = `SELECT count(*) AS n FROM "edition-2026-11" a ${joined}`;
	await page.getByLabel('Query').fill(endless);
	await page.getByRole('button', { name: 'Ask' }).click();
	await expect(page.getByRole('status')).toHaveText('Counting …');
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('status')).toContainText('Stopped.');
	await page.goBack();
	await expect(page.getByRole('status')).toContainText('Column "salary" not found.');
});

test('an address that has its query where hosts read it is answered, and becomes one that they are not sent', async ({
	page,
}) => {
	await page.goto('/data/query/?sql=SELECT+count(*)+AS+n+FROM+claims');
	await expect(page.getByRole('status')).toHaveText('1 row.');
	await expect(page).toHaveURL(/\/data\/query\/#sql=SELECT\+count/);
});
