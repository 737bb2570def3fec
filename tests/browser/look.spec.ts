import { expect, test, type Page } from '@playwright/test';
import { closed, listings } from './night.ts';

const ids = listings.slice(0, 4).map(({ id }) => id);

/** One page of each type; the listing is whichever stands first. */
const pages: Record<string, string> = {
	home: '/',
	guide: '/guides/mlops-engineer/',
	jobs: '/jobs/mlops-engineer/',
	listing: '',
	...(closed && { closed: `/listings/${closed.id}/` }),
	search: '/search/',
	tools: '/tools/',
	glossary: '/glossary/',
	track: '/guides/mlops-engineer/tracks/serving/',
	skill: '/guides/mlops-engineer/skills/kubernetes/',
	pay: '/guides/mlops-engineer/pay/',
	hiring: '/guides/mlops-engineer/hiring/',
	levels: '/guides/mlops-engineer/levels/',
	claims: '/guides/mlops-engineer/claims/',
	map: '/guides/mlops-engineer/map/',
	checklist: '/guides/mlops-engineer/checklist/',
	sources: '/sources/',
	methodology: '/methodology/',
	data: '/about-the-data/',
	facet: '/jobs/mlops-engineer/senior/',
	'last page of a list': '/jobs/mlops-engineer/page/2/',
	compare: '/jobs/compare/',
	'four compared': `/jobs/compare/?ids=${ids.join(',')}`,
	shortlist: '/shortlist/',
	'filled shortlist': '/shortlist/',
	found: '/search/?q=drift',
	404: '/no/such/page/',
	styleguide: '/styleguide/',
};

/** Three open listings and one that nobody has. */
const kept = [...listings.slice(0, 3), { ...listings[3], id: 'a'.repeat(ids[0]?.length ?? 0) }].map(
	({ id, role, title, employer }) => ({
		id,
		role: role?.value,
		title,
		employer: employer?.name,
		on: '2026-11-20',
	}),
);
const keep = (entries: typeof kept) => localStorage.setItem('remnavi.kept', JSON.stringify(entries));

async function open(page: Page, name: string) {
	if (name === 'filled shortlist') await page.addInitScript(keep, kept);
	await page.goto(pages[name] || (pages['jobs'] ?? ''));
	if (name === 'listing') {
		const href = await page.locator('.tt th[scope=row] a').first().getAttribute('href');
		await page.goto(href ?? '');
	}
	if (name === 'four compared') await page.locator('.comparison thead th').nth(3).waitFor();
	if (name === 'filled shortlist') await page.locator('.shortlist li b').nth(3).waitFor();
	if (name === 'found') await page.locator('site-search ol > li').first().waitFor();
	await page.evaluate(() => document.fonts.ready);
}

/** Parts that hide some of their text, and blocks of text that lie over one another or beyond the page’s edge. */
const clipped = (page: Page) =>
	page.evaluate(() => {
		const name = (element: Element) => {
			const text = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
			return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${text}”`;
		};
		const faults: string[] = [];
		// Out of sight on purpose: for those who listen, or closed.
		const isHidden = (element: Element) =>
			!element.checkVisibility({ visibilityProperty: true }) || element.closest('.vh, .skip, svg, .cl span') !== null;
		const isSqueezed = (element: Element) => getComputedStyle(element).clipPath !== 'none';
		const texts: [Element, DOMRect][] = [];
		for (const element of document.body.querySelectorAll('*')) {
			if (isHidden(element) || isSqueezed(element) || element.parentElement?.closest('thead:not(.shown)')) continue;
			const { overflowX, overflowY } = getComputedStyle(element);
			const cutX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
			const cutY = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
			if (!element.matches('input, select, textarea') && (cutX || cutY)) faults.push(`cut: ${name(element)}`);
			for (const node of element.childNodes) {
				if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				for (const box of range.getClientRects()) {
					if (box.width === 0) continue;
					if (box.right > innerWidth + 1 || box.left < -1) faults.push(`beyond the edge: ${name(element)}`);
					texts.push([element, box]);
				}
			}
		}
		// Letters of neighbouring lines may touch; a third of a line one over the other may not.
		texts.sort(([, a], [, b]) => a.top - b.top);
		texts.forEach(([one, a], at) => {
			for (let next = at + 1; next < texts.length; next++) {
				const [other, b] = texts[next] ?? [one, a];
				if (b.top > a.bottom) break;
				const over = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				const beside = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				if (one !== other && beside > 2 && over > Math.min(a.height, b.height) / 3)
					faults.push(`over one another: ${name(one)} and ${name(other)}`);
			}
		});
		return [...new Set(faults)].slice(0, 8);
	});

/** As WCAG 1.4.12 asks: what a reader may set, without loss. */
const spacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

for (const name of Object.keys(pages)) {
	test(`${name} keeps its text at 320 pixels, at twice the size, and with wide spacing`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page, name);
		expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'width').toBeLessThanOrEqual(320);
		expect.soft(await clipped(page), 'at 320 pixels').toEqual([]);

		await page.setViewportSize({ width: 1280, height: 800 });
		const spaced = await page.addStyleTag({ content: spacing }).catch(() => null);
		// The policy forbids styles in the page; a constructed sheet is the reader’s own.
		if (!spaced) await adopt(page, spacing);
		expect.soft(await clipped(page), 'with spacing, wide').toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect.soft(await clipped(page), 'with spacing, narrow').toEqual([]);
		await open(page, name);
		await adopt(page, 'html { font-size: 200% !important }');
		await page.setViewportSize({ width: 640, height: 640 });
		expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'at 200%').toBeLessThanOrEqual(640);
		expect.soft(await clipped(page), 'at 200%').toEqual([]);
	});

	test(`${name} shows where the focus is, and its targets can be hit`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await open(page, name);
		const targets = await smallTargets(page);
		expect.soft(targets, 'targets below 24 pixels').toEqual([]);
		for (let stop = 0; stop < 10; stop++) {
			await page.keyboard.press('Tab');
			const ring = await page.evaluate(() => {
				const at = document.activeElement;
				if (!at || at === document.body) return null;
				const { outlineStyle, outlineWidth } = getComputedStyle(at);
				const inMap = at.closest('svg') ? at.querySelector('.hit') : null;
				const width = inMap ? getComputedStyle(inMap).strokeWidth : outlineStyle === 'none' ? '0' : outlineWidth;
				return { what: at.outerHTML.slice(0, 80), width: Number.parseFloat(width) };
			});
			if (ring) expect.soft(ring.width, ring.what).toBeGreaterThanOrEqual(2);
		}
	});
}

async function adopt(page: Page, css: string) {
	await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, css);
}

/**
 * WCAG 2.5.8: targets below 24 px, but for links within a line of text, native controls’ own boxes, and targets so far
 * apart that circles of 24 px around their middles meet no other target.
 */
const smallTargets = (page: Page) =>
	page.evaluate(() => {
		const all = [...document.querySelectorAll('a[href], button, summary, select, input, label:has(input)')]
			.filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.vh, .skip'))
			.map((target) => ({ target, box: target.getBoundingClientRect() }));
		const isInText = (target: Element) => {
			if (!target.matches('a') || !getComputedStyle(target).display.startsWith('inline')) return false;
			const around = target.closest('p, li, dd, td, th, figcaption, h2, h3, h4, caption, span');
			const own = target.textContent?.trim() ?? '';
			return (around?.textContent?.trim() ?? '').length > own.length;
		};
		const isFree = ({ target, box }: (typeof all)[number]) => {
			const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
			return all.every(({ target: other, box: near }) => {
				if (other === target || other.contains(target) || target.contains(other)) return true;
				const dx = Math.max(near.left - x, 0, x - near.right);
				const dy = Math.max(near.top - y, 0, y - near.bottom);
				const small = near.width < 24 || near.height < 24;
				const apart = Math.hypot(near.left + near.width / 2 - x, near.top + near.height / 2 - y);
				return Math.hypot(dx, dy) >= 12 && (!small || apart >= 24);
			});
		};
		return all
			.filter(({ box }) => box.width < 23.9 || box.height < 23.9)
			.filter(({ target }) => !target.closest('label:has(input)') || target.matches('label'))
			.filter((one) => !isInText(one.target) && !isFree(one))
			.map(({ target, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${target.outerHTML.slice(0, 90)}`)
			.slice(0, 8);
	});

test('with forced colours a bullet keeps its letter and the focus its ring', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page, 'styleguide');
	const bullets = page.locator('[data-specimen=bullet] .bullet');
	await expect(bullets).toHaveCount(10);
	for (const bullet of await bullets.all()) {
		const { front, back } = await bullet.evaluate((element) => {
			const { color, backgroundColor } = getComputedStyle(element);
			return { front: color, back: backgroundColor };
		});
		expect(front).not.toBe(back);
		expect(await bullet.textContent()).toMatch(/[A-E]/);
	}
	await page.keyboard.press('Tab');
	const ring = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
	expect(ring).not.toBe('none');
});

test('where motion is unwelcome nothing moves', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const name of ['home', 'guide', 'jobs', 'search']) {
		await open(page, name);
		expect(await page.evaluate(() => document.getAnimations().length), name).toBe(0);
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
	}
});

test('on paper there is no menu, no search and no filter, and ink is dark on white', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	for (const name of ['guide', 'jobs', 'listing']) {
		await open(page, name);
		for (const part of ['.site-header nav', '.site-header form', '.skip', '.stops', '.filt', '.pages']) {
			for (const found of await page.locator(part).all()) await expect(found, `${part} on ${name}`).toBeHidden();
		}
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
			'rgb(255, 255, 255)',
		);
	}
});

for (const name of ['home', 'guide', 'jobs', 'listing']) {
	test(`nothing on ${name} moves while the font arrives`, async ({ page }) => {
		await page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		// Late enough that the page is painted in the fallback first.
		await page.route('**/*.woff2', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			await route.continue();
		});
		await open(page, name);
		await page.waitForTimeout(300);
		const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
		expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.005);
	});
}
