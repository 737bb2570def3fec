import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { snapshotText } from '#night-file/snapshot-file.ts';
import { lint } from '../../scripts/audit/lint.ts';
import { canonical } from '../../scripts/audit/rules/canonical.ts';
import { image } from '../../scripts/audit/rules/image.ts';
import { deadFragment, deadLink } from '../../scripts/audit/rules/links.ts';
import { externalLink, offOrigin } from '../../scripts/audit/rules/outside.ts';
import { robots, sitemap } from '../../scripts/audit/rules/sitemap.ts';
import { readSite } from '../../scripts/audit/site.ts';
import { serveFolder } from '../../scripts/serve/server.ts';
import { largestOfEachType } from './built-pages.ts';
import { listings } from './night.ts';

const folder = '.cache/below-a-path';
const dist = join(folder, 'dist');

/** Builds the site as for `https://someone.github.io/repo/`, with the first jobs of the night only. */
function build(): void {
	const file = join(folder, 'snapshot.ndjson');
	const few = listings.slice(0, 50);
	const [manifest = ''] = readFileSync('data/snapshot/snapshot.ndjson', 'utf8').split('\n', 1);
	const { ledger: _ledger, ...facts } = JSON.parse(manifest) as SnapshotManifest;
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, snapshotText(facts, few));
	execFileSync('node', ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist], {
		env: {
			...process.env,
			SITE_URL: 'https://someone.github.io/repo',
			SNAPSHOT_FILE: file,
			ASTRO_TELEMETRY_DISABLED: '1',
		},
	});
}

test('a site below a path of its host asks for nothing beside it', async ({ page }) => {
	test.setTimeout(400_000);
	build();
	const site = readSite(dist, new Date().toISOString(), [], null);
	const rules = [canonical, image, deadLink, deadFragment, offOrigin, externalLink, robots, sitemap];
	expect(await lint(site, rules)).toEqual([]);
	expect(site.address).toBe('https://someone.github.io/repo/');

	const { url, close } = await serveFolder(dist, { base: '/repo/' });
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('request', (request) => request.url().startsWith(url) || faults.push(`asks for ${request.url()}`));
	page.on('response', (response) => response.status() < 400 || faults.push(`${response.status()}: ${response.url()}`));
	const at = (path: string) => new URL(`.${path}`, url).href;

	for (const [type, path] of largestOfEachType(dist)) {
		if (type === '404') continue;
		await page.goto(at(path));
		await expect(page.locator('h1')).toHaveCount(1);
		await page.evaluate(() => document.fonts.ready);
	}

	await page.goto(at('/'));
	await page.getByRole('search').first().getByRole('searchbox').fill('kubernetes');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(at('/search/?q=kubernetes'));
	for (const group of ['pages', 'listings']) {
		await page.locator(`[data-group=${group}] ol a`).first().click();
		await expect(page).not.toHaveURL(/search/);
		await page.goBack();
	}

	await page.goto(at('/jobs/mlops-engineer/'));
	await page.getByRole('button', { name: 'Pay', exact: true }).click();
	await expect(page).toHaveURL(at('/jobs/mlops-engineer/?sort=pay'));
	for (const place of [0, 1]) {
		await page
			.getByRole('checkbox', { name: /^compare: / })
			.nth(place)
			.check();
		await page
			.getByRole('checkbox', { name: /^keep: / })
			.nth(place)
			.check();
	}
	const bar = page.getByRole('complementary', { name: 'Compare and keep' });
	await bar.getByRole('link', { name: 'Shortlist (2)' }).click();
	await expect(page.locator('.shortlist li b')).toHaveText(['open', 'open']);
	await expect(page.locator('.shortlist textarea')).toContainText(at('/listings/'));
	await page.getByRole('link', { name: 'Compare the latest 2' }).click();
	await page.locator('.comparison thead a').first().click();
	await expect(page).toHaveURL(/\/repo\/listings\/[a-z2-7]{8}\/$/);
	await expect(page.getByRole('checkbox', { name: /^compare: / })).toBeChecked();
	await close();
	expect(faults).toEqual([]);
});
