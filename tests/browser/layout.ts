import type { Page } from '@playwright/test';

/** Parts that hide some of their text, and blocks of text that lie over one another or beyond the page’s edge. */
export const hiddenText = (page: Page) =>
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
		// What does not fit can be scrolled to; whether the keyboard can, axe tells.
		const scrolled = new Map<Element | null, boolean>([
			[null, false],
			[document.documentElement, false],
		]);
		const isScrolled = (element: Element | null): boolean => {
			const known = scrolled.get(element);
			if (known !== undefined || element === null) return known ?? false;
			const itself = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
			const is = itself || isScrolled(element.parentElement);
			scrolled.set(element, is);
			return is;
		};
		const texts: [Element, DOMRect][] = [];
		for (const element of document.body.querySelectorAll('*')) {
			if (isHidden(element) || isSqueezed(element) || element.parentElement?.closest('thead:not(.shown)')) continue;
			const canScroll = isScrolled(element);
			const { overflowX, overflowY } = getComputedStyle(element);
			const cutX = !canScroll && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
			const cutY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
			if (!element.matches('input, select, textarea') && (cutX || cutY)) faults.push(`cut: ${name(element)}`);
			for (const node of element.childNodes) {
				if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				for (const box of range.getClientRects()) {
					if (box.width === 0) continue;
					if (!canScroll && (box.right > innerWidth + 1 || box.left < -1))
						faults.push(`beyond the edge: ${name(element)}`);
					if (!canScroll) texts.push([element, box]);
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
export const textSpacing =
	'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/**
 * Adds a style sheet of the reader’s own, and answers how to take it away. The site’s policy forbids styles in the page; a
 * constructed sheet is not the page’s.
 */
export async function adopt(page: Page, css: string): Promise<() => Promise<void>> {
	await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	}, css);
	return () => page.evaluate(() => void (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)));
}

/** The element that has the focus, and how wide its ring is; null where the focus is on nothing. */
export const focusRing = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement;
		if (!at || at === document.body) return null;
		const { outlineStyle, outlineWidth } = getComputedStyle(at);
		const inMap = at.closest('svg') ? at.querySelector('.hit') : null;
		const width = inMap ? getComputedStyle(inMap).strokeWidth : outlineStyle === 'none' ? '0' : outlineWidth;
		return { what: at.outerHTML.slice(0, 80), width: Number.parseFloat(width) };
	});

/**
 * WCAG 2.5.8: targets below 24 px, but for links within a line of text, native controls’ own boxes, and targets so far
 * apart that circles of 24 px around their middles meet no other target.
 */
export const smallTargets = (page: Page) =>
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

/** Each colour in which the page sets words, with the ground under them; drawings and what is disabled left out. */
export const inksOnGrounds = (page: Page) =>
	page.evaluate(() => {
		const found = new Map<string, { ink: string; ground: string; isLarge: boolean; example: string }>();
		const groundOf = (element: Element | null): string => {
			if (element === null) return 'white';
			const { backgroundColor } = getComputedStyle(element);
			return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor;
		};
		for (const element of document.body.querySelectorAll('*')) {
			const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
			const hasWords = texts.some(({ textContent }) => textContent?.trim());
			if (
				!hasWords ||
				!element.checkVisibility({ visibilityProperty: true }) ||
				element.closest('svg, .cl span, :disabled')
			)
				continue;
			const { color: ink, fontSize, fontWeight } = getComputedStyle(element);
			const size = Number.parseFloat(fontSize);
			const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
			const ground = groundOf(element);
			found.set(`${ink} ${ground} ${isLarge}`, { ink, ground, isLarge, example: element.outerHTML.slice(0, 80) });
		}
		return [...found.values()];
	});
