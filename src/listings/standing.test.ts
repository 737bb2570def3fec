import { DAY } from '#domain/day.ts';
import { expect, test } from 'vitest';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';
import type { LedgerPosting } from '#domain/ledger.ts';
import type { Listing } from '#facts/listing.ts';
import { standings, stayOf, stayOfGone, type Stay } from './standing.ts';

const first = Date.parse('2026-06-01');
const night = (at: number) => new Date(first + at * DAY).toISOString().slice(0, 10);
const nights = (count: number) => Array.from({ length: count }, (_, at) => night(at));
const stay = (from: number, to: number | null = null, edits: string[] = []): Stay => ({
	lists: ['cloud:aws'],
	firstSeen: night(from),
	lastSeen: to === null ? null : night(to),
	edits: edits.map((on) => ({ on })),
});
const after = (stays: Stay[], count: number) => standings(stays, nights(count)).get('cloud:aws');

test('a list opens with its fifth job and closes when it has fewer than three', () => {
	const five = [stay(0), stay(0), stay(0), stay(1, 5), stay(2, 4)];
	expect(after(five.slice(0, 4), 9)).toBeUndefined();
	expect(after(five, 9)?.isOpen).toBe(true);
	expect(after([stay(0), stay(0), stay(0, 6), ...five.slice(3)], 9)).toEqual({ isOpen: false, changedOn: night(7) });
	// A job that leaves a closed list changes nothing for readers.
	expect(after([stay(0), stay(0, 7), stay(0, 6), ...five.slice(3)], 9)).toEqual({ isOpen: false, changedOn: night(7) });
});

test('a closed list keeps its address for ninety days, and reopens only with five jobs', () => {
	const left = [0, 1, 2, 3, 4].map(() => stay(0, 9));
	expect(after(left, 101)).toEqual({ isOpen: false, changedOn: night(10) });
	expect(after(left, 102)).toBeUndefined();
	expect(after([...left, stay(20), stay(20), stay(20), stay(20)], 30)?.isOpen).toBe(false);
	expect(after([...left, stay(20), stay(20), stay(20), stay(20), stay(20)], 30)?.isOpen).toBe(true);
});

test('a list changes when a job opens, closes or is edited, not every night', () => {
	const five = [0, 1, 2, 3, 4].map(() => stay(0));
	expect(after(five, 2)?.changedOn).toBe(night(0));
	expect(after(five, 40)?.changedOn).toBe(night(0));
	expect(after([...five, stay(0, 7)], 40)?.changedOn).toBe(night(8));
	expect(after([...five, stay(3, null, [night(12)])], 40)?.changedOn).toBe(night(12));
	expect(after([stay(3, null, [night(12)]), ...five], 40)?.changedOn).toBe(night(12));
});

test('computes each list from its own jobs', () => {
	const five = [0, 1, 2, 3, 4].map((): Stay => ({ ...stay(0), lists: ['all', 'cloud:aws'] }));
	const found = standings([...five, { ...stay(3), lists: ['all'] }], nights(9));
	expect([...found]).toEqual([
		['all', { isOpen: true, changedOn: night(3) }],
		['cloud:aws', { isOpen: true, changedOn: night(0) }],
	]);
});

test('counts a job seen before the first night from that night on', () => {
	const early = [0, 1, 2, 3, 4].map((): Stay => ({ ...stay(0), firstSeen: '2026-05-01' }));
	expect(after(early, 2)).toEqual({ isOpen: true, changedOn: '2026-05-01' });
	expect(
		after(
			[0, 1, 2, 3, 4].map(() => stay(0, 3)),
			4,
		)?.isOpen,
	).toBe(true);
	expect(
		after(
			[0, 1, 2, 3, 4].map(() => stay(0, 3)),
			5,
		),
	).toEqual({ isOpen: false, changedOn: night(4) });
});

const [random] = randomListings(1, 4);
if (!random) throw new Error('no listing');
const evidence = random.role.evidence;
const value = <T>(value: T) => ({ value, evidence });
const placed = (scope: Listing['remote']['scope'], countries: string[], regions: string[] = []): Listing['remote'] => {
	return { scope, countries, regions, timezones: null, evidence: [] };
};
const paid = (min: number | null, max: number | null): Listing['pay'] => {
	const stated = { min, max, currency: 'USD', period: 'year' as const, basis: null };
	return { stated, usd: { min, max, rate: 1, rateDate: null }, raw: '$', from: 'text', doubts: [] };
};
const silent: Listing = {
	...random,
	tracks: [],
	named: { cloud: [] },
	specialisations: [],
	level: null,
	pay: null,
	remote: placed('unspecified', []),
};
const listsOf = (more: Partial<Listing>) => stayOf({ ...silent, ...more }, testVocabulary).lists;
const added = (more: Partial<Listing>) => listsOf(more).filter((key) => !listsOf({}).includes(key));

test('puts a job that states nothing on the “not stated” lists', () => {
	expect(listsOf({})).toEqual(['all', 'level:not-stated', 'cloud:not-stated', 'scope:not-stated', 'pay:not-stated']);
});

test.each([
	[{ tracks: [value('serving'), value('llmops')] }, ['track:serving', 'track:llmops']],
	[{ level: value('senior' as const) }, ['level:senior']],
	[{ named: { cloud: [value('aws' as const), value('gcp' as const)] } }, ['cloud:aws', 'cloud:gcp']],
	[{ specialisations: [value('llm-ops')] }, ['specialisation:llm-ops']],
	[{ pay: paid(160_000, 210_000) }, ['pay:150', 'pay:200']],
	[{ pay: paid(250_000, null) }, ['pay:150', 'pay:200', 'pay:250']],
	[{ pay: paid(null, 149_999) }, []],
	[{ pay: paid(null, 150_000) }, ['pay:150']],
	[{ remote: placed('worldwide', []) }, ['scope:worldwide']],
	[{ remote: placed('region', ['DE', 'US']) }, ['scope:europe', 'scope:americas', 'country:de', 'country:us']],
	[{ remote: placed('region', [], ['emea']) }, ['scope:europe', 'scope:emea']],
] as [Partial<Listing>, string[]][])('puts a job with %j on the lists %j', (more, keys) => {
	expect(added(more)).toEqual(keys);
});

test('counts an open job for its lists, and a closed one until the night it was last seen', () => {
	const edits = [{ on: '2026-11-20', what: 'pay' as const, from: null, to: '$1' }];
	const open = stayOf({ ...silent, history: { edits, reposts: [] } }, { regions: [], payFloors: [] });
	expect(open).toMatchObject({ firstSeen: silent.firstSeen, lastSeen: null, edits });
	const gone: LedgerPosting = {
		id: 'aaaaaaaa',
		role: 'mlops-engineer',
		title: 'MLOps',
		employer: { slug: 'a', name: 'A' },
		url: 'https://jobs.example/1',
		firstSeen: '2026-11-01',
		lastSeen: '2026-11-20',
		closedOn: null,
		level: 'senior',
		tracks: ['serving'],
		named: { cloud: ['aws'] },
		specialisations: ['llm-ops'],
		pay: null,
		edits,
		reposts: [],
		seenOn: [],
		simhash: null,
	};
	const known = testVocabulary;
	expect(stayOfGone(gone, known)).toEqual({
		lists: ['all', 'track:serving', 'level:senior', 'cloud:aws', 'specialisation:llm-ops', 'pay:not-stated'],
		firstSeen: '2026-11-01',
		lastSeen: '2026-11-20',
		edits,
	});
	const remote = { scope: 'region' as const, countries: ['DE'], regions: [] };
	expect(stayOfGone({ ...gone, level: null, remote }, known).lists).toEqual([
		...['all', 'track:serving', 'level:not-stated', 'cloud:aws', 'specialisation:llm-ops'],
		...['scope:europe', 'country:de', 'pay:not-stated'],
	]);
});
