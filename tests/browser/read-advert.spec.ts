import { brotliCompressSync } from 'node:zlib';
import { expect, type Response } from '@playwright/test';
import { test } from './one-page.ts';

const work = `Senior MLOps Engineer
What you will do
• Deploy models with KServe on Kubernetes and keep our model registry in MLflow.
• Build training pipelines and watch models for drift in production.`;
const onSite = `${work}\nYou will work in our office in Berlin.`;
const advert = `${work}
You can work remotely from anywhere in Germany.
The salary is €80,000 to €95,000 a year.
<img src=x onerror="document.title='run'">`;

test('an advert is read on the device alone, with its words marked, and kept only when asked', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
	const answers: Response[] = [];
	page.on('response', (response) => answers.push(response));
	await page.goto('/jobs/read/');
	await page.waitForLoadState('load');
	expect(asked.filter((path) => path.includes('read.json'))).toEqual([]);
	answers.length = 0;
	await page.getByLabel('The advert’s text').fill(onSite);
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(page.getByRole('heading', { level: 2, name: 'Senior MLOps Engineer' })).toBeFocused();
	const [answered, open] = await Promise.all([page.locator('.asks dt').count(), page.locator('.asks li').count()]);
	await expect(page.locator('.advert [role=status]')).toHaveText(
		`Read as MLOps engineer: ${answered} question${answered === 1 ? '' : 's'} answered, ${open} to ask.`,
	);
	const loaded = async () => {
		const bodies = await Promise.all(answers.map((answer) => answer.body()));
		return bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
	};
	const scripts = () => answers.filter((answer) => answer.url().endsWith('.js')).length;
	const forAll = await loaded();
	expect(forAll, 'the worker with the rules and the words arrived').toBeGreaterThan(50 * 1024);
	expect(forAll, 'compressed bytes of what every advert is read by').toBeLessThanOrEqual(97_500);
	expect(scripts()).toBe(1);
	await expect(page.locator('.read-facts')).toContainText('We found no pay in the advert');
	await expect(page.locator('.result h2')).toBeInViewport();
	await page.getByLabel('The advert’s text').fill(advert);
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(page.locator('.read-facts')).toContainText('€80,000–95,000 a year');
	expect(scripts(), 'the rules of pay and those of remote jobs arrived').toBe(3);
	expect(await loaded(), 'compressed bytes of what a remote job with pay is read by').toBeLessThanOrEqual(128_000);
	// The questions of the guide are the page’s own.
	const questions = await page.locator('[data-role=mlops-engineer] [data-check]').count();
	expect(questions).toBeGreaterThan(0);
	await expect(page.locator('.asks a[href*="/mlops-engineer/#check-"]')).toHaveCount(questions);
	const facts = page.locator('.read-facts');
	await expect(facts).toContainText('€80,000–95,000 a year');
	await expect(facts).toContainText('Germany');
	await expect(facts).toContainText('Senior');
	await expect(page.locator('.brought mark', { hasText: '€80,000 to €95,000' })).toBeVisible();
	await expect(page.locator('.brought small', { hasText: 'pay' })).toHaveText('[pay]');
	await expect(page.locator('.brought')).toContainText('<img src=x');
	await expect(page).not.toHaveTitle('run');

	// What no advert is: cut before the field has it, and what is kept is read.
	await page.getByLabel('The advert’s text').fill('Требуется инженер\n'.repeat(60_000));
	await expect(page.locator('.advert [role=status]')).toContainText('That is longer than any advert.');
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(page.locator('.result h2')).toHaveText('Требуется инженер');
	await page.getByLabel('The advert’s text').fill(advert);
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(facts).toContainText('Germany');

	// Of two adverts that are read at once, the one that stands in the field is shown.
	await page.getByLabel('The advert’s text').evaluate((field: HTMLTextAreaElement) => {
		for (const words of [`${field.value}\n`.repeat(40), 'Cook wanted for soup.']) {
			field.value = words;
			field.form?.requestSubmit();
		}
	});
	await expect(page.locator('.result h2')).toHaveText('Cook wanted for soup.');

	// A title of one role over the work of another: both by their names.
	await page
		.getByLabel('The advert’s text')
		.fill(
			`MLOps Engineer\nWhat you will do\n${'• Build Airflow pipelines and dbt models that load data into Snowflake, and keep our data warehouse.\n'.repeat(4)}`,
		);
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(page.locator('.result h2')).toHaveText('MLOps Engineer');
	await expect(page.locator('.result')).not.toContainText('mlops-engineer');
	await page.getByLabel('The advert’s text').fill(advert);
	await page.getByRole('button', { name: 'Read it' }).press('Enter');
	await expect(facts).toContainText('Germany');

	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.getByLabel('keep this reading on the shortlist').check();
	expect(asked.filter((path) => !path.startsWith('GET '))).toEqual([]);
	await page.goto('/shortlist/');
	await expect(page.locator('.read-elsewhere')).toContainText('read as MLOps engineer');
});
