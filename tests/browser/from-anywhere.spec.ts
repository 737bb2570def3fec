import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';

const duties = 'Deploy models with KServe on Kubernetes and watch them for drift. Build training pipelines in Airflow.';
const posting = {
	'@context': 'https://schema.org',
	'@graph': [
		{ '@type': 'WebPage', name: 'Careers' },
		{
			'@type': 'JobPosting',
			title: 'Senior MLOps Engineer',
			description: `<p>${duties}</p><img src=x onerror="document.title='run'"><p>The salary is €80,000 to €95,000 a year.</p>`,
			jobLocationType: 'TELECOMMUTE',
			jobLocation: { address: { addressCountry: { name: 'Germany' } } },
		},
	],
};
/** Pages of other sites: structured data, an article among other things, and a bare page on which a reader selects. */
const pages: Record<string, string> = {
	'/structured': `<title>Careers</title><script type="application/ld+json">{ broken</script>
		<script type="application/ld+json">${JSON.stringify(posting)}</script><h1>Join us</h1><p>We sew kites.</p>`,
	'/article': `<title>Kites</title><nav>Shop Sale</nav><main><h1>Senior MLOps Engineer</h1><p>Kites Ltd</p><p>Remote - Germany</p>
		<ul><li>${duties}</li></ul></main><footer>We sell kites</footer>`,
	'/selected': `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>Mail</title>
		<p>Hello there</p><div id="advert">Senior MLOps Engineer<br>Remote - Germany<br>${duties}</div><p>Bye</p>`,
};

let other: { url: string; close: () => void };

test.beforeAll(async () => {
	const server = createServer(({ url = '' }, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pages[url] ?? '');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	other = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
});
test.afterAll(() => other.close());

/** Chooses the bookmark on a page; the site under test takes the place of the one that the bookmark names. */
async function chooseBookmark(page: Page, at: string, site: string): Promise<Page> {
	await page.goto('/jobs/read/');
	const href = (await page.getByRole('link', { name: 'Read this advert' }).getAttribute('href')) ?? '';
	expect(href).toMatch(/^javascript:/);
	const program = decodeURIComponent(href.slice('javascript:'.length)).replace(
		/"https?:[^"]*?\/jobs\/read\/#"/,
		JSON.stringify(new URL('/jobs/read/#', site).href),
	);
	await page.goto(other.url + at);
	if (at === '/selected')
		await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#advert') ?? document.body));
	const opened = page.waitForEvent('popup');
	await page.evaluate(program);
	return opened;
}

for (const at of Object.keys(pages)) {
	test(`the bookmark reads the advert of a page such as ${at}, and sends nothing of it`, async ({ page, baseURL }) => {
		const asked: string[] = [];
		page.context().on('request', (request) => asked.push(request.url()));
		const reader = await chooseBookmark(page, at, baseURL ?? '');
		await expect(reader.getByRole('heading', { level: 2, name: 'Senior MLOps Engineer' })).toBeVisible();
		const facts = reader.locator('.read-facts');
		await expect(facts).toContainText('Remote from: Germany');
		await expect(facts).toContainText('Senior');
		if (at === '/structured') await expect(facts).toContainText('€80,000–95,000 a year');
		await expect(reader.locator('.brought')).toContainText('Deploy models with KServe');
		await expect(reader.locator('.brought')).not.toContainText(/Sale|We sell|Hello there|Bye/);
		await expect(reader).not.toHaveTitle('run');
		await expect(reader).toHaveURL(/\/jobs\/read\/$/);
		expect(asked.filter((url) => url.startsWith(baseURL ?? '') && /KServe/.test(url.replace(/#.*/, '')))).toEqual([]);
	});
}

test('what a phone shares with the installed reader stays on the phone', async ({ page }) => {
	await page.goto('/jobs/read/');
	const manifest = await page.request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '');
	const { share_target: target } = (await manifest.json()) as {
		share_target: { action: string; params: { text: string } };
	};
	await page.evaluate(async () => {
		dispatchEvent(new Event('appinstalled'));
		await navigator.serviceWorker.ready;
	});
	const shared = new URLSearchParams({ [target.params.text]: `Senior MLOps Engineer\nRemote - Germany\n${duties}` });
	await page.goto(`${target.action}?${String(shared)}`);
	await expect(page.locator('.read-facts')).toContainText('Remote from: Germany');
	await expect(page).toHaveURL(/\/jobs\/read\/$/);
	const answered = await page.evaluate(() => performance.getEntriesByType('navigation').map(({ name }) => name));
	expect(answered.join()).not.toContain('?text=');

	await page.goto(`${target.action}?url=https%3A%2F%2Fkites.example%2F12`);
	await expect(page.locator('.advert [role=status]')).toContainText('Only the address of the advert was shared');
});
