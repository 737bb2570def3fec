import { expect, test } from '@playwright/test';

const guide = '/guides/mlops-engineer/';
test('every stop of the page leads to a heading', async ({ page }) => {
	await page.goto(guide);
	const stops = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
	for (const href of await stops.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
		await expect(page.locator(`h2${href}`), href).toHaveCount(1);
	}
});

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
	await page.locator('.guide-text a[href="/sources/#cncf-survey-2026"]').first().click();
	await expect(page).toHaveURL(/\/sources\/#cncf-survey-2026$/);
	await expect(page.locator('#cncf-survey-2026').getByRole('link')).toHaveAttribute(
		'href',
		/^https:\/\/www\.cncf\.io\//,
	);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the guide and the home page read whole', async ({ page }) => {
		await page.goto(guide);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps engineer');
		await expect(page.getByRole('heading', { name: 'Is MLOps just DevOps for ML?' })).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'MLOps engineer' }).first()).toBeVisible();
	});
});
