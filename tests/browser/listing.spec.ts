import { expect } from '@playwright/test';
import type { Listing } from '#facts/listing.ts';
import { closed, listings } from './night.ts';
import { test } from './one-page.ts';

const find = (what: (listing: Listing) => boolean): Listing => {
	const found = listings.find(what);
	if (!found) throw new Error('The snapshot has no such listing.');
	return found;
};
const mlops = (listing: Listing) => listing.role.value === 'mlops-engineer';
const isOwn = ({ seenOn }: Listing) => seenOn.every(({ source }) => source !== 'remotive');
const rich = find(
	(listing) =>
		mlops(listing) && isOwn(listing) && listing.tracks.length > 1 && listing.tools.length > 3 && listing.pay !== null,
);
const silent = find((listing) => mlops(listing) && listing.pay === null && listing.named['cloud']?.length === 0);

test('shows facts with their words, lines, questions, and a link to the advert', async ({ page }) => {
	await page.goto(`/listings/${rich.id}/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(rich.title);
	const advert = page.getByRole('link', { name: `Read the advert at ${rich.employer.name}` });
	await expect(advert).toHaveAttribute('href', rich.url);
	await expect(advert).toHaveAttribute('rel', 'nofollow ugc noopener noreferrer');
	await expect(page.locator('.facts')).toContainText(rich.pay?.raw ?? '');
	await expect(page.locator('#ask a')).toHaveCount(5);
	for (const { evidence } of rich.tools) await expect(page.locator('#named')).toContainText(evidence[0]?.words ?? '');
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('says “not stated” where the advert is silent', async ({ page }) => {
	await page.goto(`/listings/${silent.id}/`);
	for (const name of ['Pay', 'Cloud']) {
		const fact = page.locator('.facts > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) });
		await expect(fact.locator('dd').first()).toHaveText('not stated');
	}
});

test('prints on one sheet', async ({ page }) => {
	const longest = listings.filter(mlops).toSorted((a, b) => b.tools.length - a.tools.length);
	for (const { id } of [rich, silent, ...longest.slice(0, 2)]) {
		await page.goto(`/listings/${id}/`);
		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
	}
});

test('a listing that closed keeps a small page, with what is open instead', async ({ page }) => {
	const open = new Set(listings.map(({ id }) => id));
	test.skip(!closed, 'The ledger beside this snapshot has no closed listing.');
	if (!closed) return;
	await page.goto(`/listings/${closed.id}/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(closed.title);
	await expect(page.getByText('This listing is closed.')).toBeVisible();
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
	await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
	const instead = await page
		.locator('main li a[href^="/listings/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2] ?? ''));
	expect(instead.length).toBeGreaterThan(0);
	for (const id of instead) expect(open.has(id), id).toBe(true);
});

test('under forced colours the way to the advert stands out from its ground', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(`/listings/${rich.id}/`);
	const [ink, ground] = await page.locator('.go').evaluate((link) => {
		const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(link);
		// A forced text gets a plate of the page’s ground behind it.
		const { backgroundColor: plate } = getComputedStyle(document.documentElement);
		return [color, forcedColorAdjust === 'none' ? backgroundColor : plate];
	});
	expect(ink).not.toBe(ground);
});
