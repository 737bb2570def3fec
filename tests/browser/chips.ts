import type { Locator, Page } from '@playwright/test';

/** The chip of a list’s filters with this name, `Level`, opened unless it is open. */
export async function openChip(page: Page, name: string): Promise<Locator> {
	const chip = page.locator('.chip', { has: page.locator('summary', { hasText: new RegExp(`^\\s*${name}`) }) });
	if ((await chip.getAttribute('open')) === null) await chip.locator('summary').click();
	return chip;
}

/** Chooses from the list that a chip opens. */
export async function choose(page: Page, chip: string, choice: RegExp): Promise<void> {
	await (await openChip(page, chip)).getByRole('button', { name: choice }).click();
}
