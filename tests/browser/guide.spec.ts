import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { coverage, names } from '../guide-statements.ts';

const guide = '/guides/mlops-engineer/';
const tools = new Map(
	(parse(readFileSync('src/content/vocabulary/tools.yaml', 'utf8')) as { slug: string; label: string }[]).map(
		({ slug, label }) => [slug, label],
	),
);

/** Fields that the page shows in words of its own. */
const asShown: Record<string, string> = {
	'years: { from: 0, to: 2 }': '0–2 years',
	'years: { from: 2, to: 5 }': '2–5 years',
	'years: { from: 5, to: null }': '5 years and more',
	'from: 2, to: 5, dependsOn: company size': '2–5 weeks, depending on company size',
	'low: 110000, high: 145000': '110–145',
	'low: 150000, high: 200000': '150–200',
	'low: 195000, high: 265000': '195–265',
	'low: 250000, high: 340000, openEnded: true': '250–340 and more',
	'region: United States': 'United States',
	'basis: base': 'base pay',
	'lowPercent: 20': '20–35%',
	'highPercent: 35': '20–35%',
	'lowPercent: 15': '15–25%',
	'highPercent: 25': '15–25%',
	'places: [Berlin, Amsterdam, London]': 'Berlin, Amsterdam, London',
	'format: [live, take-home]': 'live or take-home',
	'universal: false': 'At some employers',
	'scope: specialist': 'specialist',
	'scope: generalist': 'generalist',
	'successMeasure: Reliability': 'reliability is how it is judged',
	'note: open-source feature store': 'Feast',
	'note: tracking and registry': 'MLflow',
};

/** Lists are joined with other marks on the page than in the files; words are what counts. */
const wordsOf = (text: string) => text.replaceAll(/[\s,.;:–-]+/g, ' ').toLowerCase();

function shown(words: string): string {
	const [, field, value] = /^(tool|title|headline): (.+)$/.exec(words) ?? [];
	if (field === 'tool') return tools.get(value ?? '') ?? words;
	return asShown[words] ?? value ?? words;
}

test('the one page states all 138 entries of the editors’ checklist', async ({ page }) => {
	await page.goto(guide);
	const text = wordsOf(await page.locator('main').evaluate((main) => main.textContent ?? ''));
	const missing = Object.entries(coverage).flatMap(([entry, [, words]]) =>
		[words, ...(names[entry] ?? [])]
			.filter((wanted) => !text.includes(wordsOf(shown(wanted)).trim()))
			.map((wanted) => `${entry}: ${wanted}`),
	);
	expect(missing).toEqual([]);
});

test('every stop of the page leads to a section', async ({ page }) => {
	await page.goto(guide);
	const stops = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
	for (const href of await stops.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
		await expect(page.locator(`section${href}`), href).toHaveCount(1);
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
	for (const row of await rows.filter({ hasText: 'Measured' }).all()) {
		const n = Number(await row.locator('.count').textContent());
		await expect(row.locator('circle')).toHaveCount(n < 30 ? n : 0);
		await expect(row.locator('.measured, .median')).toHaveCount(n >= 6 ? 1 : 0);
	}
});

test('a citation leads to our entry of the source', async ({ page }) => {
	await page.goto(guide);
	await page.locator('#skills').getByRole('link', { name: 'CNCF survey, January 2026' }).click();
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
		await expect(page.getByRole('link', { name: 'Read the guide' })).toBeVisible();
	});
});

for (const path of [guide, '/', '/sources/']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${path} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});
	}

	test(`${path} loads without an error, from its own address only, and fits 320 px`, async ({ page, baseURL }) => {
		const faults: string[] = [];
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		page.on('request', (request) => request.url().startsWith(baseURL ?? '') || faults.push(request.url()));
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		expect(faults).toEqual([]);
	});
}
