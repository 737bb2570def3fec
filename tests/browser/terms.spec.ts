import { test as alone, expect } from '@playwright/test';
import { test } from './one-page.ts';

test('what a reader chooses once decides what all pages of terms show', async ({ page }) => {
	await page.goto('/terms/on-call/');
	const germany = page.getByRole('heading', { level: 2, name: 'Germany' });
	const poland = page.getByRole('heading', { level: 2, name: 'Poland' });
	const status = page.getByRole('status');
	await expect(status).toHaveText(/^All \d+ entries are shown/);
	await page.getByLabel('You live in').selectOption('Germany');
	await expect(status).toHaveText(/^\d+ of \d+ entries concern you/);
	await expect(germany).toBeVisible();
	await expect(poland).toBeHidden();
	await page.getByLabel('You are hired as').selectOption('Contractor or freelancer');
	await expect(germany).toBeHidden();

	await page.goto('/terms/contracts/');
	await expect(page.getByLabel('You live in')).toHaveValue('DE');
	await expect(page.locator('#germany-status')).toBeVisible();
	await expect(page.locator('#poland-b2b')).toBeHidden();

	await page.goto('/terms/');
	await expect(page.getByRole('link', { name: /False self-employment/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'B2B contract' })).toBeHidden();
	await page.getByRole('button', { name: 'Show everything' }).click();
	await expect(page.getByRole('link', { name: 'B2B contract' })).toBeVisible();
	await expect(page.getByLabel('You live in')).toHaveValue('');
});

test('a link to an entry leads to it whatever has been chosen', async ({ page }) => {
	await page.goto('/terms/contracts/');
	await page.getByLabel('You live in').selectOption('Brazil');
	await expect(page.locator('#poland-b2b')).toBeHidden();
	await page.goto('/terms/contracts/#poland-b2b');
	await expect(page.locator('#poland-b2b')).toBeVisible();
	await page.goto('/terms/#pl');
	await expect(page.getByRole('link', { name: 'B2B contract' })).toBeVisible();
});

test('an entry past its day of change says so where it is listed and on its page', async ({ page }) => {
	await page.goto('/terms/');
	const old = page.getByRole('row').filter({ hasText: 'may be out of date' }).getByRole('rowheader').getByRole('link');
	const addresses = await old.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	for (const address of addresses) {
		await page.goto(address);
		await expect(page.locator(':target')).toContainText('May be out of date.');
	}
});

alone.describe('without script', () => {
	alone.use({ javaScriptEnabled: false });

	alone('every entry is listed by country, and nothing is offered to choose', async ({ page }) => {
		await page.goto('/terms/');
		await expect(page.getByRole('link', { name: 'B2B contract' })).toBeVisible();
		await expect(page.locator('.terms-choice')).toBeHidden();
	});
});
