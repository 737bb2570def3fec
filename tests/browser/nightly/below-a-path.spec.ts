import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SnapshotManifest } from '#domain/snapshot.ts';
import { snapshotBytes } from '#night-file/snapshot-file.ts';
import { lint } from '../../../scripts/audit/lint.ts';
import { canonical } from '../../../scripts/audit/rules/canonical.ts';
import { image } from '../../../scripts/audit/rules/image.ts';
import { deadFragment, deadLink } from '../../../scripts/audit/rules/links.ts';
import { externalLink, offOrigin } from '../../../scripts/audit/rules/outside.ts';
import { robots, sitemap } from '../../../scripts/audit/rules/sitemap.ts';
import { readSite } from '../../../scripts/audit/site.ts';
import { serveFolder } from '../../../scripts/serve/server.ts';
import { largestOfEachType } from '../built-pages.ts';
import { listings } from '../night.ts';
import { dataFolder, distFolder, siteFolder } from '#site-config/site-folder.ts';

const folder = resolve('.cache/below-a-path');
const dist = join(folder, distFolder);
const few = listings.slice(0, 30);

/** Builds a copy of the project as for `https://someone.github.io/repo/`, with a few jobs of the night. */
function build(): void {
	rmSync(folder, { recursive: true, force: true });
	const isMade = (path: string) => /\bdata\/(?:snapshot|sample)$/.test(path);
	for (const part of [
		siteFolder,
		'src',
		'scripts',
		'public',
		'data',
		'astro.config.mjs',
		'package.json',
		'tsconfig.json',
	])
		cpSync(part, join(folder, part), { recursive: true, filter: (path) => !isMade(path) });
	for (const shared of ['node_modules', '.cache/sharing', '.cache/font']) {
		mkdirSync(join(folder, shared, '..'), { recursive: true });
		symlinkSync(resolve(shared), join(folder, shared));
	}
	const file = join(folder, 'snapshot.ndjson');
	const [manifest = ''] = readFileSync(`${dataFolder}/snapshot/snapshot.ndjson`, 'utf8').split('\n', 1);
	const { ledger: _ledger, ...facts } = JSON.parse(manifest) as SnapshotManifest;
	writeFileSync(file, snapshotBytes(facts, few));
	execFileSync('node', ['scripts/build.ts'], {
		cwd: folder,
		env: {
			...process.env,
			SITE_URL: 'https://someone.github.io/repo',
			SNAPSHOT_FILE: file,
		},
	});
}

test('a site below a path of its host asks for nothing beside it', async ({ page }) => {
	test.setTimeout(400_000);
	build();
	const site = readSite(dist, new Date().toISOString(), [], null);
	const rules = [canonical, image, deadLink, deadFragment, offOrigin, externalLink, robots, sitemap];
	const found = await lint(site, rules);
	expect(found).toEqual([]);
	expect(site.address).toBe('https://someone.github.io/repo/');

	const { url, close } = await serveFolder(dist, { base: '/repo/' });
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('request', (request) => request.url().startsWith(url) || faults.push(`asks for ${request.url()}`));
	page.on('response', (response) => response.status() < 400 || faults.push(`${response.status()}: ${response.url()}`));
	const at = (path: string) => new URL(`.${path}`, url).href;

	const types = largestOfEachType(dist);
	const missing = largestOfEachType().filter(([type]) => !types.some(([here]) => here === type));
	expect(missing.map(([type]) => type).filter((type) => type !== 'closed')).toEqual([]);
	for (const [type, path] of types) {
		if (type === '404') continue;
		await page.goto(at(path));
		await expect(page.locator('h1')).toHaveCount(1);
		await page.evaluate(() => document.fonts.ready);
	}

	await page.goto(at('/'));
	await page.getByRole('banner').getByRole('searchbox').fill('kubernetes');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(at('/search/?q=kubernetes'));
	for (const group of ['pages', 'listings']) {
		const href = await page.locator(`[data-group=${group}] ol a`).first().getAttribute('href');
		await page.goto(new URL(href ?? '', page.url()).href);
		await expect(page).not.toHaveURL(/search/);
		await page.goBack();
	}

	await page.goto(at('/jobs/mlops-engineer/'));
	await page.getByRole('button', { name: 'Pay', exact: true }).click();
	await expect(page).toHaveURL(at('/jobs/mlops-engineer/?sort=pay'));
	for (const { id } of few.filter(({ role }) => role.value === 'mlops-engineer').slice(0, 2))
		for (const name of ['compare', 'keep']) await page.locator(`[data-${name}="${id}"]`).check();
	const bar = page.getByRole('complementary', { name: 'Compare and keep' });
	await bar.getByRole('link', { name: 'Shortlist (2)' }).click();
	await expect(page.locator('.shortlist li b')).toHaveText(['open', 'open']);
	await expect(page.getByLabel('The list as text')).toContainText(at('/listings/'));
	await page.getByRole('link', { name: 'Compare the latest 2' }).click();
	await page.locator('.comparison thead th:nth-of-type(1) a').click();
	await expect(page).toHaveURL(/\/repo\/listings\/[a-z2-7]{8}\/$/);
	await expect(page.getByRole('checkbox', { name: /^compare: / })).toBeChecked();
	await close();
	expect(faults).toEqual([]);
});
