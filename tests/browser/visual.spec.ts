import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
		'lines',
		'asks',
		'flags',
		'named',
		'history',
		'neighbours',
		'closed',
		'rare',
		'overlap',
		'stale',
		'boxes',
		'chosen-bar',
		'shortlist',
		'comparison',
		'chips',
		'note',
		'rows',
		'findings',
		'sparkline',
		'search-box',
		'results',
		'banners',
		'colours',
		'line-colours',
	],
	360: [
		'map',
		'route',
		'pay',
		'timetable',
		'facts',
		'lines',
		'asks',
		'named',
		'history',
		'shortlist',
		'comparison',
		'rows',
		'results',
		'search-box',
	],
	1344: ['route', 'timetable', 'boxes', 'facets', 'facts', 'lines', 'comparison'],
};
/** The page’s own frame. */
const frame: Record<string, string> = {
	header: '.site-header',
	banner: 'body > .banner',
	crumbs: '.crumbs',
	stops: '.stops',
	footer: '.site-footer',
};
/** What a reader brings about: part by part, the control and what happens to it. */
const states: Record<string, { of: string; control: string; by: 'hover' | 'focus' | 'print' }> = {
	'facet-hover': { of: 'facets', control: '.facets a[data-v]', by: 'hover' },
	'facet-focus': { of: 'facets', control: '.facets a[data-v]', by: 'focus' },
	'form-focus': { of: 'facets', control: '.more [name=q]', by: 'focus' },
	'page-hover': { of: 'pagination', control: 'a[rel=next]', by: 'hover' },
	'page-focus': { of: 'pagination', control: 'a[rel=next]', by: 'focus' },
	'offer-hover': { of: 'empty', control: 'button', by: 'hover' },
	'offer-focus': { of: 'empty', control: 'button', by: 'focus' },
	'listing-focus': { of: 'timetable', control: '[scope=row] a', by: 'focus' },
	'search-focus': { of: 'search-box', control: '[type=search]', by: 'focus' },
	'result-focus': { of: 'results', control: 'h3 a', by: 'focus' },
	'asks-print': { of: 'asks', control: 'li', by: 'print' },
	'check-focus': { of: 'self-check', control: 'input', by: 'focus' },
};
/** What holds the pictures still. */
const still = readFileSync('tests/visual/still.css', 'utf8');
const themes = ['light', 'dark'] as const;
/** The frame’s pictures at 720 pixels beside those of the specimens. */
const withFrame = 720;

const pictures = Object.entries(specimens).flatMap(([width, names]) =>
	themes.flatMap((theme) =>
		[...names, ...(Number(width) === withFrame ? [...Object.keys(frame), ...Object.keys(states)] : [])].map(
			(name) => `${name}-${width}-${theme}.png`,
		),
	),
);
/** Words for people, not parts that could move; the scale is what all others are measured with. */
const notPictured = ['scale', 'frame', 'stops', 'new-listings'];

async function open(page: Page, width: number) {
	await page.setViewportSize({ width, height: 800 });
	await page.goto('/styleguide/');
	// The site’s policy keeps styles out of the page; a constructed sheet is the reader’s own.
	await page.evaluate((css) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		document.adoptedStyleSheets = [sheet];
	}, still);
	await page.evaluate(() => document.fonts.ready);
	// Opened, so that what is inside is pictured too.
	await page.locator('details.filt').evaluate((filters: HTMLDetailsElement) => (filters.open = true));
}

/** `npx playwright test visual --update-snapshots` writes what is not as pictured; it is then packed to a third. */
async function compare(part: Locator, picture: string, act?: () => Promise<void>) {
	// In the page’s corner, where no fraction of a pixel from what stands above moves its edges.
	await part.evaluate((element) => element.classList.add('pictured'));
	await act?.();
	const file = test.info().snapshotPath(picture, { kind: 'screenshot' });
	const before = existsSync(file) ? readFileSync(file) : null;
	await expect.soft(part, picture).toHaveScreenshot(picture);
	await part.evaluate((element) => element.classList.remove('pictured'));
	if (!['all', 'changed'].includes(test.info().config.updateSnapshots)) return;
	const written = readFileSync(file);
	if (before?.equals(written)) return;
	writeFileSync(file, await sharp(written).png({ palette: true, dither: 0, effort: 10 }).toBuffer());
}

test.describe('pictures', () => {
	test.skip(process.platform !== 'linux', 'The pictures show how Chromium on Linux draws letters.');
	for (const colorScheme of themes) {
		for (const [width, names] of Object.entries(specimens)) {
			test(`the parts look as pictured in ${colorScheme} at ${width} pixels`, async ({ page }) => {
				test.slow();
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

test.describe('states', () => {
	test.skip(process.platform !== 'linux', 'The pictures show how Chromium on Linux draws letters.');
	for (const colorScheme of themes) {
		test(`what is pointed at or has the focus looks as pictured in ${colorScheme}`, async ({ page }) => {
			test.slow();
			await page.emulateMedia({ colorScheme });
			await open(page, withFrame);
			// As its script leaves the form once it has come.
			await page
				.locator('.more [disabled]')
				.evaluateAll((all) => all.forEach((field) => field.removeAttribute('disabled')));
			for (const [name, { of, control, by }] of Object.entries(states)) {
				const stage = page.locator(`[data-specimen="${of}"] > .stage`);
				await compare(stage, `${name}-${withFrame}-${colorScheme}.png`, async () => {
					// Where the picture before left the pointer is nothing of this one.
					await page.mouse.move(0, 0);
					if (by === 'print') await page.emulateMedia({ colorScheme, media: 'print' });
					else await stage.locator(control).first()[by]();
				});
				await page.emulateMedia({ colorScheme, media: 'screen' });
			}
		});
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
