import { expect } from '@playwright/test';
import { largestOfEachType } from '../built-pages.ts';
import { leaveTwoOfAKind, notSo, twoMore } from '../engines.ts';
import { adopt } from '../layout.ts';
import { test } from '../one-page.ts';

// axe looks at these pages for every change; two more engines take longer, and find what it has let through.
for (const [type, path] of largestOfEachType()) {
	test(`two more engines find nothing on the largest ${type} page`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(path);
		await page.evaluate(() => document.fonts.ready);
		await adopt(page, 'tr { content-visibility: visible !important }');
		await leaveTwoOfAKind(page);
		const { ibm, sniffer } = await twoMore(page);
		const left = (found: string[]) => found.filter((one) => !notSo.some(([finding]) => finding.test(one)));
		expect.soft(left(ibm), 'IBM equal access').toEqual([]);
		expect.soft(left(sniffer), 'HTML_CodeSniffer').toEqual([]);
	});
}
