import { facetWords } from './facet-words.ts';
import { expect, test } from 'vitest';
import { countBy } from '#filter/count-by.ts';
import { conditionDimensions } from '#filter/facets.ts';
import { filterRows } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { formatQuery } from '#filter/query.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import { descriptionOf, introOf } from './list-intro.ts';
import {
	crumbsOf,
	facetsOf,
	jobsHeading,
	listPagesOf,
	numberedPages,
	queryOf,
	withoutCopies,
	type ListPage,
} from './list-pages.ts';
import type { RoleListings } from './role-listings.ts';
import type { Standing } from './standing.ts';

const page = (path: string, ids: string, isIndexable = true) =>
	({ path, rows: [...ids].map((id) => ({ id })), isIndexable, copyOf: null }) as unknown as ListPage;

test('lets search engines index only the largest of lists with nearly the same jobs', () => {
	const pages = [
		page('/all/', 'abcdefghij'),
		page('/worldwide/', 'abcdefghi'),
		page('/aws/', 'abcde'),
		page('/b/', 'abcde', false),
	];
	expect(
		withoutCopies(pages).map(({ path, copyOf, isIndexable }) => [path, copyOf?.path ?? null, isIndexable]),
	).toEqual([
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
	role: 'sre',
	short: 'SRE',
	label: 'Site reliability engineer',
	adjacent: [],
	listings,
	facets: testVocabulary,
	lists: new Map(Object.entries(lists)),
	indexName: '',
	index: indexOf(listings, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' }),
});
const pagesOf = (lists: Record<string, Standing>) =>
	new Map(listPagesOf(role(lists)).map((page) => [page.path.slice('/jobs/sre/'.length), page]));

test('a kept list has a page; search engines may index it while it is open and is not a “not stated” list', () => {
	const pages = pagesOf({ all: open, 'cloud:aws': open, 'cloud:gcp': kept, 'level:not-stated': open });
	expect([...pages].map(([path, { isIndexable, changedOn }]) => [path, isIndexable, changedOn])).toEqual([
		['', true, '2026-11-20'],
		['level-not-stated/', false, null],
		['aws/', true, '2026-11-20'],
		['gcp/', false, '2026-11-10'],
	]);
});

test('keeps an empty page for a place that no advert names tonight', () => {
	const page = pagesOf({ all: open, 'country:zz': kept }).get('remote-zz/');
	expect(page?.rows).toEqual([]);
	expect(page && introOf(page, (slug) => slug)[0]).toMatch(/^No remote SRE job open to .+ was open/);
	expect(page && descriptionOf(page, 1, '2026-11-24')).toMatch(/: none was open .+ on 24 Nov 2026/);
});

test('keeps only the lists of places that no advert offers tonight, sorted and with the names of the places', () => {
	const places = { 'country:zw': kept, 'country:is': kept, 'scope:nordics': kept };
	const regions = [...testVocabulary.regions, { slug: 'nordics', label: 'The Nordics', countries: ['SE', 'NO'] }];
	const of = { ...role({ all: open, ...places, 'tool:cobol': kept, 'track:gone': kept }) };
	const pages = listPagesOf({ ...of, facets: { ...testVocabulary, regions } });
	expect(pages.slice(1).map(({ path, choice }) => [path, choice?.label])).toEqual([
		['/jobs/sre/remote-is/', 'Iceland'],
		['/jobs/sre/remote-zw/', 'Zimbabwe'],
		['/jobs/sre/remote-nordics/', 'The Nordics'],
	]);
});

test('every list states its employers, how many adverts state pay, and what they ask for', () => {
	const page = pagesOf({ all: open, 'cloud:aws': open }).get('aws/');
	const intro = (page && introOf(page, (slug) => slug.toUpperCase()).join(' ')) ?? '';
	expect(intro).toMatchInlineSnapshot(
		`"16 of 60 remote SRE jobs are on AWS, at 9 employers; 10 state pay. The tools named most are TOOL-0 (4) and KUBERNETES (3)."`,
	);
	expect(page && descriptionOf(page, 1, '2026-11-24').length).toBeLessThanOrEqual(160);
});

test('every list has its own address, heading and query in the words of its facet', () => {
	const keys = ['track:serving', 'level:senior', 'cloud:aws', 'country:us', 'scope:worldwide', 'scope:europe'];
	const more = ['scope:not-stated', 'pay:150', 'pay:not-stated', 'specialisation:computer-vision'];
	const pages = listPagesOf(role(Object.fromEntries([...keys, ...more].map((key) => [key, open]))));
	const shown = pages.map(({ path, heading, query, choice }) => [path, heading, formatQuery(query), choice?.name]);
	expect(shown).toEqual([
		['/jobs/sre/', 'Remote site reliability engineer (SRE) jobs', '', undefined],
		['/jobs/sre/track-serving/', 'Remote SRE jobs on the serving track', 'track=serving', 'track'],
		['/jobs/sre/senior/', 'Remote senior SRE jobs', 'level=senior', 'level'],
		['/jobs/sre/aws/', 'Remote SRE jobs on AWS', 'cloud=aws', 'cloud'],
		['/jobs/sre/remote-us/', 'Remote SRE jobs open to the United States', 'country=us', 'country'],
		['/jobs/sre/remote-worldwide/', 'Remote SRE jobs open worldwide', 'scope=worldwide', 'scope'],
		['/jobs/sre/remote-europe/', 'Remote SRE jobs open to Europe', 'scope=europe', 'scope'],
		['/jobs/sre/remote-not-stated/', 'Remote SRE jobs that name no place', 'scope=not-stated', 'scope'],
		['/jobs/sre/pay-from-150k/', 'Remote SRE jobs paying $150,000 or more', 'min=150', 'pay'],
		['/jobs/sre/pay-not-stated/', 'Remote SRE jobs that state no pay in dollars', 'nopay=1', 'pay'],
		[
			'/jobs/sre/computer-vision/',
			'Remote SRE jobs in computer vision',
			'specialisation=computer-vision',
			'specialisation',
		],
	]);
	for (const { rows, query, roleListings } of pages) expect(rows).toEqual(filterRows(roleListings.index, query).rows);
});

test.each([
	['country:gb', 'open to the United Kingdom'],
	['country:nl', 'open to the Netherlands'],
	['country:de', 'open to Germany'],
	['country:jp', 'open to Japan'],
	['scope:americas', 'open to the Americas'],
	['scope:emea', 'open to EMEA'],
])('the list %s has jobs “%s”', (key, claim) => {
	expect([...pagesOf({ [key]: kept }).values()][1]?.claim).toBe(claim);
});

test('puts the page of all jobs first, even if it never had enough jobs', () => {
	const [all] = listPagesOf(role({}));
	expect(all).toMatchObject({ path: '/jobs/sre/', claim: null, choice: null, isIndexable: false, changedOn: null });
	expect(all?.rows).toHaveLength(60);
});

test('stops the build when two choices have the same address, and says what to change', () => {
	const facets = { ...testVocabulary, specialisations: [{ value: 'aws', label: 'AWS' }] };
	const index = indexOf(listings, { facets, terms: testTerms, night: '2026-11-24' });
	expect(() => listPagesOf({ ...role({ 'cloud:aws': open, 'specialisation:aws': open }), facets, index })).toThrow(
		'Two filters of /jobs/sre/ would have the same address, /jobs/sre/aws/. Change one slug in src/content/vocabulary/.',
	);
});

test('lists are near-copies if they share more than four fifths of all their jobs', () => {
	const copies = (one: string, other: string) =>
		withoutCopies([page('/one/', one), page('/other/', other)]).map(({ copyOf }) => copyOf?.path ?? null);
	expect(copies('abcdefghij', 'abcdefgh')).toEqual([null, null]);
	expect(copies('abcdefghijk', 'abcdefghi')).toEqual([null, '/one/']);
	expect(copies('abcdefghi', 'abcdefghijk')).toEqual(['/other/', null]);
	expect(copies('abcdefghi', 'abcdefghi')).toEqual([null, '/one/']);
});

test('returns the facets in reading order, with the count of each choice and the addresses of open lists', () => {
	const facets = facetsOf(role({ 'cloud:aws': open, 'cloud:gcp': kept }));
	expect(facets.map(({ name }) => name).join(' ')).toBe(
		['track level cloud country scope pay specialisation seen tool kind source', ...conditionDimensions].join(' '),
	);
	const choicesOf = (name: string) => facets.find((facet) => facet.name === name)?.choices ?? [];
	expect(choicesOf('cloud').map(({ value, href }) => [value, href])).toEqual([
		['aws', '/jobs/sre/aws/'],
		['gcp', null],
		['azure', null],
		['not-stated', null],
	]);
	const aws = listings.filter(({ named }) => named['cloud']?.some(({ value }) => value === 'aws'));
	expect(choicesOf('cloud')[0]?.count).toBe(aws.length);
	expect(choicesOf('track').map(({ line }) => line)).toEqual(['a', 'b', 'e']);
});

test('offers a condition of work as a filter if at least one advert in ten mentions it', () => {
	const evidence = listings[0]?.role.evidence ?? [];
	const offered = (saying: number) => {
		const some = listings.map((one, at) => ({
			...one,
			conditions: at < saying ? [{ value: 'no-degree' as const, evidence }] : [],
		}));
		const index = indexOf(some, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
		return facetsOf({ ...role({}), listings: some, index }).some(({ heading }) => heading === 'Degree');
	};
	expect(listings).toHaveLength(60);
	expect(offered(5)).toBe(false);
	expect(offered(6)).toBe(true);
});

test('shows the seven tools and four countries named most, and “not stated”', () => {
	const facets = facetsOf(role({}));
	const tools = facets.find(({ name }) => name === 'tool')?.choices ?? [];
	expect(tools).toHaveLength(7);
	const counts = tools.map(({ count }) => count);
	expect(counts).toEqual(counts.toSorted((a, b) => b - a));
	expect(counts[0]).toBe(Math.max(...countBy(listings, ({ tools }) => tools.map(({ value }) => value)).values()));
	const named = countBy(listings, ({ remote }) => remote.countries);
	const countries = facets.find(({ name }) => name === 'country')?.choices.map(({ value }) => value) ?? [];
	expect(countries).toHaveLength(5);
	expect(countries.at(-1)).toBe('not-stated');
	const least = Math.min(...countries.slice(0, -1).map((code) => named.get(code.toUpperCase()) ?? 0));
	const left = [...named].filter(([code]) => !countries.includes(code.toLowerCase())).map(([, n]) => n);
	expect(least).toBeGreaterThanOrEqual(Math.max(...left));
	expect(named.get(countries[0]?.toUpperCase() ?? '')).toBe(Math.max(...named.values()));
});

test('leaves out a facet if none of its choices finds a job', () => {
	const silent = listings.map((listing) => ({ ...listing, named: { cloud: [] }, tools: [] }));
	const index = indexOf(silent, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
	const names = facetsOf({ ...role({}), listings: silent, index }).map(({ name }) => name);
	expect(names).not.toContain('cloud');
	expect(names).not.toContain('tool');
	expect(names).toContain('level');
});

test('names a facet as on the page, in words that people search for', () => {
	expect([facetWords.pay.heading, facetWords.country.heading]).toEqual(['Pay, at least', 'You work from']);
	expect(jobsHeading({ label: 'Data engineer', short: 'data engineer' })).toBe('Remote data engineer jobs');
	expect(crumbsOf(role({}))).toEqual([
		{ href: '/jobs/', label: 'Jobs' },
		{ href: '/jobs/sre/', label: 'SRE jobs' },
	]);
});

test('splits a list of more than a hundred jobs into pages with addresses; an empty list has one page', () => {
	const many = randomListings(201, 9);
	const index = indexOf(many, { facets: testVocabulary, terms: testTerms, night: '2026-11-24' });
	const numbered = numberedPages({ ...role({ 'level:senior': open, 'country:zz': kept }), listings: many, index });
	expect(numbered.map(({ path, props }) => [path, props.page, queryOf(props)])).toEqual([
		['sre', 1, ''],
		['sre/page/2', 2, 'page=2'],
		['sre/page/3', 3, 'page=3'],
		['sre/senior', 1, 'level=senior'],
		['sre/remote-zz', 1, 'country=zz'],
	]);
});
