import { expect } from '@playwright/test';
import { listingsFor } from '#facts/listing.ts';
import { listings } from './night.ts';
import { test } from './one-page.ts';

const role = 'mlops-engineer';
const own = listingsFor(role, listings).map(({ id, tools, named: { cloud = [] } }) => ({
	id,
	names: [...tools, ...cloud].map(({ value }) => value as string),
}));

test('what a reader ticks says which jobs name nothing else, and stands in the address', async ({ page }) => {
	const [one] = own.filter(({ names }) => names.length > 0).toSorted((a, b) => a.names.length - b.names.length);
	const shown = [...new Set(one?.names)];
	const full = own.filter(({ names }) => names.length > 0 && names.every((name) => shown.includes(name)));
	await page.goto(`/jobs/${role}/you/`);
	for (const name of shown) {
		const box = page.locator(`input[value="${name}"]`);
		await box.evaluate((input) => input.closest('details')?.setAttribute('open', ''));
		await box.check();
	}
	await expect(page.locator('.says')).toContainText(`${full.length} of ${own.length} open jobs name`);
	const links = page.locator('.answered section').first().getByRole('link');
	expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')).toSorted())).toEqual(
		full.map(({ id }) => `/listings/${id}/`).toSorted(),
	);
	const address = page.url();
	expect(new URL(address).searchParams.get('show')?.split(',').toSorted()).toEqual(shown.toSorted());
	await page.goto(`${address},no-such-tool`);
	await expect(page.locator('.says')).toContainText(
		'Ignored in the address, because no job here names it: no-such-tool.',
	);
	await page.getByRole('button', { name: 'Untick all' }).click();
	await expect(page.locator('.answered')).toBeEmpty();
	await expect(page).toHaveURL(new RegExp(`/jobs/${role}/you/$`));
});

test('a tick holds for all roles, and an address that brings others takes none away', async ({ page }) => {
	const others = listingsFor('sre', listings).flatMap(({ tools }) => tools.map(({ value }) => value as string));
	const shared = own.flatMap(({ names }) => names).find((name) => others.includes(name)) ?? '';
	const brought = others.find((name) => name !== shared) ?? '';
	const box = (name: string) => page.locator(`input[value="${name}"]`);
	const unfold = () =>
		page.locator('.you-groups details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await page.goto(`/jobs/${role}/you/`);
	await unfold();
	await box(shared).check();
	await expect(page.locator('.says')).toContainText('open jobs name');
	await page.goto('/jobs/sre/you/');
	await expect(box(shared)).toBeChecked();
	await page.goto(`/jobs/sre/you/?show=${brought}`);
	await expect(page.locator('.says')).toContainText('These ticks came with the address; your own are kept.');
	await expect(box(shared)).not.toBeChecked();
	await unfold();
	await box(brought).uncheck();
	await page.goto('/jobs/sre/you/');
	await expect(box(shared)).toBeChecked();
	// The answer is in sight however far a reader has scrolled.
	await page.getByRole('button', { name: 'Untick all' }).scrollIntoViewIfNeeded();
	await expect(page.locator('.says')).toBeInViewport();
});

test('a pasted CV ticks what it names in all roles at once, and no request carries a word of it', async ({ page }) => {
	const known = new Set(own.flatMap(({ names }) => names));
	expect([...known]).toEqual(expect.arrayContaining(['kubernetes', 'python']));
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.goto('/jobs/you/');
	await page.getByText('Tick what my CV names').click();
	await page.getByLabel('The CV’s text').fill('Zoetrope Ltd\nSkills: Python, Kubernetes, basket weaving');
	await page.getByRole('button', { name: 'Tick what it names' }).click();
	await expect(page.locator('.cv [role=status]')).toContainText(/Ticked because your CV names them: .*Python/);
	await expect(page.locator('input[value="kubernetes"]')).toBeChecked();
	const row = page.locator('tr[data-role="mlops-engineer"]');
	const naming = own.filter(({ names }) => names.length > 0);
	const full = naming.filter(({ names }) => names.every((name) => ['python', 'kubernetes'].includes(name)));
	await expect(row).toContainText(`${full.length} of ${naming.length} jobs`);
	await row.getByRole('link', { name: 'MLOps engineer' }).click();
	await expect(page).toHaveURL(/\/jobs\/mlops-engineer\/you\/$/);
	await expect(page.locator('input[value="kubernetes"]')).toBeChecked();
	await expect(page.locator('.says')).toContainText(`${full.length} of ${own.length} open jobs name`);
	expect(sent.filter((one) => /zoetrope|weaving/i.test(one))).toEqual([]);
});
