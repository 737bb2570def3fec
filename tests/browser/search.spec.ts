import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page, type Request, type Route } from '@playwright/test';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Skill, tool, employer or question' });
const status = (page: Page) => page.getByRole('status');
const results = (page: Page) => page.locator('site-search ol > li');
const kind = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

/** The number in the status line, once there is one. */
async function count(page: Page): Promise<number> {
	await expect(status(page)).toHaveText(/^\d+ results?/);
	return Number.parseInt(await status(page).innerText(), 10);
}

test('finds a section of a guide and a listing with the same words', async ({ page }) => {
	await page.goto('/search/');
	await field(page).fill('kubernetes');
	await expect(status(page)).toHaveText(/^\d+ results for “kubernetes”$/);
	await kind(page, 'Guides').check();
	await expect(page).toHaveURL(/kind=guide/);
	const section = results(page)
		.filter({ has: page.locator('a[href^="/guides/"]') })
		.first();
	await expect(section).toContainText('Guide');
	await expect(section.locator('mark').first()).toHaveText(/kubernetes/i);

	await kind(page, 'Listings').check();
	await expect(page).toHaveURL(/kind=listing/);
	await expect(results(page).first().getByRole('link')).toHaveAttribute('href', /^\/listings\/[a-z2-7]{8}\/$/);
});

test('leads to a place that is there', async ({ page }) => {
	await page.goto('/search/?q=feature+store&kind=glossary');
	await expect(results(page).first().getByRole('link')).toHaveText('Feature store');
	await results(page).first().getByRole('link').click();
	await expect(page).toHaveURL(/\/glossary\/#feature-store$/);
	await expect(page.locator(':target')).toHaveText('Feature store');
});

test('knows a question of the guide as a question', async ({ page }) => {
	await page.goto('/search/?q=must+i+train+models+myself');
	await expect(results(page).first()).toContainText('Question');
	await expect(results(page).first().getByRole('link')).toHaveText(/\?$/);
});

// What readers would look for, and what should be among the first three.
for (const [words, wanted] of [
	['kubernetes', /^Kubernetes$/],
	['mlops engineer', /^MLOps engineer$/],
	['data drift', /^Data drift$/],
	['feature store', /^Feature store$/],
	['model serving', /^Model deployment and serving$/],
	['salary', /^What MLOps engineers are paid$/],
	['mlops vs devops', /^Is MLOps just DevOps for ML\?$/],
	['red flags', /^Signals$/],
	['how we check', /^How we check$/],
	['go', /^Go$/],
	['c++', /^C\+\+$/],
] as const) {
	test(`has what “${words}” asks for among the first three`, async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent(words)}`);
		const firstThree = async () => (await results(page).getByRole('link').allInnerTexts()).slice(0, 3);
		await expect.poll(firstThree).toContainEqual(expect.stringMatching(wanted));
	});
}

test('finds what was meant by a misspelt word, and says so', async ({ page }) => {
	await page.goto('/search/?q=kuberntes');
	await expect(status(page)).toHaveText(/^No results for “kuberntes” as written\. \d+ results with similar words\.$/);
	await expect(results(page).first().getByRole('link')).toHaveText('Kubernetes');
});

test('finds a listing by its employer, alone', async ({ page }) => {
	await page.goto('/search/?kind=listing');
	const [employer = ''] = (await results(page).first().locator('[data-part=trail]').innerText()).split(' · ');
	await field(page).fill(employer);
	await page.getByRole('radio', { name: /^All/ }).check();
	await expect(status(page)).toHaveText(/^\d+ results? for/);
	for (const trail of await results(page).locator('[data-part=trail]').allInnerTexts())
		expect(trail).toContain(employer);
});

test('shows no result twice', async ({ page }) => {
	await page.goto('/search/?q=model');
	const more = page.getByRole('button', { name: 'Show more' });
	await expect(more).toBeVisible();
	for (let pages = 0; pages < 5 && (await more.isVisible()); pages++) {
		const before = await results(page).count();
		await more.click();
		await expect.poll(() => results(page).count()).toBeGreaterThan(before);
	}
	const links = await results(page)
		.getByRole('link')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	expect(links.length).toBeGreaterThan(10);
	expect(new Set(links).size).toBe(links.length);
});

test('moves the focus to the first result that “Show more” brings', async ({ page }) => {
	await page.goto('/search/?q=engineer');
	await page.getByRole('button', { name: 'Show more' }).click();
	await expect(results(page).nth(10).getByRole('link')).toBeFocused();
});

test('narrows by kind, role and level, and each choice says how many it would give', async ({ page }) => {
	await page.goto('/search/?q=engineer');
	const all = await count(page);
	const listings = Number(await page.locator('[data-count=kind][data-value=listing]').innerText());
	expect(listings).toBeLessThan(all);

	await kind(page, 'Listings').check();
	await expect(status(page)).toHaveText(new RegExp(`^${listings} results`));

	for (const [name, value] of [
		['Role', 'mlops-engineer'],
		['Level of a listing', 'senior'],
	] as const) {
		const before = await count(page);
		const select = page.getByRole('combobox', { name });
		const label = await select.locator(`option[value=${value}]`).innerText();
		const promised = Number(/\((\d+)\)$/.exec(label)?.[1]);
		expect(promised).toBeGreaterThan(0);
		expect(promised).toBeLessThan(before);
		await select.selectOption(value);
		await expect(status(page)).toHaveText(new RegExp(`^${promised} results?`));
	}
});

test('keeps the query in the address, through a reload, without adding to the history', async ({ page }) => {
	await page.goto('/glossary/');
	await page.goto('/search/');
	await field(page).fill('engineer');
	await kind(page, 'Listings').check();
	await page.getByRole('combobox', { name: 'Level' }).selectOption('senior');
	await expect(page).toHaveURL(/\/search\/\?q=engineer&kind=listing&level=senior$/);
	const found = await count(page);

	await page.reload();
	await expect(field(page)).toHaveValue('engineer');
	await expect(kind(page, 'Listings')).toBeChecked();
	await expect(page.getByRole('combobox', { name: 'Level' })).toHaveValue('senior');
	expect(await count(page)).toBe(found);

	await page.goBack();
	await expect(page).toHaveURL(/\/glossary\/$/);
});

test('goes through results with the arrow keys and clears with Escape', async ({ page }) => {
	await page.goto('/search/?q=drift');
	await expect(status(page)).toHaveText(/results/);
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

for (const lost of ['**/search-index/**', '**/search-index/*/terms/*', '**/search-index/*/shown/*']) {
	test(`says when ${lost} cannot be had, keeps the words, and asks anew for the next search`, async ({ page }) => {
		await page.route(lost, (route) => route.abort());
		await page.goto('/search/');
		await field(page).fill('drift');
		await expect(status(page)).toHaveText(/^The search index could not be loaded/);
		await expect(field(page)).toHaveValue('drift');
		await expect(page).toHaveURL(/q=drift/);

		await page.unroute(lost);
		const catalogue = page.waitForRequest('**/catalogue.json');
		await field(page).press('Enter');
		await catalogue;
		await expect(status(page)).toHaveText(/^\d+ results for “drift”$/);
	});
}

test('takes nothing of a query for markup', async ({ page }) => {
	await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
	await expect(status(page)).toContainText('<img src=x onerror=alert(1)>');
	await expect(page.locator('site-search img')).toHaveCount(0);
});

test('loads nothing of the index before the reader turns to the form', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto('/search/', { waitUntil: 'networkidle' });
	const scripts = () => asked.filter((path) => path.endsWith('.js')).length;
	const before = scripts();
	expect(asked.filter((path) => path.startsWith('/search-index/'))).toEqual([]);
	await field(page).focus();
	await expect.poll(() => asked.includes('/search-index/catalogue.json')).toBe(true);
	await expect.poll(scripts).toBe(before + 1);
});

// From the page’s address to the first results: the page, its style, font and icon, the engine, the index and two results.
const FIRST_RESULT = { bytes: 95_000, requests: 10 };

for (const words of [
	'kubernetes',
	'drift',
	'kuberntes',
	'feature store',
	'how much does an mlops engineer earn in europe',
]) {
	test(`shows the first results for “${words}” within 95 KB and 10 requests`, async ({ page }) => {
		const loaded: Request[] = [];
		page.on('requestfinished', (request) => loaded.push(request));
		// The first two may come; the others wait, and nothing that is shown before may wait for them.
		const waiting: Route[] = [];
		let asked = 0;
		await page.route('**/search-index/*/shown/*', (route) => (asked++ < 2 ? route.continue() : waiting.push(route)));
		await page.goto(`/search/?q=${encodeURIComponent(words)}`, { waitUntil: 'load' });
		await expect(results(page)).toHaveCount(2);
		await expect(status(page)).toHaveText(/\d+ results/);
		await expect.poll(() => waiting.length).toBeGreaterThan(0);
		const places = () => results(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
		const before = await places();

		const sizes = await Promise.all(loaded.map((request) => request.sizes()));
		const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
		test.info().annotations.push({ type: 'weight', description: `${loaded.length} requests, ${bytes} bytes` });
		expect(bytes).toBeLessThanOrEqual(FIRST_RESULT.bytes);
		expect(loaded.length).toBeLessThanOrEqual(FIRST_RESULT.requests);

		for (const route of waiting) await route.continue();
		await expect.poll(() => results(page).count()).toBeGreaterThan(2);
		expect((await places()).slice(0, 2)).toEqual(before);
	});
}

test('is searched from the header of any page', async ({ page }) => {
	await page.goto('/glossary/');
	await page.getByRole('search').getByRole('searchbox').fill('rollback');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/search\/\?q=rollback$/);
	expect(await count(page)).toBeGreaterThan(0);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('says that searching needs script and offers ways on', async ({ page }) => {
		await page.goto('/search/?q=drift');
		const main = page.getByRole('main');
		await expect(main.locator('noscript p')).toContainText('needs JavaScript');
		await expect(main.locator('noscript p')).toBeVisible();
		for (const name of ['MLOps engineer', 'Glossary', 'How we check']) {
			await expect(main.getByRole('link', { name }).first()).toBeVisible();
		}
		await expect(page.getByRole('radio', { name: 'Listings' })).toBeDisabled();
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		for (const path of ['/search/', '/search/?q=kubernetes', '/search/?q=zzzqqq']) {
			test(`has no accessibility fault that axe can see at ${path}`, async ({ page }) => {
				const faults: string[] = [];
				page.on('console', (message) => {
					if (message.type() === 'error') faults.push(message.text());
				});
				await page.goto(path);
				if (path.includes('q=')) await expect(status(page)).toHaveText(/results/);
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
				expect(faults).toEqual([]);
			});
		}
	});
}
