import { expect, type Page } from '@playwright/test';
import { axe, leaveTwoOfAKind } from './engines.ts';
import { adopt, focusRing, hiddenText, smallTargets, textSpacing } from './layout.ts';
import { lowContrast, widthOf } from './readers.ts';

/** Types of pages that are made of the parts of others, and are looked at nightly. The rest, new ones too, is for every change. */
const ofNight = [
	...['checklist', 'closed', 'comparisons', 'data', 'edition', 'employers', 'glossary', 'guides', 'hiring', 'how-long'],
	...[
		'jobs-index',
		'levels',
		'map',
		'move',
		'page',
		'read-advert',
		'search',
		'shortlist',
		'sources',
		'terms',
		'tools',
		'you',
	],
];

/** Whether pages of a type are looked at nightly, and not for every change. */
export const isOfNight = (type: string): boolean => ofNight.includes(type);

async function open(page: Page, path: string, ready?: string) {
	await page.goto(path);
	if (ready) await page.locator(ready).first().waitFor();
	await page.evaluate(() => document.fonts.ready);
}

/**
 * Expects that a page is whole for every reader: in light and in dark, with a keyboard, with wide spacing, at 320 pixels and
 * at twice the size, on paper, to a screen reader, without an error and without a request to another host.
 * @param ready what stands on the page once scripts have filled it
 */
export async function expectWhole(page: Page, baseURL: string, path: string, ready?: string): Promise<void> {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('request', (request) => request.url().startsWith(baseURL) || faults.push(`asks for ${request.url()}`));

	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, path, ready);
	// Rows are laid out when they come near the screen; here all of them stand as they do then.
	await adopt(page, 'tr { content-visibility: visible !important }');
	expect(await page.evaluate(() => document.querySelectorAll('h1').length), 'headings of the page').toBe(1);
	expect.soft(await lowContrast(page), 'contrast, in light').toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await lowContrast(page), 'contrast, in dark').toEqual([]);
	expect.soft(await smallTargets(page), 'targets below 24 pixels').toEqual([]);
	// The stops of the header are the same on every page: after them come the page’s own.
	for (let stop = 0; stop < (path === '/' ? 12 : 4); stop++) {
		if (stop === 0 && path !== '/') await page.locator('#main').focus();
		await page.keyboard.press('Tab');
		const ring = await focusRing(page);
		if (ring) expect.soft(ring.width, `focus ring of ${ring.what}`).toBeGreaterThanOrEqual(2);
	}

	const takeSpacing = await adopt(page, textSpacing);
	expect.soft(await hiddenText(page), 'with spacing, wide').toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	expect.soft(await hiddenText(page), 'with spacing, narrow').toEqual([]);
	await takeSpacing();
	expect.soft(await widthOf(page), 'width at 320 pixels').toBeLessThanOrEqual(320);
	expect.soft(await hiddenText(page), 'at 320 pixels').toEqual([]);
	const takeSize = await adopt(page, 'html { font-size: 200% !important }');
	await page.setViewportSize({ width: 640, height: 640 });
	expect.soft(await widthOf(page), 'width at 200%').toBeLessThanOrEqual(640);
	expect.soft(await hiddenText(page), 'at 200%').toEqual([]);

	await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
	expect.soft(await movement(page), 'where motion is unwelcome').toEqual([0, 'auto']);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	expect.soft(await onPaper(page), 'on paper').toEqual({ ground: 'rgb(255, 255, 255)', notOnPaper: [] });

	// The engine comes last, for it is shown less. In dark and in forced colours, looked at once, it says the same.
	await leaveTwoOfAKind(page);
	await takeSize();
	await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: null });
	await page.setViewportSize({ width: 1280, height: 800 });
	expect.soft(await axe(page, path === '/styleguide/'), 'axe').toEqual([]);

	const expected = path.startsWith('/no/') ? [expect.stringContaining('404')] : [];
	expect(faults, 'errors and requests to others').toEqual(expected);
}

const onPaper = (page: Page) =>
	page.evaluate(() => ({
		ground: getComputedStyle(document.documentElement).backgroundColor,
		notOnPaper: [...document.querySelectorAll('.site-header nav, .site-header form, .skip, .stops, .filt, .pages')]
			.filter((part) => part.checkVisibility({ visibilityProperty: true }) && part.getClientRects().length > 0)
			.map((part) => part.outerHTML.slice(0, 80)),
	}));
const movement = (page: Page) =>
	page.evaluate(() => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior]);
