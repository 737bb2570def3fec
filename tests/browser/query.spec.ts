import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { askNasty, limitTo } from './ask-nasty.ts';
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
	await expect(page.locator('.query-answer tbody tr')).toHaveText(built);

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
	const many = Array.from({ length: 900 }, (_, at) => `1 AS c${at}`).join(',');
	await page.getByLabel('Query').fill(`SELECT ${many} FROM nights LIMIT 2`);
	await page.getByRole('button', { name: 'Ask' }).click();
	await expect(page.getByRole('status')).toHaveText('2 rows. Of 900 columns the first 100 are shown.');
	await expect(page.locator('.query-answer tbody td')).toHaveCount(198);
	await page.goBack();
	await page.goBack();
	await expect(page.getByRole('status')).toContainText('Column "salary" not found.');
});

test('a query without end is stopped at the limit, no markup runs, and the next query is answered', async ({
	page,
}) => {
	await page.goto('/data/query/');
	// One that does not end; the 45 of them, those with markup too, are asked nightly.
	await limitTo(page, 1);
	await askNasty(page, 'a pattern that backtracks');
	await expect(page.getByRole('button', { name: 'Stop' })).toBeDisabled();
	await askNasty(page, 'a column with markup for a name');
	await askNasty(page, 'a column called as what every object has');

	// A table whose file never comes, which is no fault of the query.
	await page.route('**/claims.parquet', () => undefined);
	await limitTo(page, 1);
	await page.getByLabel('Query').fill('SELECT count(*) AS n FROM claims');
	await page.getByRole('button', { name: 'Ask' }).click();
	await expect(page.getByRole('status')).toContainText('A table could not be loaded within 1 second.');
	await page.unroute('**/claims.parquet');

	// Every answer is put into words by this table.
	await page.route('**/vocabulary.parquet', (route) => route.fulfill({ body: 'PAR1 and nothing else' }));
	await page.reload();
	await page.getByLabel('Query').fill('SELECT count(*) AS n FROM claims');
	await page.getByRole('button', { name: 'Ask' }).click();
	await expect(page.getByRole('status')).toHaveText(
		'The query has no answer. The file of a table is damaged. Reload the page and ask again.',
	);
});

test('an address that has its query where hosts read it is answered, and becomes one that they are not sent', async ({
	page,
}) => {
	await page.goto('/data/query/?sql=SELECT+count(*)+AS+n+FROM+claims');
	await expect(page.getByRole('status')).toHaveText('1 row.');
	await expect(page).toHaveURL(/\/data\/query\/#sql=SELECT\+count/);
	await page.evaluate(() => {
		location.hash = `sql=SELECT+${'x'.repeat(10_000)}`;
	});
	await expect(page.getByRole('status')).toHaveText(/^The query has more than 10,000 characters, so it was not run\./);
});
