import { expect, type Page } from '@playwright/test';
import { wcagContrast } from 'culori';
import { focusRing, inksOnGrounds } from './layout.ts';

/** WCAG 1.4.3, by the colours that are declared. */
export async function lowContrast(page: Page): Promise<string[]> {
	const inks = await inksOnGrounds(page);
	expect(inks.length).toBeGreaterThan(1);
	return inks
		.filter(({ ink, ground, isLarge }) => wcagContrast(ink, ground) < (isLarge ? 3 : 4.5))
		.map(({ ink, ground, example }) => `${ink} on ${ground}: ${example}`);
}

/** What is wrong on the way of the Tab key: the link past the header comes first, each stop is new and has its ring. */
export async function tabStops(page: Page, stops = 8): Promise<string[]> {
	const faults: string[] = [];
	const seen: string[] = [];
	for (let stop = 0; stop < stops; stop++) {
		await page.keyboard.press('Tab');
		const ring = await focusRing(page);
		if (!ring) continue;
		if (stop === 0 && !ring.what.includes('class="skip')) faults.push(`The first stop is ${ring.what}.`);
		if (ring.what === seen.at(-1)) faults.push(`The key does not leave ${ring.what}.`);
		if (ring.width < 2) faults.push(`The ring of ${ring.what} has ${ring.width} pixels.`);
		seen.push(ring.what);
	}
	return faults;
}

export const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
