import { expect } from '@playwright/test';
import { test } from './one-page.ts';

const guide = '/guides/mlops-engineer/';
test('says in words what each source does to a claim', async ({ page }) => {
	await page.goto(`${guide}claims/`);
	const verdicts = await page.locator('.verdict').allInnerTexts();
	expect(verdicts.length).toBeGreaterThan(0);
	for (const verdict of verdicts)
		expect(verdict).toMatch(/(supports it|supports it in part|contradicts it|inconclusive|no data found)$/);
});

test('prints the checklist on one page, with what was typed', async ({ page }) => {
	await page.goto(`${guide}checklist/`);
	const answer = page.getByRole('textbox', { name: /To whom does .*\?$/ });
	await answer.fill('To the platform group.');
	const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('banner')).toBeHidden();
	await expect(answer).toHaveValue('To the platform group.');
});

test('marks a tool that has changed with a word, and says where that was read', async ({ page }) => {
	await page.goto('/tools/#torchserve');
	const tool = page.locator('#torchserve');
	await expect(tool).toBeInViewport();
	await expect(tool.locator('.changed')).toContainText(/maintained|maintenance/);
	await expect(tool).toContainText('Source:');
});

test('the page of a track leads to its short version in the guide, and does not repeat it', async ({ page }) => {
	await page.goto('/guides/sre/tracks/incidents/');
	const main = page.getByRole('main');
	const own = await main.innerText();
	await main.getByRole('link', { name: 'The short version, in the guide' }).click();
	await expect(page).toHaveURL(/\/guides\/sre\/#track-incidents$/);
	const short = await page.locator('#track-incidents .flow p').first().innerText();
	expect(short.length).toBeGreaterThan(100);
	expect(own).not.toContain(short);
});
