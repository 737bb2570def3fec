import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Index } from '#filter/filter.ts';
import { listingsFor, type Listing } from '#facts/listing.ts';
import { formatQuery } from '#filter/query.ts';
import { expectedIds, expectedUnknown, type World } from '#filter/testing/oracle.ts';
import { seededRandom } from '#statistics/random.ts';
import { randomQuery } from '#filter/testing/random-queries.ts';
import { ROWS_PER_PAGE } from '#filter/query.ts';
import { choose, openChip } from './chips.ts';
import { test } from './one-page.ts';
import { contentFolder, dataFolder } from '#site-config/site-folder.ts';

const role = 'mlops-engineer';
const board = `/jobs/${role}/`;
const vocabulary = <T>(name: string): T[] =>
	parse(readFileSync(`${contentFolder}/vocabulary/${name}.yaml`, 'utf8')) as T[];
const [first = '', ...lines] = readFileSync(
	process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`,
	'utf8',
)
	.trimEnd()
	.split('\n');
const night = (JSON.parse(first) as { takenAt: string }).takenAt.slice(0, 10);
const listings = listingsFor(
	role,
	lines.map((line) => JSON.parse(line) as Listing),
);
const regions = vocabulary<World['regions'][number]>('regions');
const tools = vocabulary<{ slug: string; label: string }>('tools').map(({ slug, label }) => ({ value: slug, label }));
const words = ['mlops', 'senior', 'kubernetes', 'serving', 'INFERENCE', 'llm', 'labs', 'python', 'nowhere', 'e'];

/** What the page itself offers, and the slow oracle’s world around it. */
async function worldOf(page: Page) {
	const address = await page.locator('listing-filter').getAttribute('data-index');
	const { options } = (await (await page.request.get(address ?? '')).json()) as Index;
	const tracks = options.track.map(({ value, label, title = '' }) => ({ value, label, title }));
	return { options, world: { listings, regions, tools, tracks, currencies: options.currency, night } satisfies World };
}

const shownIds = (page: Page) =>
	page
		.locator('.tt th[scope=row] a[href^="/listings/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2]));
/** The number beside each choice of a list. */
const shownCounts = (page: Page) =>
	page.locator('.facets button[data-v]:not([data-f=pay], [data-f=seen])').evaluateAll((buttons) =>
		(buttons as HTMLElement[]).map((button) => ({
			name: button.dataset['f'] ?? '',
			value: button.dataset['v'] ?? '',
			count: Number(button.querySelector('.n')?.textContent),
		})),
	);
const settled = (page: Page, total: number) =>
	expect(page.getByRole('heading', { level: 2, name: /newest|by |highest/ })).toContainText(
		total === listings.length ? `All ${total}` : `${total} of ${listings.length}`,
	);

test('random queries find what the oracle finds, and count each choice as it does', async ({ page }) => {
	await page.goto(board);
	const { options, world } = await worldOf(page);
	const random = seededRandom(200);
	for (let asked = 0; asked < 3;) {
		const query = randomQuery(random, options, words);
		const text = formatQuery(query);
		if (!text) continue;
		asked++;
		await page.goto(`${board}?${text}`, { waitUntil: 'domcontentloaded' });
		const expected = expectedIds(query, world);
		await settled(page, expected.length);
		// A query that leaves nothing out changes the order only, so the heading may be right before the rows are.
		await expect.poll(() => shownIds(page), { message: text }).toEqual(expected.slice(0, ROWS_PER_PAGE));
		const unknown = expectedUnknown(query, world);
		const offer = page.getByRole('button', { name: 'that state no pay' });
		if (unknown > 0) await expect(offer, text).toHaveText(`+ ${unknown} that state no pay`);
		else await expect(offer, text).toHaveCount(0);
		for (const { name, value, count } of await shownCounts(page)) {
			const only = expectedIds({ ...query, [name]: [value] }, world).length;
			expect(count, `${name}=${value} of ${text}`).toBe(only);
		}
	}
});

test('rows built in the browser are the rows the server wrote', async ({ page }) => {
	await page.goto(board);
	// The boxes to keep, compare and hide come when the page is idle, before or after this looks; they are another script's.
	const bodies = () =>
		page.locator('.tt').evaluate((table) => {
			const rows = table.cloneNode(true) as Element;
			for (const boxes of rows.querySelectorAll('.keep')) {
				boxes.previousSibling?.remove();
				boxes.remove();
			}
			return [...rows.querySelectorAll('tbody')].map((body) => body.outerHTML).join('');
		});
	const server = await bodies();
	await page.getByRole('button', { name: 'Pay', exact: true }).click();
	await expect(page.getByRole('heading', { level: 2, name: /highest pay first/ })).toBeVisible();
	await expect.poll(bodies).not.toBe(server);
	await page.getByRole('button', { name: 'Newest' }).click();
	await settled(page, listings.length);
	await expect.poll(bodies).toBe(server);
});

test('tells other scripts of each new set of rows, and each row links to its listing', async ({ page }) => {
	await page.goto(board);
	await page.evaluate(() => {
		document.body.addEventListener('rows', ({ target }) => {
			const rows = [...(target as Element).querySelectorAll('tbody tr')];
			const links = rows.map((row) => row.querySelector('a[href^="/listings/"]')?.getAttribute('href'));
			document.title = links.map((href) => href?.split('/')[2]).join();
		});
	});
	await choose(page, 'Cloud', /^AWS/);
	await expect(page).toHaveTitle(/^[a-z2-7]{8},/);
	await expect(page).toHaveTitle((await shownIds(page)).join());
});

test('the page brings its script, and a first click on a filter the index; a tick brings nothing', async ({ page }) => {
	const asked = new Set<string>();
	page.on('request', (request) => {
		const type = request.resourceType();
		if (type === 'script' || type === 'fetch') asked.add(type);
	});
	await page.goto(board);
	await expect(page.getByRole('checkbox', { name: /^keep: / })).toHaveCount(ROWS_PER_PAGE);
	expect([...asked]).toEqual(['script']);
	asked.clear();
	await choose(page, 'Cloud', /^AWS/);
	await expect(page).toHaveURL(/cloud=aws/);
	expect([...asked]).toEqual(['fetch']);
	asked.clear();
	const [id] = await shownIds(page);
	await page.locator(`[data-keep="${id}"]`).check();
	await expect(page.getByRole('link', { name: 'Shortlist (1)' })).toBeVisible();
	expect([...asked]).toEqual([]);
});

test('one Back leaves the page after five clicks, and the address has them all', async ({ page }) => {
	await page.goto('/glossary/');
	await page.goto(board);
	for (const [chip, name] of [
		['Cloud', /^AWS/],
		['Cloud', /^GCP/],
		['Level', /^Senior/],
		['Pay', /^from \$150,000/],
		['You work from', /^United States/],
	] as const)
		await choose(page, chip, name);
	await expect(page).toHaveURL(/\?level=senior&cloud=aws,gcp&country=us&min=150$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/glossary\/$/);
});

test('works with the keyboard, keeps focus on the choice, and says the result', async ({ page }) => {
	await page.goto(board);
	await page.locator('summary', { hasText: /^\s*Cloud/ }).focus();
	await page.keyboard.press('Enter');
	const choice = page.locator('.facets').getByRole('button', { name: /^Azure/ });
	await expect(choice).toBeEnabled();
	await choice.focus();
	await expect(choice).toBeFocused();
	await page.keyboard.press('Space');
	await expect(choice).toHaveAttribute('aria-pressed', 'true');
	await expect(choice).toBeFocused();
	await expect(page.getByRole('status')).toHaveText(new RegExp(`^\\d+ of ${listings.length} jobs`));
	await page.keyboard.press('Enter');
	await expect(choice).toHaveAttribute('aria-pressed', 'false');
	await settled(page, listings.length);
	// The address follows the heading, once the browser has painted.
	await expect(page).toHaveURL(({ search }) => search === '');
});

test('an empty result names the filter that costs most and offers to drop it', async ({ page }) => {
	await page.goto(`${board}?cloud=aws&q=zzzz`);
	await expect(page.getByRole('status')).toContainText(
		`None of ${listings.length} jobs meets all of this; without words there would be `,
	);
	await page.getByRole('button', { name: /^without words/ }).click();
	await expect(page).toHaveURL(/\?cloud=aws$/);
	await expect.poll(async () => (await shownIds(page)).length).toBeGreaterThan(0);
});

test('keeps unknown values out and says so', async ({ page }) => {
	await page.goto(`${board}?cloud=oracle,aws&min=lots&utm_source=mail`);
	await expect(page.getByRole('status')).toContainText('cloud=oracle, min=lots');
	await expect(page).toHaveURL(/\?cloud=aws$/);
});

test('lets in listings without pay when asked', async ({ page }) => {
	await page.goto(`${board}?min=150`);
	const before = await page.getByRole('heading', { level: 2, name: /of/ }).textContent();
	await page.getByRole('button', { name: /that state no pay/ }).click();
	await expect(page).toHaveURL(/min=150&nopay=1/);
	await expect(page.getByRole('heading', { level: 2, name: /of/ })).not.toHaveText(before ?? '');
	await expect(page.getByRole('status')).toContainText('state no pay in dollars');
});

test('a choice on a facet page joins that facet, on the list’s own address', async ({ page }) => {
	await page.goto(`${board}senior/`);
	await choose(page, 'Cloud', /^AWS/);
	await expect(page).toHaveURL(new RegExp(`${board}\\?level=senior&cloud=aws$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Remote MLOps engineer jobs');
});

test('says so when the index does not arrive, and can be tried again', async ({ page }) => {
	await page.route('**/jobs-index/**', (route) => route.abort());
	await page.goto(board);
	// Opening the chip already asks for the index, so this failure is the only one before the choice.
	const choice = (await openChip(page, 'Cloud')).getByRole('button', { name: /^AWS/ });
	await expect(page.getByRole('status')).toContainText('nothing was filtered');
	await page.unroute('**/jobs-index/**');
	await choice.click();
	await expect(choice).toHaveAttribute('aria-pressed', 'true');
});

test('a chip says what is chosen, and Escape closes it', async ({ page }) => {
	await page.goto(`${board}senior/`);
	const level = page.locator('summary', { hasText: /^\s*Level/ });
	await expect(level).toHaveText('LevelSenior');
	await choose(page, 'Level', /^Junior/);
	await expect(level).toHaveText('LevelJunior +1');
	await page.keyboard.press('Escape');
	await expect(page.locator('.chip[open]')).toHaveCount(0);
	await expect(level).toBeFocused();
	await page.getByRole('button', { name: 'Clear all' }).click();
	await expect(level).toHaveText('Level');
	await expect(page.getByRole('button', { name: 'Clear all' })).toBeHidden();
});

for (const { width, height, rows } of [
	{ width: 1440, height: 900, rows: 4 },
	{ width: 390, height: 844, rows: 1 },
]) {
	test(`jobs are on the first screen of ${width} by ${height}, on arrival and after a choice`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		const inView = () =>
			page.locator('.tt tbody tr').evaluateAll(
				(all) =>
					all.filter((row) => {
						const { top, bottom } = row.getBoundingClientRect();
						return top >= 0 && bottom <= innerHeight;
					}).length,
			);
		await page.goto(board);
		await expect.poll(inView).toBeGreaterThanOrEqual(rows);
		await choose(page, 'Level', /^Senior/);
		await expect(page).toHaveURL(/level=senior/);
		await expect.poll(inView).toBeGreaterThanOrEqual(rows);
	});
}
