import { expect } from '@playwright/test';
import { axe, leaveTwoOfAKind, twoMore } from '../engines.ts';
import { test } from '../one-page.ts';

test('each engine sees a fault, in the last of many rows too', async ({ page }) => {
	await page.goto('/search/');
	await page.evaluate(() => {
		document.querySelector('main label[for]')?.remove();
		const list = document.createElement('ul');
		list.id = 'many';
		for (let row = 0; row < 6; row++) {
			const words = document.createElement('b');
			words.append(row < 5 ? 'a' : Object.assign(new Image(), { src: '/icon-512.png' }));
			const entry = document.createElement('li');
			entry.append(words);
			list.append(entry);
		}
		document.querySelector('main')?.append(list);
	});
	await leaveTwoOfAKind(page);
	await expect(page.locator('#many li')).toHaveCount(3);
	expect(await axe(page, false)).toEqual([expect.stringMatching(/^image-alt: /), expect.stringMatching(/^label: /)]);
	expect(await twoMore(page)).toEqual({
		ibm: expect.arrayContaining([expect.stringMatching(/^img_alt_valid /)]) as string[],
		sniffer: expect.arrayContaining([expect.stringMatching(/^H37/)]) as string[],
	});
});
