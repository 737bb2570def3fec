import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import ts from 'typescript';
import { test } from './one-page.ts';

const script = ts.transpile(readFileSync('scripts/preview/exchange.ts', 'utf8'), { target: ts.ScriptTarget.ESNext });
const page = (text: string, style = 'main { color: black }') =>
	`<!doctype html><html lang="en"><head><title>${text}</title><style>${style}</style></head><body><main><details><summary>More</summary>Kept</details><section><p>One.</p><p>${text}</p></section></main></body></html>`;

test('a save updates what it changed on a page of the preview, and leaves the rest as it is', async ({
	page: browser,
}) => {
	let served = page('Two.');
	await browser.route('http://preview.test/**', (route) =>
		route.request().url().endsWith('exchange.js')
			? route.fulfill({ contentType: 'text/javascript', body: script })
			: route.fulfill({ contentType: 'text/html', body: served }),
	);
	await browser.goto('http://preview.test/');
	const update = () =>
		browser.evaluate(async () => {
			const { updatePage } = (await import('http://preview.test/exchange.js' as string)) as {
				updatePage: (ours: string) => Promise<boolean>;
			};
			return updatePage('aside');
		});
	await browser.evaluate(() => {
		document.body.append(document.createElement('aside'));
		document.querySelector('p')?.prepend(document.createElement('aside'));
		document.querySelector('details')?.addEventListener('click', () => (document.title = 'still heard'));
	});
	served = page('Three.').replace('</section>', '<p>Four.</p></section>');
	expect(await update()).toBe(true);
	await expect(browser.locator('section')).toHaveText('One.Three.Four.');
	await expect(browser.locator('body > aside')).toHaveCount(1);
	await expect(browser).toHaveTitle('Three.');
	await browser.locator('summary').click();
	await expect(browser).toHaveTitle('still heard');

	served = page('Five.', 'main { color: red }');
	expect(await update()).toBe(false);
});
