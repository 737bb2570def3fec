import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'yaml';
import type { Listing } from '#domain/listing.ts';
import { test } from './one-page.ts';

const [, ...lines] = readFileSync(process.env['SNAPSHOT_FILE'] ?? 'data/snapshot/snapshot.ndjson', 'utf8')
	.trimEnd()
	.split('\n');
const listings = lines.map((line) => JSON.parse(line) as Listing).filter(({ role }) => role.value === 'mlops-engineer');
const head = /^---\n([\s\S]*?)\n---/.exec(
	readFileSync('src/content/roles/mlops-engineer/skills/kubernetes.mdx', 'utf8'),
);
const { tools } = parse(head?.[1] ?? '') as { tools: string[] };

const places = {
	track: {
		path: '/guides/mlops-engineer/tracks/serving/',
		section: '#listings',
		open: listings.filter((listing) => listing.tracks.some(({ value }) => value === 'serving')),
	},
	skill: {
		path: '/guides/mlops-engineer/skills/kubernetes/',
		section: '#listings',
		open: listings.filter((listing) => listing.tools.some(({ value }) => tools.includes(value))),
	},
	'kind of employer': {
		path: '/guides/mlops-engineer/employers/',
		section: '#growth-stage',
		open: listings.filter(({ employer }) => employer.kind === 'growth-stage'),
	},
};

for (const [name, { path, section, open }] of Object.entries(places)) {
	test(`a ${name} shows how many listings are open tonight, and three of them`, async ({ page }) => {
		await page.goto(path);
		const place = page.locator(section);
		await expect(place.getByRole('link', { name: `${open.length} open jobs` })).toBeVisible();
		const examples = await place
			.locator('th a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));
		expect(examples).toHaveLength(3);
		for (const id of examples) expect(open.map((listing) => listing.id)).toContain(id);
	});
}
