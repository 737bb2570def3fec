import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { listingsFor } from '#facts/listing.ts';
import { listings } from './night.ts';
import { test } from './one-page.ts';

const own = listingsFor('sre', listings);
const [one, other] = own.filter(({ level, pay }) => level !== null && pay?.usd != null);
if (!one || !other) throw new Error('The night has no two jobs with a level and pay.');
const oneTitle = one.title;

/** A job as the shortlist kept it before there were call sheets. */
const keptBefore = ({ id, title, employer }: (typeof own)[number]) => ({
	id,
	role: 'sre',
	title,
	employer: employer.name,
	on: '2026-11-20',
});

async function openWith(page: Page, stored: Record<string, unknown>): Promise<void> {
	await page.goto('/mark.svg');
	await page.evaluate((all) => {
		for (const [key, value] of Object.entries(all)) localStorage.setItem(`remnavi.${key}`, JSON.stringify(value));
	}, stored);
	await page.goto('/shortlist/');
}
const stored = (page: Page, key: string) =>
	page.evaluate((name) => JSON.parse(localStorage.getItem(`remnavi.${name}`) ?? 'null') as unknown, key);
const sheetOf = (page: Page, title: string) =>
	page.locator('.sheet').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const status = (page: Page) => page.locator('.shortlist [role=status]');

test('a shortlist from before call sheets becomes one, and status, notes and ticks outlast a reload', async ({
	page,
}) => {
	await openWith(page, { kept: [keptBefore(one)] });
	const sheet = sheetOf(page, oneTitle);
	await expect(sheet.getByLabel(`Status: ${oneTitle}`)).toHaveValue('saved');
	await sheet.getByLabel(`Status: ${oneTitle}`).selectOption('Interview');
	await sheet.getByLabel(`Notes: ${oneTitle}`).fill('Ask Ana <b>about</b> the pager.');
	const question = sheet.locator('.to-ask li:nth-child(1) input');
	await question.check();
	await expect(status(page)).toHaveText('1 interview.');
	await page.reload();
	await expect(sheet.getByLabel(`Status: ${oneTitle}`)).toHaveValue('interview');
	await expect(sheet).toContainText(/Interview since \d+ \w+ \d{4}/);
	await expect(sheet.getByLabel(`Notes: ${oneTitle}`)).toHaveValue('Ask Ana <b>about</b> the pager.');
	await expect(question).toBeChecked();
	// The same questions are ticked on the job’s own page.
	await page.goto(`/listings/${one.id}/`);
	await expect(page.getByRole('checkbox', { checked: true }).and(page.locator('.asks input'))).toHaveCount(1);
});

test('a job with notes is not taken off by its box on a list', async ({ page }) => {
	await openWith(page, { kept: [{ ...keptBefore(one), notes: 'Ask Ana.' }] });
	await page.goto(`/listings/${one.id}/`);
	const box = page.locator('[data-keep]');
	await box.click();
	await expect(page.locator('.chosen p')).toContainText('It has a status or notes, so it stays on the shortlist.');
	await expect(box).toBeChecked();
	expect(await stored(page, 'kept')).toHaveLength(1);
});

test('pay stands beside the band of the country that the reader chose, also on the pages of terms', async ({
	page,
}) => {
	// The one role whose guide has a band for Europe.
	const role = 'mlops-engineer';
	const job = listingsFor(role, listings).find(({ level, pay }) => level?.value === 'senior' && pay?.usd != null);
	const kept = { id: job?.id, role, title: job?.title ?? '', employer: job?.employer.name, on: '2026-11-20' };
	await openWith(page, { kept: [kept], terms: { home: 'PT', employer: '', hired: 'employee' } });
	const sheet = sheetOf(page, kept.title);
	await expect(page.getByLabel('Pay where you live')).toHaveValue('PT');
	await expect(sheet.getByRole('listitem').filter({ hasText: 'The guide’s band' })).toContainText(/Portugal: €\d/);
	await page.getByLabel('Pay where you live').selectOption('United States');
	await expect(sheet.getByRole('listitem').filter({ hasText: 'The guide’s band' })).toContainText(
		/United States: \$\d/,
	);
	expect(await stored(page, 'terms')).toEqual({ home: 'US', employer: '', hired: 'employee' });
});

test('what an advert said stays on its sheet when the job is gone', async ({ page }) => {
	const advert = {
		level: 'senior',
		place: 'Portugal',
		pay: '€70–80K',
		low: 77_000,
		high: 88_000,
		ask: [['x', 'Why?']],
	};
	await openWith(page, { kept: [{ ...keptBefore(one), id: 'aaaaaaaa', title: 'Gone', advert }] });
	await expect(sheetOf(page, 'Gone')).toContainText('closed');
	await expect(sheetOf(page, 'Gone').getByText('Pay: €70–80K')).toBeVisible();
	await expect(sheetOf(page, 'Gone').getByRole('checkbox', { name: 'Why?' })).toBeVisible();
	await page.goto('/shortlist/');
	await expect(sheetOf(page, 'Gone').getByText('Pay: €70–80K')).toBeVisible();
});

test('a saved file brings back all of the list, and adding it to another list loses nothing of either', async ({
	page,
}) => {
	await openWith(page, {
		kept: [{ ...keptBefore(one), status: 'applied', since: '2026-12-01', notes: 'From the laptop.' }],
		asked: [[one.id, ['fact-pay']]],
		read: [{ title: 'Elsewhere', role: 'SRE', facts: ['Pay: €1'], ask: ['When?'] }],
	});
	await expect(page.locator('.sheet')).toHaveCount(2);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	const path = await (await download).path();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ shortlist: 1, jobs: [{ id: one.id }] });
	await page.evaluate(() => {
		localStorage.clear();
	});
	await openWith(page, { kept: [{ ...keptBefore(one), notes: 'From the phone.' }, keptBefore(other)] });
	await page.getByLabel('Add a list that was saved as a file').setInputFiles(path);
	await expect(status(page)).toHaveText(
		'Added 1 entry from the file. 1 other was on the list; notes of both are kept, and the later status.',
	);
	await expect(page.locator('.sheet')).toHaveCount(3);
	const kept = (await stored(page, 'kept')) as object[];
	expect(kept[0]).toMatchObject({ status: 'applied', notes: 'From the phone.\n\nFrom the laptop.' });
	expect(await stored(page, 'asked')).toEqual([[one.id, ['fact-pay']]]);
	await page.getByRole('button', { name: 'Put the list back' }).click();
	await expect(page.locator('.sheet')).toHaveCount(2);
	expect(((await stored(page, 'kept')) as object[])[0]).toMatchObject({ status: 'saved', notes: 'From the phone.' });
});

test('a file from anywhere else changes nothing that it should not, and says why', async ({ page }) => {
	await openWith(page, { kept: [keptBefore(one)] });
	const chooser = page.getByLabel('Add a list that was saved as a file');
	const give = (text: string) =>
		chooser.setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await give('{"shortlist": 1, ');
	await expect(status(page)).toContainText('list.json was not read. The file is not valid JSON');
	await give('[]');
	await expect(status(page)).toContainText('The file is not a shortlist');
	await give(' '.repeat(1_000_001));
	await expect(status(page)).toHaveText(
		'list.json has 1,000,001 bytes; at most 1,000,000 bytes are allowed. Nothing was added.',
	);
	expect(await stored(page, 'kept')).toHaveLength(1);
	const markup = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
	const evil = { ...keptBefore(other), title: markup, employer: markup, status: 'offer', since: null, notes: markup };
	const jobs = [
		{ ...evil, advert: { level: null, place: markup, pay: markup, low: null, high: null, ask: [['"><b>', markup]] } },
		{ ...evil, id: 'javascript:alert(1)', advert: null },
	];
	await give(JSON.stringify({ shortlist: 1, jobs, adverts: [], asked: [['__proto__', ['a']]] }));
	await expect(page.locator('.sheet')).toHaveCount(2);
	await expect(page.locator('.faults li')).toHaveText([
		/^Job 2, “<img.*”, is left out: `id` must be eight/,
		'Entry of `asked` 1 is left out: it must be the id of a job and a list of names.',
	]);
	await expect(sheetOf(page, markup).locator('h2 a')).toHaveAttribute('href', `/listings/${other.id}/`);
	await expect(page.locator('.sheet img, .sheet script')).toHaveCount(0);
	await expect(page).toHaveTitle(/Shortlist/);
});

test('each job prints on a page of its own, with its notes, and one job alone on one', async ({ page }) => {
	const jobs = own.slice(0, 4).map((job) => ({ ...keptBefore(job), notes: 'Ask Ana.\n'.repeat(10) }));
	await openWith(page, { kept: jobs, terms: { home: 'PT', employer: '', hired: '' } });
	await expect(page.locator('.sheet')).toHaveCount(4);
	const pages = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
	expect(await pages()).toHaveLength(4);
	await expect(page.locator('.sheet .notes p')).toHaveText(Array.from({ length: 4 }, () => /^(?:Ask Ana\.\s*){10}$/));
	await page.evaluate(() => {
		window.print = () => undefined;
	});
	const first = page.locator('.sheet:nth-child(1)');
	await first.getByRole('button', { name: /^Call sheet/ }).click();
	await first.getByRole('button', { name: /^Print the call sheet/ }).click();
	expect(await pages()).toHaveLength(1);
	await expect(page.locator('.not-printed')).toHaveCount(0);
});
