import { facetDimensions } from '#filter/facets.ts';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { filterRows, type Index } from '#filter/filter.ts';
import type { Listing } from '#facts/listing.ts';
import { emptyQuery, formatQuery, type Query } from '#filter/query.ts';
import { overlapOf } from '#filter/overlap.ts';
import { FEW } from '#filter/relax.ts';
import { openChip } from './chips.ts';
import { test } from './one-page.ts';
import { dataFolder } from '#site-config/site-folder.ts';

const role = 'mlops-engineer';
const board = `/jobs/${role}/`;
const [, ...lines] = readFileSync(process.env['SNAPSHOT_FILE'] ?? `${dataFolder}/snapshot/snapshot.ndjson`, 'utf8')
	.trimEnd()
	.split('\n');
const listings = lines.map((line) => JSON.parse(line) as Listing).filter((listing) => listing.role.value === role);

const heading = (page: Page) => page.locator('.bar h2');
const shows = (page: Page, count: number) =>
	expect(heading(page)).toHaveText(new RegExp(count === listings.length ? `^All ${count},` : `^${count} of`));
const status = (page: Page) => page.getByRole('status');
const choice = (page: Page, name: string, value: string) => page.locator(`[data-f=${name}][data-v="${value}"]`);

/** The index that a page works on. */
async function indexOf(page: Page): Promise<Index> {
	const address = await page.locator('listing-filter').getAttribute('data-index');
	return (await (await page.request.get(address ?? '')).json()) as Index;
}

/** The number beside a choice is what it finds when it is made. */
async function chooses(page: Page, name: string, value: string): Promise<void> {
	const button = choice(page, name, value);
	const count = Number(await button.locator('.n').textContent());
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await shows(page, count);
	// The address changes with the numbers, after the heading.
	await expect(page).toHaveURL(new RegExp(`[?&]${name}=`));
}

/** The first value of a list that finds a job. */
const valueOf = async (page: Page, name: string) =>
	(await page.locator(`[data-f=${name}][data-v]:not(:has(.n:text-is("0")))`).first().getAttribute('data-v')) ?? '';

test('a country is asked for by its name with the keyboard alone, and stays among the choices', async ({ page }) => {
	await page.goto(board);
	await openChip(page, 'You work from');
	const field = page.getByLabel('Another country');
	await field.focus();
	await expect(page.locator('#all-country option').first()).toBeAttached();
	await page.keyboard.type('niger');
	await expect(page).not.toHaveURL(/country/);
	await page.keyboard.type('ia');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?country=ng$/);
	await expect(field).toHaveValue('');
	await expect(field).toBeFocused();
	const { options, ...index } = await indexOf(page);
	const query = { ...emptyQuery(), country: ['ng'] };
	await shows(page, filterRows({ options, ...index }, query).rows.length);
	const button = choice(page, 'country', 'ng');
	await expect(button).toHaveText(/^Nigeria/);
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await button.focus();
	await page.keyboard.press('Space');
	await shows(page, listings.length);
});

test('a name chosen from those that a field offers counts at once', async ({ page }) => {
	await page.goto(board);
	await openChip(page, 'You work from');
	const field = page.getByLabel('Another country');
	await field.focus();
	const offered = page.locator('#all-country option[value=Portugal]');
	const count = Number(await offered.textContent());
	// What browsers send when one of a list is picked.
	await field.evaluate((input: HTMLInputElement) => {
		input.value = 'Portugal';
		input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
	});
	await expect(page).toHaveURL(/\?country=pt$/);
	await shows(page, count);
});

test('a name that means nothing here is said, and changes nothing', async ({ page }) => {
	await page.goto(board);
	await openChip(page, 'You work from');
	await page.getByLabel('Another country').fill('Atlantis');
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText('No country here is called “Atlantis”.');
	await page.locator('.rarer > summary').focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('Another tool').fill('abacus');
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText('No tool here is called “abacus”.');
	await shows(page, listings.length);
});

test('the lists few ask for open with the keyboard, and what is chosen in them counts', async ({ page }) => {
	await page.goto(board);
	const summary = page.locator('.rarer > summary');
	await summary.focus();
	await page.keyboard.press('Enter');
	for (const name of ['First seen', 'Tools', 'Employer', 'Source'])
		await expect(page.getByRole('group', { name })).toBeVisible();
	await chooses(page, 'seen', '30');
	await chooses(page, 'tool', await valueOf(page, 'tool'));
	await chooses(page, 'source', await valueOf(page, 'source'));
	await chooses(page, 'kind', await valueOf(page, 'kind'));
	await expect(page).toHaveURL(/\?tool=[^&]+&kind=[^&]+&source=[^&]+&seen=30$/);
	const found = await heading(page).textContent();
	await page.reload();
	await expect(heading(page)).toHaveText(found ?? '');
	await expect(summary).toHaveText(/\+3/);
});

test('a tool beyond those listed is asked for by its name', async ({ page }) => {
	await page.goto(board);
	await page.locator('.rarer > summary').click();
	const field = page.getByLabel('Another tool');
	const { options } = await indexOf(page);
	const listed = await page
		.locator('[data-f=tool]')
		.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['v']));
	const other = options.tool.find(({ value }) => !listed.includes(value));
	await field.fill(other?.label.toUpperCase() ?? '');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`\\?tool=${other?.value}$`));
	await expect(choice(page, 'tool', other?.value ?? '')).toHaveAttribute('aria-pressed', 'true');
});

test('the form asks for words and for the whole band, and “Clear all” for everything', async ({ page }) => {
	await page.goto(board);
	const index = await indexOf(page);
	const find = (asked: Partial<Query>) => filterRows(index, { ...emptyQuery(), ...asked }).rows.length;
	const [reaching, whole] = [find({ min: 150 }), find({ min: 150, whole: true })];
	expect(whole).toBeLessThan(reaching);
	await openChip(page, 'Pay');
	await page.getByLabel('Pay from').fill('150');
	await shows(page, reaching);
	await page.getByLabel('The whole band').focus();
	await page.keyboard.press('Space');
	await shows(page, whole);
	await expect(page).toHaveURL(/\?min=150&band=whole$/);
	await page.getByLabel('up to').fill('lots');
	await page.getByLabel('Words in').fill('PLATFORM  ');
	await expect(page).toHaveURL(/\?min=150&band=whole&q=PLATFORM$/);
	await page.reload();
	await expect(page.getByLabel('The whole band')).toBeChecked();
	await expect(page.getByLabel('Words in')).toHaveValue('PLATFORM');
	await page.getByRole('button', { name: 'Clear all' }).press('Enter');
	await shows(page, listings.length);
	await expect(page.getByLabel('The whole band')).not.toBeChecked();
	await expect(page).toHaveURL(({ search }) => search === '');
});

test('Enter in a field for pay closes its panel, which covers the jobs on a phone', async ({ page }) => {
	await page.goto(board);
	await openChip(page, 'Pay');
	await page.getByLabel('Pay from').fill('150');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Pay from')).toBeHidden();
	await expect(page).toHaveURL(/\?min=150$/);
});

test('pay is asked for in the currency of the reader’s country, however the amount is written', async ({ page }) => {
	await page.goto(board);
	const index = await indexOf(page);
	const find = (asked: Partial<Query>) => filterRows(index, { ...emptyQuery(), ...asked }).rows.length;
	const euros = { country: ['pt'], min: 70, currency: 'eur' };
	expect(find(euros)).not.toBe(find({ ...euros, currency: null }));
	await openChip(page, 'You work from');
	await page.getByLabel('Another country').fill('Portugal');
	await page.getByLabel('Another country').press('Enter');
	await shows(page, find({ country: ['pt'] }));
	await openChip(page, 'Pay');
	await expect(page.getByLabel('a year in')).toHaveValue('eur');
	await page.getByLabel('Pay from').fill('70000');
	await expect(page).toHaveURL(/\?country=pt&min=70&currency=eur$/);
	await shows(page, find(euros));
	await expect(page.locator('summary', { hasText: 'Pay' })).toContainText('from €70,000');
	await page.getByLabel('Pay from').fill('$70K');
	await expect(page).toHaveURL(/\?country=pt&min=70$/);
	await shows(page, find({ ...euros, currency: null }));
	await page.getByLabel('Pay from').fill('lots');
	await expect(status(page)).toContainText('This is not an amount.');
	await expect(page.getByLabel('Pay from')).toHaveAttribute('aria-invalid', 'true');
	await expect(page).toHaveURL(/\?country=pt&min=70$/);
});

test('beside a short list, neighbouring roles have as many as their pages then show', async ({ page }) => {
	await page.goto(board);
	const index = await indexOf(page);
	const beside = page.locator('.beside');
	const roles = JSON.parse((await beside.getAttribute('data-roles')) ?? '[]') as { file: string }[];
	const neighbours = await Promise.all(
		roles.map(async ({ file }) => (await (await page.request.get(`/jobs-index/${file}.json`)).json()) as Index),
	);
	const { level, scope } = index.options;
	const [facet] = facetDimensions;
	if (!facet) throw new Error('The site has no facet.');
	const narrow = level.flatMap((one) =>
		index.options[facet].flatMap((other) =>
			scope.map((wide) => ({ ...emptyQuery(), level: [one.value], [facet]: [other.value], scope: [wide.value] })),
		),
	);
	// The longest of the short lists first: what they ask for is the least rare.
	const asked = narrow
		.map((query) => ({ query, rows: filterRows(index, query).rows.length }))
		.filter(({ query, rows }) => rows <= FEW && neighbours.some((other) => overlapOf(index, query, other).rows.length))
		.toSorted((a, b) => b.rows - a.rows)
		.slice(0, 3);
	expect(asked).toHaveLength(3);
	for (const { query } of asked) {
		await page.goto(`${board}?${formatQuery(query)}`);
		await expect(beside.getByRole('listitem')).not.toHaveCount(0);
		const [href = '', words = ''] = await beside
			.locator('h3 a')
			.first()
			.evaluate((link) => [link.getAttribute('href') ?? '', link.textContent ?? '']);
		await page.goto(href);
		await expect(heading(page), href).toHaveText(new RegExp(`^${words.split(': ')[1]} of `));
	}
});
