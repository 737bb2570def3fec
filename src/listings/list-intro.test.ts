import { expect, test } from 'vitest';
import type { Listing } from '#facts/listing.ts';
import { indexOf } from '#filter/listing-index.ts';
import { emptyQuery } from '#filter/query.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { descriptionOf, introOf, listingsOn, newOn, numbersOf } from './list-intro.ts';
import type { ListPage } from './list-pages.ts';

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const evidence = random.role.evidence;
const base: Listing = { ...random, pay: null, years: null, tools: [] };
const pay = (amount: number): Listing['pay'] => ({
	stated: { min: amount, max: amount, currency: 'USD', period: 'year', basis: 'base' },
	usd: { min: amount, max: amount, rate: 1, rateDate: null },
	raw: '$',
	from: 'text',
	doubts: [],
});
const jobs = (...more: Partial<Listing>[]) => more.map((one, at): Listing => ({ ...base, id: `id${at}aaaaa`, ...one }));
const at = (slug: string): Partial<Listing> => ({ employer: { slug, name: slug, kind: null } });

/** A list page that shows the first `shown` jobs. */
function page(listings: Listing[], claim: string | null = null, shown = listings.length): ListPage {
	const index = indexOf(listings, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
	const ids = new Set(listings.slice(0, shown).map(({ id }) => id));
	const roleListings = { short: 'SRE', listings, index } as unknown as ListPage['roleListings'];
	const rows = index.rows.filter(({ id }) => ids.has(id));
	return {
		roleListings,
		path: '/jobs/sre/',
		heading: 'Remote SRE jobs',
		claim,
		choice: null,
		query: emptyQuery(),
		rows,
		isIndexable: true,
		copyOf: null,
		changedOn: null,
	};
}
const intro = (...given: Parameters<typeof page>) =>
	introOf(page(...given), (slug) => slug.toUpperCase())
		.join(' ')
		.trim();

test('counts the jobs of a role, their employers and who states pay, in sentences', () => {
	expect(intro(jobs(at('a')))).toBe('1 remote SRE job is open at 1 employer; none states pay.');
	expect(intro(jobs({ ...at('a'), pay: pay(1) }, at('b')))).toBe(
		'2 remote SRE jobs are open at 2 employers; 1 states pay.',
	);
	expect(intro(jobs({ ...at('a'), pay: pay(1) }, { ...at('a'), pay: pay(2) }))).toBe(
		'2 remote SRE jobs are open at 1 employer; 2 state pay.',
	);
});

test('says which part of the role’s jobs a choice shows', () => {
	const two = jobs(at('a'), at('b'), at('c'));
	expect(intro(two, 'on AWS', 2)).toBe('2 of 3 remote SRE jobs are on AWS, at 2 employers; none states pay.');
	expect(intro(two, 'that name no place', 1)).toBe(
		'1 of 3 remote SRE jobs are those that name no place, at 1 employer; none states pay.',
	);
	expect(intro(two, 'in that field', 1)).toBe(
		'1 of 3 remote SRE jobs are in that field, at 1 employer; none states pay.',
	);
});

test('says that no job is open', () => {
	expect(intro([])).toBe('No remote SRE job was open when the boards were last read. They are read every night.');
	expect(intro(jobs({}), 'on AWS', 0)).toBe(
		'No remote SRE job on AWS was open when the boards were last read. They are read every night.',
	);
});

test('mentions years and the two most-named tools if at least three adverts state them', () => {
	const years = (value: number) => ({ years: { value, evidence } });
	const tools = (...slugs: string[]) => ({ tools: slugs.map((value) => ({ value, evidence })) });
	const said = (...more: Partial<Listing>[]) => intro(jobs(...more)).replace(/^.*? pay\. ?/, '');
	expect(said(years(3), years(8), years(5))).toBe('3 ask for years of experience, a median of 5.');
	expect(said(years(3), years(5), {})).toBe('');
	expect(said(tools('b', 'a'), tools('b', 'a'), tools('a', 'b'))).toBe('The tools named most are A (3) and B (3).');
	expect(said(tools('b'), tools('b', 'a'), tools('a', 'b'))).toBe('The tools named most are B (3).');
	const four = { ...tools('c', 'b', 'a'), ...years(4) };
	expect(said(four, four, four, tools('c'))).toBe(
		'3 ask for years of experience, a median of 4; the tools named most are C (4) and A (3).',
	);
});

test('describes number, employers and date of the jobs, short enough for search engines', () => {
	const listed = page(jobs({ ...at('a'), pay: pay(1) }, at('b')));
	expect(descriptionOf(listed, 1, '2026-11-24')).toBe(
		'Remote SRE jobs: 2 from 2 employers, 1 with pay, read on 24 Nov 2026. Place, level and cloud of each.',
	);
	expect(descriptionOf(listed, 2, '2026-11-24')).toMatch(/^Remote SRE jobs, page 2: 2 from/);
	const heading = 'Remote site reliability engineer jobs that state no pay in dollars and that name no place at all';
	expect(descriptionOf({ ...listed, heading }, 2, '2026-11-24')).toBe(
		`${heading}, page 2: 2 from 2 employers, 1 with pay, read on 24 Nov 2026.`,
	);
	expect(descriptionOf(page([]), 1, '2026-11-24')).toBe(
		'Remote SRE jobs: none was open when the boards were last read, on 24 Nov 2026. Its feed tells of the next.',
	);
});

test('counts the jobs of a list that were first seen on a day', () => {
	const seen = jobs({ firstSeen: '2026-11-23' }, { firstSeen: '2026-11-24' }, { firstSeen: '2026-11-24' });
	expect([newOn(seen, '2026-11-24'), newOn(seen, '2026-11-25'), newOn([], '2026-11-24')]).toEqual([2, 0, 0]);
});

test('computes median pay from at least six employers, each counted once', () => {
	const paid = (...amounts: number[]) => jobs(...amounts.map((amount, n) => ({ ...at(`e${n}`), pay: pay(amount) })));
	expect(numbersOf(paid(1, 2, 3, 4, 5)).median).toBeNull();
	expect(numbersOf(paid(10, 20, 30, 40, 50, 60))).toEqual({
		listings: 6,
		employers: 6,
		statePay: 6,
		median: { value: 35, employers: 6 },
	});
	expect(listingsOn(page(jobs({}, {}, {}), null, 2))).toHaveLength(2);
});
