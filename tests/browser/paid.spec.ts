import { expect } from '@playwright/test';
import { test } from './one-page.ts';

test('what somebody would be paid is answered as it is asked, with its steps, and sent nowhere', async ({ page }) => {
	await page.goto('/pay/');
	const answer = page.locator('.paid-answer');
	await expect(answer.getByRole('heading')).toHaveCount(0);
	await page.getByLabel('Role').selectOption('mlops-engineer');
	await page.getByLabel('Level').selectOption('senior');
	await page.getByLabel('Place').selectOption('europe');
	await expect(page).toHaveURL(/\/pay\/#role=mlops-engineer&level=senior&place=europe$/);
	const range = answer.getByRole('heading', { level: 3 });
	await expect(range).toHaveText(/^\$\d+,000–\d+,000 a year$/);
	await expect(answer.locator('ol').getByRole('listitem')).toHaveCount(2);
	// The table, which is there without script, has the same.
	const row = page.locator('#mlops-engineer').getByRole('row', { name: /^Senior/ });
	await expect(row).toContainText((await range.innerText()).replace(' a year', ''));
});

test('an offer is set beside bands, quartiles, adverts and open jobs, and its link brings all of it back', async ({
	page,
}) => {
	await page.goto('/pay/?role=sre&level=mid');
	await page.getByLabel('Base pay offered').fill('165000');
	const answer = page.locator('.paid-answer');
	await expect(answer.getByRole('heading', { level: 3 })).toHaveText(
		/^\$165,000: in the (?:lower|middle|upper) third of the band$/,
	);
	const band = answer.getByRole('row', { name: /^The guide’s band, mid/ });
	await expect(band).toContainText(/\$\d+,000–\$\d+,000/);
	await expect(band).toContainText(/in its \w+ third/);
	await expect(answer.getByRole('row', { name: /^Cited quartiles, mid/ })).toContainText(/n = \d+/);
	await expect(answer.locator('.beside-jobs')).toHaveText(
		/Of \d+ open .+, \d+ state pay: (\d+ begin|no range reaches) above your offer/,
	);
	await expect(page).toHaveURL(/\/pay\/#role=sre&level=mid&offer=165000&currency=usd$/);
	await page.getByLabel('Base pay offered').fill('$90K');
	await expect(answer.getByRole('link', { name: 'The jobs that pay more' })).toHaveAttribute(
		'href',
		/\/jobs\/sre\/\?level=mid&country=us&min=91$/,
	);
	const words = await answer.innerText();
	await page.goto('/glossary/');
	await page.goBack();
	await expect(answer).toHaveText(words, { useInnerText: true });
});

test('a role’s page on pay places an offer in the currency of a country, and keeps it where that is asked', async ({
	page,
}) => {
	await page.goto('/guides/mlops-engineer/pay/');
	await page.getByLabel('Level').selectOption('senior');
	await page.getByLabel('Place').selectOption('pt');
	await expect(page.locator('[name=currency]')).toHaveValue('eur');
	await page.getByLabel('Base pay offered').fill('€80K');
	const heading = page.locator('.paid-answer h3');
	await expect(heading).toHaveText(/^€80,000: /);
	await page.getByLabel('Keep it on this device').check();
	const said = await heading.innerText();
	await page.goto('/glossary/');
	await page.goto('/guides/mlops-engineer/pay/');
	await expect(heading).toHaveText(said);
	await page.getByLabel('Keep it on this device').uncheck();
	await page.goto('/glossary/');
	await page.goto('/guides/mlops-engineer/pay/');
	await expect(page.getByLabel('Level')).toHaveValue('');
	await expect(heading).toHaveCount(0);
});

test('where a guide gives no figure, what is missing is said', async ({ page }) => {
	await page.goto('/pay/?role=sre&level=senior&place=elsewhere');
	await expect(page.locator('.paid-answer h3')).toHaveText('No range');
	await expect(page.locator('.paid-answer')).toContainText('see “Pay where you are”');
	await page.goto('/pay/?role=plumber&level=senior');
	await expect(page.locator('.paid-answer').getByRole('status')).toHaveText('Choose a role.');
});

test('the page on pay has a figure for a country wherever a role’s own page has one, and says so where neither has', async ({
	page,
}) => {
	await page.goto('/pay/');
	const cells = await page.locator('#where-you-are td').evaluateAll((all) =>
		all.map((cell) => ({
			role: cell.dataset['role'] ?? '',
			country: cell.closest('tr')?.querySelector('th')?.textContent.trim() ?? '',
			isSilent: cell.textContent.trim() === 'no figure',
		})),
	);
	const roles = [...new Set(cells.map(({ role }) => role))];
	expect(roles.length).toBeGreaterThan(1);
	for (const role of roles) {
		await page.goto(`/guides/${role}/pay/`);
		const without = await page
			.locator('#where-you-are tbody tr')
			.filter({ hasText: 'We have no figure' })
			.getByRole('rowheader')
			.allInnerTexts();
		const silent = cells.filter((cell) => cell.role === role && cell.isSilent).map(({ country }) => country);
		expect(silent).toEqual(without);
	}
});
