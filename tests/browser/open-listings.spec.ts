import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Listing } from '#facts/listing.ts';
import { test } from './one-page.ts';
import { dataFolder, distFolder } from '#site-config/site-folder.ts';

const [head = '', ...lines] = readFileSync(
	process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`,
	'utf8',
)
	.trimEnd()
	.split('\n');
const { sample } = JSON.parse(head) as { sample: boolean };
const listings = lines.map((line) => JSON.parse(line) as Listing);

const places = {
	track: ['/guides/mlops-engineer/tracks/serving/', '#listings', 'Open jobs on this track'],
	skill: ['/guides/mlops-engineer/skills/kubernetes/', '#listings', 'Open jobs with one of its tools'],
	'kind of employer': ['/guides/mlops-engineer/employers/', '#growth-stage', 'Open jobs at employers of this kind'],
} as const;

for (const [name, [path, section, link]] of Object.entries(places)) {
	test(`a ${name} leads to its open jobs`, async ({ page }) => {
		test.skip(!sample, 'On a real night it shows three of them, and how many there are.');
		await page.goto(path);
		await page.locator(section).getByRole('link', { name: link }).click();
		await expect(page).toHaveURL(/\/jobs\/mlops-engineer\/\?/);
	});
}

test('no page of a guide shows a figure, a job or an employer of the sample', () => {
	test.skip(!sample, 'On a real night guides show tonight’s figures.');
	const pages = globSync(`${distFolder}/{guides,compare,editions,tools}/**/*.html`).map((file) => {
		const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(file, 'utf8')) ?? [];
		return { file, main, words: main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ') };
	});
	expect(pages.length).toBeGreaterThan(50);
	const employers = [...new Set(listings.map(({ employer }) => employer.name))];
	const found = pages.flatMap(({ file, main, words }) => [
		...(/class="?tag"?>sample</.test(main) ? [`${file} has something marked as of the sample`] : []),
		...(/href="?[^" >]*\/listings\/[a-z2-7]{8}/.test(main) ? [`${file} leads to an invented job`] : []),
		...(/>\s*\d[\d,]*(?: of \d[\d,]*)? open\b/.test(main) ? [`${file} counts open jobs`] : []),
		...employers.filter((name) => words.includes(` ${name} `)).map((name) => `${file} names ${name}`),
	]);
	expect(found).toEqual([]);
});
