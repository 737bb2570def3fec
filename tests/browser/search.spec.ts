import { expect, test as alone, type Page, type Request, type Route } from '@playwright/test';
import { test } from './one-page.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Skill, tool, employer or question' });
const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.locator('site-search ol > li');
const ofPages = (page: Page) => page.locator('[data-group=pages] > ol > li');
const listings = (page: Page) => page.locator('[data-group=listings] > ol > li');
const kind = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

/** Once listings have been searched too; before, the status line says that they are being looked at. */
const settled = (page: Page, words: string) =>
	expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for “${words}”(?:, \\d+ of them (?:a job|jobs))?$`));

/** The number in the status line, once there is one. */
async function count(page: Page): Promise<number> {
	await expect(status(page)).toHaveText(/^[\d,]+ results?(?!.*looking)/);
	return Number.parseInt((await status(page).innerText()).replaceAll(',', ''), 10);
}

test('finds a section of a guide and a listing with the same words', async ({ page }) => {
	await page.goto('/search/');
	await field(page).fill('kubernetes');
	await settled(page, 'kubernetes');
	await expect(listings(page).first().getByRole('link')).toHaveAttribute('href', /^\/listings\//);
	await kind(page, 'Guides').check();
	await expect(page).toHaveURL(/kind=guide/);
	const sections = results(page).filter({ has: page.locator('a[href^="/guides/"]') });
	await expect(sections.first()).toContainText('Guide');
	await expect(sections.locator('mark').first()).toHaveText(/kubernetes/i);

	await kind(page, 'Jobs').check();
	await expect(page).toHaveURL(/kind=listing/);
	await expect(results(page).first().getByRole('link')).toHaveAttribute('href', /^\/listings\/[a-z2-7]{8}\/$/);
});

test('leads to a place that is there', async ({ page }) => {
	await page.goto('/search/?q=feature+store&kind=glossary');
	await expect(results(page).first().getByRole('link')).toHaveText('Feature store');
	await page.getByRole('link', { name: 'Feature store', exact: true }).click();
	await expect(page).toHaveURL(/\/glossary\/#feature-store$/);
	await expect(page.locator(':target')).toHaveText('Feature store');
});

test('has as its first result what is called by the words', async ({ page }) => {
	await page.goto('/search/?q=kubernetes');
	for (const words of ['kubernetes', 'go', 'c++', 'feature store', 'mlops engineer', 'how we check']) {
		await field(page).fill(words);
		await expect(results(page).first().getByRole('link')).toHaveText(words, { ignoreCase: true });
	}
});

test('takes other names and slips for what they mean, and says so', async ({ page }) => {
	await page.goto('/search/');
	for (const [typed, name] of [
		['k8s', 'Kubernetes'],
		['kuberntes', 'Kubernetes'],
		['tf', 'Terraform'],
	] as const) {
		await field(page).fill(typed);
		await expect(status(page)).toHaveText(
			new RegExp(`^\\d+ results for “${name}”, which “${typed}” is taken for(?:, \\d+ of them (?:a job|jobs))?$`),
		);
		await expect(results(page).first().getByRole('link')).toHaveText(name);
	}
});

test('takes nothing for a word but that word, and says which was left out', async ({ page }) => {
	await page.goto('/search/?q=interview');
	await settled(page, 'interview');
	await expect(ofPages(page)).toHaveCount(10);
	const excerpts = results(page).locator('[data-part=excerpt]');
	await expect(excerpts.filter({ hasNotText: /interview/i })).toHaveCount(0);
	await page.goto('/search/?q=drift+zzzqqq');
	await expect(status(page)).toHaveText(
		/^No results for “drift zzzqqq” with all words\. \d+ results without “zzzqqq”\.$/,
	);
});

test('counts for each choice what is shown where words were left out', async ({ page }) => {
	await page.goto('/search/?q=drift+zzzqqq');
	const all = page.locator('[data-count=kind][data-value=""]');
	await expect(status(page)).toHaveText(/ \d+ results without “zzzqqq”\.$/);
	const [, found = ''] = / (\d+) results/.exec(await status(page).innerText()) ?? [];
	await expect(all).toHaveText(found);
	const glossary = await page.locator('[data-count=kind][data-value=glossary]').innerText();
	await kind(page, 'Glossary').check();
	await expect(status(page)).toHaveText(new RegExp(` ${glossary} results without “zzzqqq”\\.$`));
	await expect(results(page)).toHaveCount(Number(glossary));
});

test('searches for what is typed while listings are on their way', async ({ page }) => {
	await page.goto('/search/?q=drift');
	await settled(page, 'drift');
	const found = await status(page).innerText();
	const waiting: Route[] = [];
	let isHeld = true;
	await page.route('**/pagefind-listings/**', (route) => (isHeld ? waiting.push(route) : route.continue()));
	await page.goto('/search/?q=kubernetes');
	await expect.poll(() => waiting.length).toBeGreaterThan(0);
	await field(page).fill('drift');
	isHeld = false;
	for (const route of waiting) await route.continue();
	await expect(status(page)).toHaveText(found);
	await expect(listings(page)).toHaveCount(0);
});

test('knows a question of the guide as a question, in whole words', async ({ page }) => {
	await page.goto('/search/?q=how+does+mlops+differ+from+data+engineering');
	await expect(results(page).first().getByRole('link')).toHaveText('How does MLOps differ from data engineering?');
	await expect(results(page).first()).toContainText('Question');
});

test('finds a listing by its employer, alone', async ({ page }) => {
	await page.goto('/search/?kind=listing');
	const [employer = ''] = (await results(page).first().locator('[data-part=trail]').innerText()).split(' · ');
	await field(page).fill(employer);
	await page.getByRole('radio', { name: /^All/ }).check();
	await settled(page, employer);
	const trails = results(page).locator('[data-part=trail]');
	await expect(trails.filter({ hasText: employer })).not.toHaveCount(0);
	await expect(trails.filter({ hasNotText: employer })).toHaveCount(0);
});

test('shows no result twice', async ({ page }) => {
	await page.goto('/search/?q=model');
	const more = page.getByRole('button', { name: 'Show more', exact: true });
	await settled(page, 'model');
	for (const shown of [20, 30, 40, 50, 60]) {
		await more.click();
		await expect(ofPages(page)).toHaveCount(shown);
	}
	const links = await results(page)
		.getByRole('link')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	expect(links.length).toBeGreaterThan(10);
	expect(new Set(links).size).toBe(links.length);
});

test('moves the focus to the first result that “Show more” brings', async ({ page }) => {
	await page.goto('/search/?q=engineer');
	await page.getByRole('button', { name: 'Show more', exact: true }).click();
	await expect(ofPages(page).nth(10).getByRole('link')).toBeFocused();
	await page.getByRole('button', { name: 'Show more jobs' }).click();
	await expect(listings(page).nth(10).getByRole('link')).toBeFocused();
});

test('narrows by kind, role and level, and each choice says how many it would give', async ({ page }) => {
	await page.goto('/search/?q=engineer');
	const all = await count(page);
	const [, ofListings] = /, (\d+) of them jobs$/.exec(await status(page).innerText()) ?? [];
	expect(Number(ofListings)).toBeLessThan(all);
	await expect(page.locator('[data-count=kind][data-value=listing]')).toHaveText(ofListings ?? '');

	const guides = await page.locator('[data-count=kind][data-value=guide]').innerText();
	await kind(page, 'Guides').check();
	await expect(status(page)).toHaveText(new RegExp(`^${guides} results for “engineer”$`));

	await kind(page, 'Jobs').check();
	await expect(status(page)).toHaveText(new RegExp(`^${ofListings} results for “engineer”$`));

	for (const [name, value] of [
		['Role', 'mlops-engineer'],
		['Level of a job', 'senior'],
	] as const) {
		const before = await count(page);
		const select = page.getByRole('combobox', { name });
		const label = await select.locator(`option[value=${value}]`).innerText();
		const promised = Number(/\((\d+)\)$/.exec(label)?.[1]);
		expect(promised).toBeGreaterThan(0);
		expect(promised).toBeLessThan(before);
		await select.selectOption(value);
		await expect(status(page)).toHaveText(new RegExp(`^${promised} results? for “engineer”$`));
	}
});

test('says one number, also where parts of pages answer without one of the words, and knows a job by that word', async ({
	page,
}) => {
	await page.goto('/search/?q=mlops+jobs');
	const found = await count(page);
	await expect(page.locator('[data-count=kind][data-value=""]')).toHaveText(String(found));
	const numbers = (await page.locator('[data-count=kind]').allTextContents()).map(Number);
	expect(numbers.slice(1).reduce((sum, n) => sum + n)).toBe(found);
	await kind(page, 'Jobs').check();
	await expect(listings(page).filter({ hasText: /mlops/i })).not.toHaveCount(0);
	await expect(listings(page).getByRole('link').filter({ hasNotText: /mlops/i })).toHaveCount(0);
});

test('keeps the query in the address, through a reload, without adding to the history', async ({ page }) => {
	await page.goto('/glossary/');
	await page.goto('/search/');
	await field(page).fill('engineer');
	await kind(page, 'Jobs').check();
	await page.getByRole('combobox', { name: 'Level' }).selectOption('senior');
	await expect(page).toHaveURL(/\/search\/\?q=engineer&kind=listing&level=senior$/);
	const found = await count(page);

	await page.reload();
	await expect(field(page)).toHaveValue('engineer');
	await expect(kind(page, 'Jobs')).toBeChecked();
	await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('senior');
	expect(await count(page)).toBe(found);

	await page.goBack();
	await expect(page).toHaveURL(/\/glossary\/$/);
});

test('goes through results with the arrow keys and clears with Escape', async ({ page }) => {
	await page.goto('/search/?q=drift');
	await settled(page, 'drift');
	await field(page).focus();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(0).getByRole('link')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1).getByRole('link')).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await expect(field(page)).toBeFocused();
	await expect(field(page)).toHaveValue('');
	await expect(results(page)).toHaveCount(0);
	await expect(page).toHaveURL(/\/search\/$/);
});

test('says when nothing is found, and offers ways on', async ({ page }) => {
	await page.goto('/search/?q=zzzqqq');
	await expect(status(page)).toHaveText(/^No results for “zzzqqq”/);
	await expect(page.getByRole('main').getByRole('link', { name: 'Glossary' })).toBeVisible();
});

for (const lost of ['pagefind/*', 'pagefind/*.pf_meta', 'pagefind/wasm.*', 'pagefind/index/*', 'pagefind/fragment/*']) {
	test(`says when ${lost} cannot be had, keeps the words, and asks anew for the next search`, async ({ page }) => {
		await page.route(`**/${lost}`, (route) => route.abort());
		await page.goto('/search/');
		await field(page).fill('drift');
		await expect(status(page)).toHaveText(/^The search index could not be loaded/);
		await expect(field(page)).toHaveValue('drift');
		await expect(page).toHaveURL(/q=drift/);

		await page.unroute(`**/${lost}`);
		await field(page).press('Enter');
		await settled(page, 'drift');
	});
}

test('shows what pages have when listings cannot be had, says so, and asks anew for the next search', async ({
	page,
}) => {
	await page.route('**/pagefind-listings/**', (route) => route.abort());
	await page.goto('/search/?q=kubernetes');
	await expect(status(page)).toHaveText(/^\d+ results for “kubernetes”\. Others could not be loaded/);
	await expect(ofPages(page)).toHaveCount(10);
	await expect(listings(page)).toHaveCount(0);

	await page.unroute('**/pagefind-listings/**');
	await field(page).press('Enter');
	await settled(page, 'kubernetes');
	await expect(listings(page).first()).toBeVisible();
});

test('takes nothing of a query for markup', async ({ page }) => {
	await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
	await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
	await expect(page.locator('site-search img')).toHaveCount(0);
});

test('loads nothing of the index before the reader turns to the form', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto('/search/');
	await expect(kind(page, 'Jobs')).toBeEnabled();
	const scripts = () => asked.filter((path) => path.endsWith('.js')).length;
	const before = scripts();
	const ofIndex = () => asked.filter((path) => path.startsWith('/pagefind'));
	expect(ofIndex()).toEqual([]);
	await field(page).focus();
	await expect.poll(() => ofIndex().length).toBeGreaterThan(0);
	await expect.poll(scripts).toBeGreaterThan(before);
});

// From the first letter typed to the first result painted.
const FIRST_RESULT = { bytes: 130_000, requests: 12 };

test('shows the first results within 130 KB and 12 requests, and moves none of them', async ({ page }) => {
	await page.goto('/search/');
	await expect(kind(page, 'Jobs')).toBeEnabled();
	const loaded: Request[] = [];
	// The browser asks for the icon when it likes, before or after the first letter.
	page.on('requestfinished', (request) => request.url().endsWith('/mark.svg') || loaded.push(request));
	// Two fragments may come; other ones, filters and listings wait, and nothing shown before may wait for them.
	let isHeld = true;
	const waiting: Route[] = [];
	let fragments = 0;
	await page.route(/\/pagefind(?:\/filter|\/fragment|-listings)\//, (route) =>
		!isHeld || (/\/pagefind\/fragment/.test(route.request().url()) && fragments++ < 2)
			? route.continue()
			: waiting.push(route),
	);
	await field(page).fill('feature store');
	await expect(results(page)).toHaveCount(2);
	await expect(status(page)).toHaveText(/^\d+ results for .* looking through the jobs/);
	await expect.poll(() => waiting.length).toBeGreaterThan(8);
	const places = () => results(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
	const before = await places();

	const sizes = await Promise.all(loaded.map((request) => request.sizes()));
	const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
	test.info().annotations.push({ type: 'weight', description: `${loaded.length} requests, ${bytes} bytes` });
	expect(bytes).toBeLessThanOrEqual(FIRST_RESULT.bytes);
	expect(loaded.length).toBeLessThanOrEqual(FIRST_RESULT.requests);

	isHeld = false;
	for (const route of waiting) await route.continue();
	await settled(page, 'feature store');
	await expect(ofPages(page)).toHaveCount(10);
	expect((await places()).slice(0, 2)).toEqual(before);
});

test('shows listings when all above them is there, and moves none of them', async ({ page }) => {
	let isHeld = true;
	const waiting: Route[] = [];
	let fragments = 0;
	await page.route('**/pagefind/fragment/*', (route) =>
		isHeld && fragments++ >= 2 ? waiting.push(route) : route.continue(),
	);
	const shownOfListings = page.waitForResponse('**/pagefind-listings/filter/*');
	await page.goto('/search/?q=kubernetes');
	await shownOfListings;
	await expect(page.locator('[data-count=kind][data-value=listing]')).not.toBeEmpty();
	await expect(listings(page)).toHaveCount(0);

	isHeld = false;
	for (const route of waiting) await route.continue();
	await expect(listings(page).first()).toBeVisible();
	await expect(ofPages(page)).toHaveCount(10);
});

test('shows listings below what pages have, and by themselves where pages have nothing', async ({ page }) => {
	await page.goto('/search/?q=kubernetes');
	await settled(page, 'kubernetes');
	const top = async (group: string) => (await page.locator(`[data-group=${group}]`).boundingBox())?.y ?? 0;
	await expect(page.getByRole('heading', { name: 'Open jobs', exact: true })).toBeVisible();
	expect(await top('listings')).toBeGreaterThan(await top('pages'));
	await page.goto('/search/?q=kubernetes&kind=listing');
	await settled(page, 'kubernetes');
	await expect(ofPages(page)).toHaveCount(0);
	await expect(page.locator('[data-group=pages]')).toBeHidden();
	await expect(listings(page).first()).toBeVisible();
});

test('is searched from the header of any page', async ({ page }) => {
	await page.goto('/glossary/');
	await page.getByRole('search').getByRole('searchbox').fill('rollback');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/search\/\?q=rollback$/);
	expect(await count(page)).toBeGreaterThan(0);
});

alone.describe('without script', () => {
	alone.use({ javaScriptEnabled: false });

	alone('says that searching needs script and offers ways on', async ({ page }) => {
		await page.goto('/search/?q=drift');
		const main = page.getByRole('main');
		await expect(main.locator('noscript p')).toContainText('needs JavaScript');
		await expect(main.locator('noscript p')).toBeVisible();
		for (const name of ['MLOps engineer', 'Glossary', 'Method']) {
			await expect(main.getByRole('link', { name }).first()).toBeVisible();
		}
		await expect(page.getByRole('radio', { name: 'Jobs' })).toBeDisabled();
	});
});

test('offers the list of jobs with the filters that a search for jobs names, as its first result', async ({ page }) => {
	await page.goto('/search/?q=remote+sre+jobs+germany+100k');
	const first = page.locator('[data-group=lists] > ol > li');
	await expect(page.locator('site-search [data-group] > h2')).toHaveText([
		'Lists of jobs with these filters',
		'In guides and on other pages',
		'Open jobs',
	]);
	await expect(first.getByRole('link')).toHaveText('SRE jobs: open to Germany · from €100,000');
	await expect(first).toContainText(/\d+ of \d+ open jobs/);
	await expect(status(page)).toHaveText(
		/^The list of jobs with these filters comes first\. No results for “.+” with all words\. \d+ results with some of them\.$/,
	);
	await expect(first.getByRole('link')).toHaveAttribute('href', '/jobs/sre/?country=de&min=100&currency=eur');

	await page.goto('/search/?q=kanban+sre+jobs+in+toronto');
	await expect(first.getByRole('link')).toHaveText('SRE jobs: open to Canada');
	await expect(first).toContainText('Toronto is read as Canada: these jobs are remote.');
	await expect(first).toContainText('No filter stands for “kanban”');
});

test('offers a list without such a job only where no list has one', async ({ page }) => {
	const offered = page.locator('[data-group=lists] > ol > li');
	await page.goto('/search/?q=jobs+in+germany');
	await expect(offered.first()).toContainText(/\d+ of \d+ open jobs/);
	await expect(offered.filter({ hasText: 'None of' })).toHaveCount(0);
	await page.goto('/search/?q=sre+jobs+germany+900k');
	await expect(offered).toContainText(/None of \d+ open jobs/);
});

test('offers no list where no jobs are asked for', async ({ page }) => {
	await page.goto('/search/?q=sre+salary+germany');
	await expect(status(page)).toHaveText(/\d+ results?(?!.*looking)/);
	await expect(page.locator('[data-group=lists]')).toBeHidden();
});
