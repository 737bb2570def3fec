import { expect, test as alone, type Page } from '@playwright/test';
import { listingsFor, type Listing } from '#facts/listing.ts';
import { ROWS_PER_PAGE } from '#filter/query.ts';
import { listings } from './night.ts';
import { test } from './one-page.ts';

/** A list of more jobs than a page holds, and a short one, of which a browser has less to lay out. */
const long = '/jobs/mlops-engineer/';
const short = '/jobs/sre/';
/** The jobs of a list in its order, newest first. */
const listed = (role: string): Listing[] =>
	listingsFor(role, listings).toSorted((a, b) => (b.firstSeen + a.id < a.firstSeen + b.id ? -1 : 1));
const [ofLong, ofShort] = [listed('mlops-engineer'), listed('sre')];
const ids = ofShort.slice(0, 5).map(({ id }) => id);
const [first = ''] = ids;
const gone = 'aaaaaaaa';

const boxes = (page: Page, name: 'keep' | 'compare') => page.locator(`input[data-${name}]`);
/** The box of one job: rows go and move, so that the first box may be another after a click. */
const box = (page: Page, name: 'keep' | 'compare' | 'hide', id: string) =>
	page.locator('tr, hgroup', { has: page.locator(`[data-keep="${id}"]`) }).locator(`[data-${name}]`);
const bar = (page: Page) => page.getByRole('complementary', { name: 'Compare and keep' });
const stored = (page: Page, key: string) =>
	page.evaluate((name) => JSON.parse(localStorage.getItem(`remnavi.${name}`) ?? 'null') as unknown, key);
test('rows are ticked with the keyboard, compared side by side, and taken out again', async ({ page }) => {
	await page.goto(long);
	await expect(boxes(page, 'compare')).toHaveCount(ROWS_PER_PAGE);
	const [one, , other] = ofLong as [Listing, Listing, Listing];
	for (const { id, title } of [one, other]) {
		await expect(box(page, 'compare', id)).toHaveAccessibleName(`compare: ${title}`);
		await box(page, 'compare', id).focus();
		await page.keyboard.press('Space');
	}
	await expect(bar(page).locator('p')).toHaveText('2 of 4 ticked to compare.');
	await bar(page).getByRole('link', { name: 'Compare' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/jobs\/compare\/\?ids=[a-z2-7]{8},[a-z2-7]{8}$/);
	const heads = page.locator('.comparison thead th > a');
	await expect(heads).toHaveText([one.title, other.title]);
	await expect(page.getByRole('row', { name: /^Pay/ }).getByRole('cell')).toHaveCount(2);
	const columnOf = (id: string) =>
		page.getByRole('columnheader').filter({ has: page.locator(`a[href="/listings/${id}/"]`) });
	await columnOf(one.id).getByRole('button').press('Enter');
	await expect(heads).toHaveText([other.title]);
	await expect(page).toHaveURL(/\?ids=[a-z2-7]{8}$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await columnOf(other.id).getByRole('button').press('Enter');
	await expect(page.locator('.comparing').getByRole('status')).toHaveText('No job is chosen.');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a fifth listing is refused with words, and ticks outlast filters and pages', async ({ page }) => {
	await page.goto(short);
	const [fifth = '', ...four] = ids.toReversed();
	for (const id of four) await box(page, 'compare', id).check();
	await box(page, 'compare', fifth).click();
	await expect(box(page, 'compare', fifth)).not.toBeChecked();
	await expect(bar(page).locator('p')).toContainText('4 jobs are ticked already. Untick one first.');
	await page.getByRole('button', { name: 'Pay', exact: true }).click();
	await expect(page.getByRole('heading', { level: 2, name: /highest pay first/ })).toBeVisible();
	await page.goto(`/listings/${first}/`);
	await expect(boxes(page, 'compare')).toBeChecked();
	await bar(page).getByRole('button', { name: 'Untick all' }).click();
	await expect(boxes(page, 'compare')).not.toBeChecked();
	expect(await stored(page, 'compared')).toEqual([]);
});

test('an employer is hidden from lists and numbers, and one button brings its jobs back', async ({ page }) => {
	await page.goto(short);
	const heading = page.locator('.bar h2');
	const employer = ofShort[0]?.employer.name ?? '';
	const left = ofShort.filter((job) => job.employer.name !== employer);
	await expect(box(page, 'hide', first)).toHaveAccessibleName(`hide employer: ${employer}`);
	await box(page, 'hide', first).press('Space');
	const back = page.getByRole('button', { name: `Show ${employer} (${ofShort.length - left.length})` });
	await expect(back).toBeFocused();
	await expect(heading).toHaveText(`All ${left.length}, newest first`);
	await expect(page.locator(`[data-hide="${employer}"]`)).toHaveCount(0);
	// The next visit leaves it out too, on the list of a choice as on that of all.
	await page.goto(`${short}senior/`);
	await expect(back).toBeVisible();
	await expect(page).toHaveURL(/\/senior\/$/);
	await back.click();
	await expect(back).toHaveCount(0);
	expect(await stored(page, 'hidden')).toEqual([]);
});

test('a double click hides one employer, and leaves where they are those who point', async ({ page }) => {
	await page.goto(short);
	const next = ofShort.find(({ employer }) => employer.name !== ofShort[0]?.employer.name);
	await box(page, 'hide', first).click();
	await expect(page.getByRole('button', { name: /^Show / })).toBeVisible();
	await expect(box(page, 'hide', first)).toHaveCount(0);
	await expect(page.getByRole('button', { name: /^Show / })).not.toBeFocused();
	// By the second click another job has moved up to where the first was.
	await box(page, 'hide', next?.id ?? '').hover();
	await page.mouse.down({ clickCount: 2 });
	await page.mouse.up({ clickCount: 2 });
	await expect(box(page, 'hide', next?.id ?? '')).not.toBeChecked();
	expect(await stored(page, 'hidden')).toEqual([ofShort[0]?.employer.name]);
});

test('jobs that a reader opened or applied to can be left out of lists, and come back', async ({ page }) => {
	const [opened, applied] = ofShort as [Listing, Listing];
	const heading = page.locator('.bar h2');
	const hide = (what: string) => page.getByRole('checkbox', { name: `Hide jobs I ${what}` });
	const row = (job: Listing) => page.locator(`[data-keep="${job.id}"]`);
	await page.goto(`/listings/${opened.id}/`);
	await boxes(page, 'keep').check();
	await page.evaluate(
		(job) => {
			localStorage.setItem('remnavi.kept', JSON.stringify([job]));
		},
		{
			id: applied.id,
			role: 'sre',
			title: applied.title,
			employer: applied.employer.name,
			on: '2026-11-20',
			status: 'applied',
		},
	);
	await page.goto(short);
	await expect(
		page
			.getByRole('row')
			.filter({ has: row(applied) })
			.locator('.keep label')
			.filter({ has: row(applied) }),
	).toHaveText('applied');
	const more = page.locator('.chip > summary').filter({ hasText: 'More' });
	await more.click();
	await hide('opened').check();
	await expect(heading).toHaveText(`All ${ofShort.length - 1}, newest first`);
	await expect(row(opened)).toHaveCount(0);
	await hide('applied to').check();
	await expect(heading).toHaveText(`All ${ofShort.length - 2}, newest first`);
	await expect(row(applied)).toHaveCount(0);
	await expect(page.locator('.left-out')).toHaveText('2 jobs hidden, 2 of them your own.');
	// The next visit leaves them out too, and their pages stay.
	await page.reload();
	await expect(heading).toHaveText(`All ${ofShort.length - 2}, newest first`);
	await more.click();
	await expect(hide('opened')).toBeChecked();
	await hide('opened').uncheck();
	await hide('applied to').uncheck();
	await expect(heading).toHaveText(`All ${ofShort.length}, newest first`);
	await expect(page.locator('.left-out')).toBeEmpty();
});

test('under a filtered list stands its feed, or the nearest and how much wider that is', async ({ page }) => {
	const follow = page.locator('.follow');
	const seniors = ofShort.filter(({ level }) => level?.value === 'senior').length;
	await page.goto(`${short}?level=senior`);
	await expect(follow).toHaveText('Follow this list: Atom feed, JSON Feed');
	await expect(follow.getByRole('link', { name: 'Atom feed' })).toHaveAttribute('href', `${short}senior/feed.xml`);
	await page.goto(`${short}?level=senior&q=engineer`);
	await expect(follow).toContainText(`The nearest, “Senior”, has ${seniors} jobs, these`);
	const atom = await follow.getByRole('link', { name: 'Atom feed' }).getAttribute('href');
	expect((await page.request.get(atom ?? '')).ok()).toBe(true);
	await page.goto(`${short}?q=engineer`);
	await expect(follow).toContainText(`The nearest, of all these jobs, has ${ofShort.length} jobs`);
});

test('among the newest jobs, another stands in the place of each job of a hidden employer', async ({ page }) => {
	await page.goto('/jobs/');
	const cells = page.locator('.newest tbody tr:visible td:nth-child(2)');
	const before = await cells.allTextContents();
	const hidden = before[1] ?? '';
	await page.evaluate((name) => {
		localStorage.setItem('remnavi.hidden', JSON.stringify([name]));
		dispatchEvent(new StorageEvent('storage', { key: 'remnavi.hidden' }));
	}, hidden);
	await expect(cells.filter({ hasText: hidden })).toHaveCount(0);
	await expect(cells).toHaveCount(before.length);
	const after = await cells.allTextContents();
	expect(after.filter((name, at) => name !== before[at]).length).toBe(before.filter((name) => name === hidden).length);
});

test('rows that a filter brings have their boxes too', async ({ page }) => {
	await page.goto(long);
	const kept = ofLong[0]?.id ?? '';
	await box(page, 'keep', kept).check();
	await page.getByRole('button', { name: 'Employer', exact: true }).click();
	await expect(page).toHaveURL(/\?sort=employer$/);
	await page.getByRole('button', { name: 'Newest', exact: true }).click();
	await expect(page).toHaveURL(({ search }) => search === '');
	await expect(boxes(page, 'keep')).toHaveCount(ROWS_PER_PAGE);
	await expect(box(page, 'keep', kept)).toBeChecked();
});

test('a comparison names what it left out and what is gone', async ({ page }) => {
	await page.goto(`/jobs/compare/?ids=${first},${gone},no-such-listing`);
	const status = page.locator('.comparing').getByRole('status');
	await expect(status).toHaveText(
		/2 jobs side by side\. Not open any more: 1\. .*because they are not jobs: no-such-listing\./,
	);
	await expect(page.getByRole('columnheader', { name: /Deleted listing/ })).toBeVisible();
	await page.goto(`/jobs/compare/?ids=${ids.join(',')}`);
	await expect(status).toHaveText(
		`4 jobs side by side. Only four jobs can be compared, so these were left out: ${ids[4]}.`,
	);
	await page.goto(`/jobs/compare/?ids=${'x,'.repeat(400)}%E2%80%AEgnp`);
	await expect(status).toHaveText(/because they are not jobs: x, x, x, x, x and 396 more\.$/);
	await page.goto('/jobs/compare/');
	await expect(status).toHaveText('No job is chosen.');
});

test('a comparison that cannot be had says so', async ({ page }) => {
	await page.route('**/listings/**', (route) => route.abort());
	await page.goto(`/jobs/compare/?ids=${first}`);
	await expect(page.locator('.comparing').getByRole('status')).toContainText('could not be loaded');
});

test('the shortlist keeps listings, says which are closed, and can be taken along', async ({ page }) => {
	await page.goto(short);
	await box(page, 'keep', ids[1] ?? '').check();
	await expect(bar(page).getByRole('link', { name: 'Shortlist (1)' })).toBeVisible();
	await page.goto(`/listings/${first}/`);
	await boxes(page, 'keep').check();
	await page.evaluate((id) => {
		const kept = JSON.parse(localStorage.getItem('remnavi.kept') ?? '[]') as object[];
		kept.push({ id, role: 'mlops-engineer', title: 'Gone engineer', employer: 'Nobody', on: '2026-11-01' });
		localStorage.setItem('remnavi.kept', JSON.stringify(kept));
	}, gone);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto('/shortlist/');
	const sheets = page.locator('.sheets > li');
	await expect(sheets).toHaveCount(3);
	await expect(sheets.filter({ hasText: 'Gone engineer' })).toContainText('closed');
	await expect(sheets.getByText('open', { exact: true })).toHaveCount(2);
	expect(asked.filter((url) => url.includes(first) || url.includes('/listings/'))).toEqual([]);

	await expect(page.getByLabel('The list as text')).toHaveText(
		new RegExp(`/listings/${gone}/\\nkept 2026-11-01, closed`),
	);

	// Twice, the second time where the next button has moved up.
	await page.getByRole('button', { name: 'Take off: Gone engineer' }).dblclick();
	await expect(sheets).toHaveCount(2);
	await page.getByRole('button', { name: 'Clear the list' }).click();
	await expect(sheets).toHaveCount(0);
	// Kept in another tab meanwhile.
	await page.evaluate((id) => {
		const later = { id, role: 'mlops-engineer', title: 'Later engineer', employer: 'Nobody', on: '2026-11-02' };
		localStorage.setItem('remnavi.kept', JSON.stringify([later]));
	}, gone);
	await page.getByRole('button', { name: 'Put the list back' }).click();
	await expect(sheets).toHaveCount(3);
	await expect(sheets.filter({ hasText: 'Later engineer' })).toHaveCount(1);

	// A title of 200 letters, as an advert may have, does not widen the page.
	await page.setViewportSize({ width: 320, height: 800 });
	await sheets.locator('a').evaluateAll((links) => links.forEach((link) => (link.textContent = 'W'.repeat(200))));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('text on the clipboard is the shortlist', async ({ page }) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(short);
	await box(page, 'keep', first).check();
	await page.goto('/shortlist/');
	await page.getByRole('button', { name: 'Copy as text' }).click();
	await expect(page.locator('.shortlist').getByRole('status')).toHaveText('The list was copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/listings\/[a-z2-7]{8}\/\nkept .*, open/);
});

alone('where the browser keeps nothing, choices hold on the page and the reader is told', async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto(short);
	await box(page, 'keep', first).check();
	await expect(bar(page).locator('p')).toContainText('This browser keeps nothing');
	await expect(box(page, 'keep', first)).toBeChecked();
});

const markup = '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
const deep = '['.repeat(20_000) + ']'.repeat(20_000);
const entry = { id: gone, role: '../../x', title: markup, employer: markup, on: '2026-99-99' };
const reading = { title: markup, role: markup, facts: ['javascript:ran = 1'], ask: [markup] };
const night = { night: '2026-00-00', before: '2026-99-99' };
/** What somebody or something else may have put where the choices are kept, by key. */
const strangeStores: Record<string, Record<string, string>> = {
	'hold other things': {
		kept: JSON.stringify([null, JSON.parse('{"__proto__": {"id": "aaaaaaaa"}}'), 'x', [[]], entry]),
		...{
			read: JSON.stringify([reading]),
			hidden: JSON.stringify([[], {}, markup, '"]']),
			asked: '[["a", null], [[]]]',
		},
		...{
			visits: JSON.stringify({ sre: night, __proto__: night }),
			offer: '"role=__proto__&level=toString&offer=1e999"',
		},
		...{
			compared: JSON.stringify([markup, 'javascript:ran = 1']),
			terms: JSON.stringify({ home: markup, hired: ['eor'] }),
		},
	},
	'are huge': {
		kept: JSON.stringify(Array.from({ length: 1000 }, (_, at) => ({ ...entry, role: `role-${at}` }))),
		read: JSON.stringify([{ ...reading, ask: Array<string>(9_999).fill('') }, ...Array<object>(1000).fill(reading)]),
		...{
			visits: deep,
			compared: '{"not": [ours',
			asked: deep,
			hidden: JSON.stringify(Array.from({ length: 5_000 }, String)),
		},
		...{ terms: JSON.stringify({ home: 'x'.repeat(50_000) }), offer: JSON.stringify(`offer=${'9'.repeat(50_000)}`) },
	},
};
test('stores that others filled tick nothing, run nothing and leave every page quick and whole', async ({ page }) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto('/mark.svg');
	for (const [what, store] of Object.entries(strangeStores)) {
		const indexes: string[] = [];
		page.on('request', (request) => request.url().includes('/jobs-index/') && indexes.push(request.url()));
		for (const path of [short, `/listings/${first}/`, '/shortlist/', '/terms/', '/pay/']) {
			await page.evaluate((kept) => {
				localStorage.clear();
				for (const [key, value] of Object.entries(kept)) localStorage.setItem(`remnavi.${key}`, value);
			}, store);
			await page.goto(path);
			await expect(page.locator('.keep input:checked, #ask input:checked'), `${path} where they ${what}`).toHaveCount(
				0,
			);
			if (path === short) await expect(boxes(page, 'keep'), what).not.toHaveCount(0);
			if (path === '/shortlist/') await expect(page.locator('.shortlist'), what).toContainText(/on the list|nothing/i);
			const seen = await page.evaluate(() => ({
				ran: 'ran' in window,
				wide: document.documentElement.scrollWidth,
				isHeavy: document.querySelectorAll('*').length > 6000,
			}));
			expect(seen, `${path} where they ${what}`).toEqual({ ran: false, wide: 1280, isHeavy: false });
		}
		expect(indexes.length, what).toBeLessThan(4);
	}
	expect(faults).toEqual([]);
});

test('the first visit marks nothing; a later one counts and marks what came since', async ({ page }) => {
	await page.goto(long);
	await expect(boxes(page, 'keep')).toHaveCount(ROWS_PER_PAGE);
	await expect(page.locator('.news')).toBeEmpty();
	await expect(page.locator('.fresh')).toHaveCount(0);
	const night = await page.locator('.news').getAttribute('data-night');
	const [, , earlier = ''] = new Set(ofLong.map(({ firstSeen }) => firstSeen));
	const news = ofLong.filter(({ firstSeen }) => firstSeen > earlier);
	const employer = news[0]?.employer.name;
	const left = news.filter((job) => job.employer.name !== employer);
	await page.evaluate((seen) => {
		const visits = { 'mlops-engineer': { night: seen, before: null } };
		localStorage.setItem('remnavi.visits', JSON.stringify(visits));
	}, earlier);
	await page.reload();
	await expect(page.locator('.news')).toHaveText(new RegExp(`^${news.length} new here since your last visit`));
	await expect(page.locator('.fresh')).toHaveCount(Math.min(ROWS_PER_PAGE, news.length));
	await box(page, 'hide', news[0]?.id ?? '').click();
	await expect(page.getByRole('button', { name: `Show ${employer}` })).toBeVisible();
	await expect(page.locator('.news')).toHaveText(new RegExp(`^${left.length} new here`));
	expect(left.length).toBeGreaterThan(0);
	await expect(page.locator('.fresh')).toHaveCount(Math.min(ROWS_PER_PAGE, left.length));
	expect(await stored(page, 'visits')).toEqual({ 'mlops-engineer': { night, before: earlier } });
	await page.reload();
	await expect(page.locator('.fresh')).toHaveCount(Math.min(ROWS_PER_PAGE, left.length));
});

test('ticked questions are still ticked after a reload, on that listing alone', async ({ page }) => {
	const [one, other] = ofLong.filter(({ answers }) => answers.length < 5);
	await page.goto(`/listings/${one?.id}/`);
	const question = page.locator('#ask li:nth-child(1) input');
	await question.check();
	await page.reload();
	await expect(question).toBeChecked();
	await page.goto(`/listings/${other?.id}/`);
	await expect(page.locator('#ask').getByRole('checkbox', { checked: true })).toHaveCount(0);
});

alone.describe('without script', () => {
	alone.use({ javaScriptEnabled: false });

	alone('nothing that needs script stands on a page, and the pages that need it say so', async ({ page }) => {
		await page.goto(short);
		await expect(bar(page).getByRole('link')).toHaveCount(0);
		await page.goto('/jobs/compare/');
		await expect(page.locator('noscript p')).toBeVisible();
		await page.goto('/shortlist/');
		await expect(page.locator('noscript p')).toBeVisible();
		await page.goto(`/listings/${first}/`);
		await expect(page.locator('#ask li').first()).toBeVisible();
	});
});
