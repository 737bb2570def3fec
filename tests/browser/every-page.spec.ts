import { largestOfEachType } from './built-pages.ts';
import { listings } from './night.ts';
import { test } from './one-page.ts';
import { expectWhole, isOfNight } from './whole-page.ts';

const ids = listings.slice(0, 4).map(({ id }) => id);
/** Three open listings and one that nobody has. */
const shortlist = listings.slice(0, 4).map(({ id, role, title, employer }, at) => ({
	...{ role: role.value, title, employer: employer.name, on: '2026-11-20' },
	id: at < 3 ? id : 'a'.repeat(id.length),
}));

/** What scripts make of a page: its address, and what stands there once they have. */
const filled: [name: string, path: string, ready: string][] = [
	['a comparison of four', `/jobs/compare/?ids=${ids.join(',')}`, '.comparison thead th:nth-of-type(4)'],
	['a shortlist of four', '/shortlist/', '.shortlist li:nth-of-type(4) b'],
	['a filtered list', '/jobs/mlops-engineer/?cloud=aws&min=150&sort=pay', '.tt tbody tr'],
	['what the search finds', '/search/?q=kubernetes', 'site-search ol > li'],
	['what the search does not find', '/search/?q=zzzqqq', '[role=status]:not(:empty)'],
];
const pages: [name: string, path: string, ready?: string][] = [
	...largestOfEachType()
		.filter(([type]) => !isOfNight(type))
		.map(([type, path]): [string, string] => [`the largest ${type} page`, path]),
	...filled,
];

for (const [name, path, ready] of pages) {
	test(`${name} is whole for every reader`, async ({ page, baseURL }) => {
		if (name === 'a shortlist of four') {
			await page.goto('/shortlist/');
			await page.evaluate((entries) => {
				localStorage.setItem('remnavi.kept', JSON.stringify(entries));
			}, shortlist);
		}
		await expectWhole(page, baseURL ?? '', path, ready);
	});
}
