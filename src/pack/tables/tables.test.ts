import { describe, expect, it } from 'vitest';
import type { AdvertFacts } from '#domain/edition.ts';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import type { SeenOn } from '#domain/listing.ts';
import type { Listing } from '#facts/listing.ts';
import { randomListings } from '#filter/testing/random-listings.ts';
import { lifetimesOf } from '#listings/lifetimes.ts';
import type { Cell, Table } from '#pack/table.ts';
import { advertsTable } from './adverts.ts';
import { claimsTable } from './claims.ts';
import { editionTable } from './edition.ts';
import { jobsTable, livesTable } from './lives.ts';
import { nightsNamedTable, nightsTable } from './nights.ts';

/** The rows of a table as objects with the names of its columns; every row must have all columns. */
function rowsOf({ columns, rows }: Table): Record<string, Cell | undefined>[] {
	expect(rows.filter(({ length }) => length !== columns.length)).toEqual([]);
	return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
}

describe('tonight’s adverts', () => {
	const [random] = randomListings(1, 4);
	if (!random) throw new Error('no listing');
	const seen = (source: SeenOn['source'], url: string): SeenOn => ({ source, board: 'a', postingId: '1', url });
	const [own, other] = [seen('lever', 'https://jobs.lever.example/1'), seen('remotive', 'https://remotive.example/1')];
	const evidence = [{ words: 'words', from: 'text' as const, at: 0, rule: 'test' }];
	const terms = new Map([
		['lever', { kind: 'applicant-tracking' as const }],
		['remotive', { kind: 'job-board' as const }],
	]);
	const listing: Listing = {
		...random,
		url: other.url,
		seenOn: [other, own],
		alsoRole: { value: 'sre', evidence },
		level: { value: 'senior', evidence },
		years: { value: 5, evidence },
		topics: [],
		pay: {
			stated: { min: 80_000, max: 100_000, currency: 'GBP', period: 'year', basis: 'base' },
			usd: { min: 104_000, max: 130_000, rate: 1.3, rateDate: '2026-11-20' },
			...{ raw: '£80,000–100,000', from: 'text', doubts: [] },
		},
		...{ publishedOn: '2026-11-01', firstSeen: '2026-11-02', lastSeen: '2026-11-24' },
		history: {
			edits: [],
			reposts: [{ on: '2026-11-05', url: other.url }],
		},
	};

	it('are those on an employer’s own board, with their address there; the others are only counted', () => {
		const table = advertsTable([listing, { ...listing, seenOn: [other] }], terms);
		expect(rowsOf(table)).toMatchObject([{ id: listing.id, url: own.url, source: 'lever' }]);
		expect(table.means).toContain('1 that appear only on job boards are left out');
	});

	it('have what the advert says about each condition of work that is a filter', () => {
		const silent = { ...listing, conditions: [] };
		const said = { ...listing, conditions: [{ value: 'no-on-call', evidence }] };
		expect(rowsOf(advertsTable([silent, said], terms))).toMatchObject([
			{ on_call: null, degree: null },
			{ on_call: 'no-on-call', degree: null },
		]);
	});

	it('have each fact in its column, and an empty cell where nothing was read', () => {
		expect(rowsOf(advertsTable([listing], terms))[0]).toMatchObject({
			...{ role: 'mlops-engineer', also_role: 'sre', level: 'senior', years: 5 },
			...{ pay_min: 80_000, pay_max: 100_000, pay_currency: 'GBP', pay_period: 'year', pay_basis: 'base' },
			...{ usd_min: 104_000, usd_max: 130_000, rate_date: '2026-11-20' },
			...{ topics: '-', language: 'en' },
			...{ published_on: '2026-11-01', first_seen: '2026-11-02', last_seen: '2026-11-24', edits: 0, reposts: 1 },
		});
		const silent = { ...listing, topics: null, pay: null, level: null };
		expect(rowsOf(advertsTable([silent], terms))[0]).toMatchObject({
			...{ topics: null, level: null },
			...{ pay_min: null, pay_currency: null, usd_max: null, rate_date: null },
		});
	});
});

describe('the adverts of an edition', () => {
	const facts: AdvertFacts = {
		...{ employer: 7, month: '2026-08', country: 'US', source: 'ats', role: 'sre', alsoRole: 'devops-engineer' },
		...{ strict: true, level: 'senior', levelFrom: 'title', tracks: ['incidents'], tools: ['go', 'helm'] },
		...{ named: { cloud: ['aws'] }, specialisations: [], topics: ['on-call'], years: 5, payStated: true },
		...{ pay: { min: 150_000, max: 180_000, currency: 'USD' }, workplace: 'remote', text: 'whole', language: 'en' },
	};

	it('have each fact in its column', () => {
		expect(rowsOf(editionTable('2026-11', '', [facts]))).toEqual([
			{
				...{ employer: 7, month: '2026-08', country: 'US', source: 'ats', role: 'sre', also_role: 'devops-engineer' },
				...{ strict: true, level: 'senior', level_from: 'title', tracks: 'incidents', tools: 'go helm' },
				...{ clouds: 'aws', specialisations: '', topics: 'on-call', years: 5, pay_stated: true },
				...{ pay_min: 150_000, pay_max: 180_000, pay_currency: 'USD', workplace: 'remote', text: 'whole' },
				language: 'en',
			},
		]);
	});

	it('distinguish adverts that name no topic from adverts not read for topics', () => {
		const of = (topics: AdvertFacts['topics']) => rowsOf(editionTable('2026-11', '', [{ ...facts, topics }]))[0];
		expect([of([])?.['topics'], of(null)?.['topics']]).toEqual(['-', null]);
	});
});

it('a claim has its figure, its sample, and how many adverts could have mentioned it', () => {
	const figure = { value: 0.6, low: 0.5, high: 0.7, adverts: 90, employers: 60, coverage: { asked: 95, said: 92 } };
	const measured = { unit: 'share' as const, lacks: [], splits: [], ownPages: null, strict: null };
	const claim = { role: 'sre', claim: 'adverts-go', words: 'Most name Go.', origin: 'tonight' };
	const table = claimsTable([
		{ ...claim, measured: { ...measured, verdict: 'holds', figure, behind: figure } },
		{ ...claim, measured: { ...measured, verdict: 'too-few', figure: null, behind: { adverts: 9, employers: 8 } } },
	]);
	expect(rowsOf(table)).toMatchObject([
		{
			verdict: 'holds',
			unit: 'share',
			value: 0.6,
			low: 0.5,
			high: 0.7,
			adverts: 90,
			employers: 60,
			asked: 95,
			said: 92,
		},
		{ verdict: 'too-few', value: null, low: null, high: null, adverts: 9, employers: 8, asked: null, said: null },
	]);
});

describe('how long jobs stay open', () => {
	const job = (at: number): LedgerPosting => ({
		...{ id: `job${at}`, role: 'sre', title: `SRE ${at}`, employer: { slug: `e${at}`, name: `E ${at}` } },
		...{ url: 'https://jobs.example/1', publishedOn: '2026-11-01', firstSeen: '2026-11-01', lastSeen: '2026-11-10' },
		...{ closedOn: at < 10 ? '2026-11-11' : null, level: null, tracks: [], named: {}, specialisations: [], pay: null },
		...{ edits: [], reposts: [], simhash: null },
		seenOn: [
			{ source: 'lever', board: 'a', postingId: String(at), url: 'https://jobs.example/1', lastSeen: '2026-11-10' },
		],
	});

	it('has a row for each age at which jobs closed, with the lower end of the interval first', () => {
		const open = Array.from({ length: 40 }, (_, at) => ({ ...job(at), lastSeen: '2026-11-20' }));
		const of = lifetimesOf(open, { from: '2026-11-01' });
		const [row] = rowsOf(livesTable([{ kind: 'role', name: 'sre', of }]));
		expect(row).toMatchObject({ kind: 'role', name: 'sre', age: 10, at_risk: 40, employers: 40, closed: 10 });
		expect(row?.['open_longer']).toBeCloseTo(0.75);
		expect(Number(row?.['low'])).toBeLessThan(0.75);
		expect(Number(row?.['high'])).toBeGreaterThan(0.75);
	});

	it('has no interval when all jobs have closed', () => {
		const closed = Array.from({ length: 40 }, (_, at) => ({ ...job(at), closedOn: '2026-11-11' }));
		const rows = rowsOf(livesTable([{ kind: 'all', name: '', of: lifetimesOf(closed, { from: '2026-11-01' }) }]));
		expect(rows).toMatchObject([{ age: 10, closed: 40, open_longer: 0, low: null, high: null }]);
	});

	it('has for each job the ages between which it was observed, and whether it closed, came back and states pay', () => {
		const life = { employer: 'e0', entry: 2, exit: 10, ended: true };
		const back = { ...job(30), reposts: [{ on: '2026-11-05', url: 'https://jobs.example/0' }] };
		const table = jobsTable([
			{ posting: job(0), job: 1, employer: 2, life },
			{ posting: back, job: 3, employer: 4, life: null },
		]);
		expect(rowsOf(table)).toEqual([
			{
				...{ job: 1, employer: 2, role: 'sre', sources: 'lever', age_from: 2, age_to: 10 },
				...{ closed: true, came_back: false, pay_stated: false },
			},
			{
				...{ job: 3, employer: 4, role: 'sre', sources: 'lever', age_from: null, age_to: null },
				...{ closed: false, came_back: true, pay_stated: false },
			},
		]);
	});
});

it('has for each night the counts of each role and the terms that adverts name', () => {
	const held = {
		...{ listings: 9, opened: 1, closed: 2, payStated: 5, levelStated: 7 },
		...{ levels: { senior: 4 }, tracks: { incidents: 3 }, named: { cloud: { aws: 6 } }, specialisations: {} },
	};
	const days: LedgerDay[] = [{ day: '2026-11-24', roles: { sre: held } }];
	expect(rowsOf(nightsTable(days))).toEqual([
		{ day: '2026-11-24', role: 'sre', listings: 9, opened: 1, closed: 2, pay_stated: 5, level_stated: 7 },
	]);
	expect(rowsOf(nightsNamedTable(days)).map(({ kind, name, listings }) => [kind, name, listings])).toEqual([
		['level', 'senior', 4],
		['track', 'incidents', 3],
		['cloud', 'aws', 6],
	]);
});
