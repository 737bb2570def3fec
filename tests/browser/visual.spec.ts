import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';

/** Parts of the style guide, by the width at which they are pictured; some look different on a phone. */
const specimens: Record<number, string[]> = {
	720: [
		'bullet',
		'map',
		'pay',
		'signals',
		'check',
		'question',
		'self-check',
		'facets',
		'timetable',
		'pagination',
		'empty',
		'facts',
		'chips',
		'note',
		'rows',
		'findings',
		'sparkline',
		'search-box',
		'colours',
		'line-colours',
	],
	360: ['map', 'route', 'pay', 'timetable', 'facts', 'rows'],
	1120: ['route', 'timetable', 'facets'],
};
/** The page’s own frame. */
const frame: Record<string, string> = {
	header: '.site-header',
	banner: '.sample',
	crumbs: '.crumbs',
	stops: '.stops',
	footer: '.site-footer',
};
const themes = ['light', 'dark'] as const;
/** The frame’s pictures at 720 pixels beside those of the specimens. */
const withFrame = 720;

const pictures = Object.entries(specimens).flatMap(([width, names]) =>
	themes.flatMap((theme) =>
		[...names, ...(Number(width) === withFrame ? Object.keys(frame) : [])].map(
			(name) => `${name}-${width}-${theme}.png`,
		),
	),
);
/** Words for people, not parts that could move; the scale is what all others are measured with. */
const notPictured = ['scale', 'frame', 'stops', 'new-listings'];

async function open(page: Page, width: number) {
	await page.setViewportSize({ width, height: 800 });
	await page.goto('/styleguide/');
	await page.evaluate(() => document.fonts.ready);
	// Opened, so that what is inside is pictured too.
	await page.locator('details.filt').evaluate((filters: HTMLDetailsElement) => (filters.open = true));
}

/** `npx playwright test visual --update-snapshots` writes what is not as pictured; it is then packed to a third. */
async function compare(part: Locator, picture: string) {
	// In the page’s corner, where no fraction of a pixel from what stands above moves its edges.
	await part.evaluate((element) => element.classList.add('pictured'));
	await expect.soft(part, picture).toHaveScreenshot(picture);
	await part.evaluate((element) => element.classList.remove('pictured'));
	if (!['all', 'changed'].includes(test.info().config.updateSnapshots)) return;
	const file = test.info().snapshotPath(picture, { kind: 'screenshot' });
	writeFileSync(file, await sharp(readFileSync(file)).png({ palette: true, dither: 0, effort: 10 }).toBuffer());
}

test.describe('pictures', () => {
	test.skip(process.platform !== 'linux', 'The pictures show how Chromium on Linux draws letters.');
	for (const colorScheme of themes) {
		for (const [width, names] of Object.entries(specimens)) {
			test(`the parts look as pictured in ${colorScheme} at ${width} pixels`, async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await open(page, Number(width));
				for (const name of names) {
					const part = page.locator(`[data-specimen="${name}"] > .stage`);
					await compare(part, `${name}-${width}-${colorScheme}.png`);
				}
				if (Number(width) !== withFrame) return;
				for (const [name, selector] of Object.entries(frame)) {
					await compare(page.locator(selector), `${name}-${width}-${colorScheme}.png`);
				}
			});
		}
	}
});

test('every part of the style guide is pictured, and no picture is left over', async ({ page }) => {
	await page.goto('/styleguide/');
	const shown = await page.locator('[data-specimen]').evaluateAll((all) => all.map((part) => part.id));
	const pictured = new Set(Object.values(specimens).flat());
	expect(shown.filter((name) => !pictured.has(name))).toEqual(notPictured);
	expect(
		readdirSync('tests/visual')
			.filter((name) => name.endsWith('.png'))
			.toSorted(),
	).toEqual(pictures.toSorted());
});
