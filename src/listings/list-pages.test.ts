import { expect, test } from 'vitest';
import { indexOf } from '#filter/listing-index.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { descriptionOf, introOf } from './list-intro.ts';
import { listPagesOf, withoutCopies, type ListPage } from './list-pages.ts';
import type { RoleListings } from './role-listings.ts';
import type { Standing } from './standing.ts';

const page = (path: string, ids: string, isIndexable = true) =>
	({ path, rows: [...ids].map((id) => ({ id })), isIndexable, copyOf: null }) as unknown as ListPage;

test('of lists that hold nearly the same jobs only the largest may be found', () => {
	const pages = [
		page('/all/', 'abcdefghij'),
		page('/worldwide/', 'abcdefghi'),
		page('/aws/', 'abcde'),
		page('/b/', 'abcde', false),
	];
	expect(withoutCopies(pages).map(({ path, copyOf, isIndexable }) => [path, copyOf, isIndexable])).toEqual([
		['/all/', null, true],
		['/worldwide/', '/all/', false],
		['/aws/', null, true],
		['/b/', null, false],
	]);
});

const listings = randomListings(60, 7);
const open = { isOpen: true, changedOn: '2026-11-20' };
const kept = { isOpen: false, changedOn: '2026-11-10' };
const role = (lists: Record<string, Standing>): RoleListings => ({
	...{ role: 'sre', short: 'SRE', label: 'Site reliability engineer', adjacent: [], listings },
	...{ facets: testVocabulary, lists: new Map(Object.entries(lists)), file: { path: '', json: '' } },
	index: indexOf(listings, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' }),
});
const pagesOf = (lists: Record<string, Standing>) =>
	new Map(listPagesOf(role(lists)).map((page) => [page.path.slice('/jobs/sre/'.length), page]));

test('a list has a page while it stands; it may be found while it is open and says more than what is not stated', () => {
	const pages = pagesOf({ all: open, 'cloud:aws': open, 'cloud:gcp': kept, 'level:not-stated': open });
	expect([...pages].map(([path, { isIndexable, changedOn }]) => [path, isIndexable, changedOn])).toEqual([
		['', true, '2026-11-20'],
		['level-not-stated/', false, null],
		['aws/', true, '2026-11-20'],
		['gcp/', false, '2026-11-10'],
	]);
});

test('a list of a place that no advert of tonight names keeps its page, empty', () => {
	const page = pagesOf({ all: open, 'country:zz': kept }).get('remote-zz/');
	expect(page?.rows).toEqual([]);
	expect(page && introOf(page, (slug) => slug)).toMatch(/^No remote SRE job open to .+ was open/);
	expect(page && descriptionOf(page, 1, '2026-11-24')).toMatch(/: none was open .+ on 24 Nov 2026/);
});

test('each list says how many employers it has, how many state pay, and what adverts ask for', () => {
	const page = pagesOf({ all: open, 'cloud:aws': open }).get('aws/');
	const intro = (page && introOf(page, (slug) => slug.toUpperCase())) ?? '';
	expect(intro).toMatchInlineSnapshot(
		`"16 of 60 remote SRE jobs are on AWS, at 9 employers; 10 state pay. The tools named most are TOOL-0 (4) and KUBERNETES (3)."`,
	);
	expect(page && descriptionOf(page, 1, '2026-11-24').length).toBeLessThanOrEqual(160);
});
