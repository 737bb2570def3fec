import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { askAll, measureSearch, readQueries } from '../../scripts/eval/search.ts';
import { test } from './one-page.ts';

const top = join(import.meta.dirname, '../..');

test('answers what readers ask with the page that they want, first or nearly', async () => {
	const queries = readQueries(readFileSync(join(top, 'tests/search-queries.yaml'), 'utf8'));
	const answered = await askAll(join(top, 'dist'), queries);
	const late = answered.filter(({ place }) => place === null || place > 3);
	const { recallAt3, reciprocalRank } = measureSearch(answered);
	expect(queries.length).toBeGreaterThanOrEqual(120);
	expect(recallAt3, late.map(({ ask }) => ask).join(', ')).toBeGreaterThanOrEqual(0.95);
	expect(reciprocalRank).toBeGreaterThanOrEqual(0.91);
	const secondHand = measureSearch(answered.filter(({ by }) => by !== undefined));
	expect(secondHand.recallAt3).toBeGreaterThanOrEqual(0.95);
	expect(secondHand.reciprocalRank).toBeGreaterThanOrEqual(0.86);
});

test('takes other names and slips for what they mean, and says so', async ({ page }) => {
	await page.goto('/search/');
	for (const [typed, name] of [
		['k8s', 'Kubernetes'],
		['kuberntes', 'Kubernetes'],
		['tf', 'Terraform'],
	] as const) {
		await page.getByRole('searchbox', { name: 'Skill, tool, employer or question' }).fill(typed);
		await expect(page.getByRole('status')).toHaveText(
			new RegExp(`^\\d+ results for “${name}”, which “${typed}” is taken for(?:, \\d+ of them (?:a job|jobs))?$`),
		);
		await expect(page.locator('site-search ol > li').first().getByRole('link')).toHaveText(name);
	}
});
