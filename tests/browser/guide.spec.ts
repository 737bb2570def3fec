import { expect, test as alone } from '@playwright/test';
import { test } from './one-page.ts';

const guide = '/guides/mlops-engineer/';

test('the pay figure draws the numbers of its table', async ({ page }) => {
	await page.goto(guide);
	const rows = page.locator('.pay tbody tr');
	const band = rows.filter({ hasText: 'Editors’ band' });
	await expect(band).toHaveText([/110–145/, /150–200/, /195–265/, /250–340 and more/]);
	await expect(band.locator('svg rect')).toHaveCount(4);
	// Junior and staff have too few rows in the index, so nothing is drawn for them.
	await expect(rows.filter({ hasText: 'Cited quartiles' }).locator('.median')).toHaveCount(2);
	// Invented listings are not drawn.
	await expect(rows.filter({ hasText: 'Measured' })).toHaveCount(0);
});

test('a citation leads to our entry of the source', async ({ page }) => {
	await page.goto(guide);
	await page.locator(':nth-match(.guide-text a[href="/sources/#cncf-survey-2026"], 1)').click();
	await expect(page).toHaveURL(/\/sources\/#cncf-survey-2026$/);
	await expect(page.locator('#cncf-survey-2026').getByRole('link')).toHaveAttribute(
		'href',
		/^https:\/\/www\.cncf\.io\//,
	);
});

test('a link to a question opens its answer, and on paper all answers are open', async ({ page }) => {
	await page.goto(guide);
	const answers = page.locator('.questions .flow');
	await expect(answers.first()).toBeHidden();
	await page.goto(`${guide}#${await answers.first().getAttribute('id')}`);
	await expect(answers.first()).toBeVisible();
	await expect(answers.nth(1)).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(answers.nth(1)).toBeVisible();
});

alone.describe('without script', () => {
	alone.use({ javaScriptEnabled: false });
	alone('the guide and the home page read whole', async ({ page }) => {
		await page.goto(guide);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps engineer');
		await expect(page.getByRole('heading', { name: 'Is MLOps just DevOps for ML?' })).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'MLOps engineer' }).first()).toBeVisible();
	});
});

test('the page on choosing answers by where a reader comes from, and leads to each way in', async ({ page }) => {
	await page.goto('/compare/');
	const ways = page.getByRole('table', { name: 'Ways from: Database administrator' });
	await expect(ways).toContainText('Database reliability engineer');
	await ways.getByRole('link', { name: /^\d+–\d+$/ }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'The first proof' })).toBeVisible();
});

test('a guide leads people who have the job to what they can ask for', async ({ page }) => {
	await page.goto('/guides/sre/');
	await page
		.getByRole('list')
		.getByRole('link', { name: /^Already an SRE/ })
		.click();
	await expect(page.getByRole('heading', { level: 2, name: 'You are the only SRE on call' })).toBeVisible();
	await page.getByRole('link', { name: /^Out of SRE/ }).click();
	await expect(page.getByRole('heading', { level: 2, name: 'What AI changes in this job' })).toBeVisible();
});
