import { expect, test } from 'vitest';
import type { LedgerPosting } from '#domain/ledger.ts';
import { randomListings } from '#filter/testing/random-listings.ts';
import { closedPages, insteadOf, MOST_CLOSED } from './closed.ts';

const gone: LedgerPosting = {
	id: 'aaaaaaaa',
	role: 'mlops-engineer',
	title: 'MLOps engineer',
	employer: { slug: 'brisk', name: 'Brisk' },
	url: 'https://jobs.example/1',
	firstSeen: '2026-11-01',
	lastSeen: '2026-11-20',
	closedOn: '2026-11-21',
	level: 'senior',
	tracks: ['serving', 'llmops'],
	named: { cloud: [] },
	specialisations: [],
	pay: null,
	edits: [],
	reposts: [],
	seenOn: [{ source: 'lever', board: 'brisk', postingId: '1', url: 'https://jobs.example/1', lastSeen: '2026-11-20' }],
	simhash: null,
};

test('suggests open jobs of the same employer, those in the same role first', () => {
	const listings = [...randomListings(20, 3, 'sre'), ...randomListings(20, 4)];
	const { sameEmployer } = insteadOf(gone, listings, { most: 40 });
	const roles = sameEmployer.map(({ role }) => role.value);
	expect(new Set(sameEmployer.map(({ employer }) => employer.slug))).toEqual(new Set(['brisk']));
	expect(sameEmployer).toHaveLength(listings.filter(({ employer }) => employer.slug === 'brisk').length);
	expect(roles).toEqual(roles.toSorted());
	expect(new Set(roles).size).toBe(2);
});

test('suggests similar jobs of other employers: shared tracks come before a shared level', () => {
	const [base] = randomListings(1, 4);
	if (!base) throw new Error('no listing');
	const evidence = base.role.evidence;
	const other = (id: string, tracks: string[], level: 'senior' | 'junior', employer = 'alder') => ({
		...base,
		id,
		firstSeen: '2026-11-10',
		employer: { ...base.employer, slug: employer },
		tracks: tracks.map((value) => ({ value, evidence })),
		level: { value: level, evidence },
		specialisations: [],
	});
	const listings = [
		other('level', [], 'senior'),
		other('nothing', ['platform'], 'junior'),
		other('line', ['llmops'], 'junior'),
		other('both', ['serving', 'llmops'], 'senior'),
		other('own', ['serving', 'llmops'], 'senior', 'brisk'),
		{ ...other('role', ['serving'], 'senior'), role: { value: 'sre' as const, evidence } },
	];
	expect(insteadOf(gone, listings).sameWork.map(({ id }) => id)).toEqual(['both', 'line', 'level']);
});

test(`keeps pages for the ${MOST_CLOSED} listings seen most recently`, () => {
	const many = Array.from({ length: MOST_CLOSED + 1 }, (_, at) => ({
		...gone,
		id: `id${String(at).padStart(5, '0')}`,
		lastSeen: at === 7 ? '2026-01-01' : '2026-11-20',
	}));
	const pages = closedPages(many);
	expect(pages).toHaveLength(MOST_CLOSED);
	expect(pages.some(({ lastSeen }) => lastSeen === '2026-01-01')).toBe(false);
});

const [random] = randomListings(1, 4);
const evidence = random?.role.evidence ?? [];
const value = <T>(value: T) => ({ value, evidence });
const open = (id: string, more: object = {}) => {
	if (!random) throw new Error('no listing');
	return {
		...random,
		id,
		firstSeen: '2026-11-10',
		tracks: [],
		level: null,
		specialisations: [],
		employer: { ...random.employer, slug: 'alder' },
		...more,
	};
};
const sameWork = (posting: Partial<LedgerPosting>, ...listings: ReturnType<typeof open>[]) =>
	insteadOf({ ...gone, tracks: [], level: null, ...posting }, listings).sameWork.map(({ id }) => id);

test('sorts equally similar jobs newest first, then by id, and returns five of each kind by default', () => {
	const level = value('senior' as const);
	const many = ['b', 'a', 'd', 'c', 'f', 'e', 'g'].map((id) => open(id, { level }));
	const newest = open('z', { level, firstSeen: '2026-11-12' });
	expect(sameWork({ level: 'senior' }, ...many, newest)).toEqual(['z', 'a', 'b', 'c', 'd']);
	const own = many.map((listing) => ({ ...listing, employer: { ...listing.employer, slug: 'brisk' } }));
	expect(insteadOf(gone, own).sameEmployer.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
	expect(insteadOf(gone, own, { most: 2 }).sameEmployer).toHaveLength(2);
	expect(insteadOf(gone, own).sameWork).toEqual([]);
});

test('counts a shared track twice as much as a shared level or specialisation, and the main track four times', () => {
	const tracks = (...names: string[]) => ({ tracks: names.map(value) });
	const posting = { tracks: ['serving', 'llmops'], level: 'senior' as const, specialisations: ['llm-ops', 'vision'] };
	expect(
		sameWork(
			posting,
			open('both kinds and level', {
				level: value('senior' as const),
				specialisations: [value('llm-ops'), value('vision')],
			}),
			open('main', tracks('serving')),
			open('second', tracks('platform', 'llmops')),
			open('level', { level: value('senior' as const) }),
			open('nothing', { level: value('mid' as const), specialisations: [value('other')] }),
		),
	).toEqual(['main', 'both kinds and level', 'second', 'level']);
	expect(sameWork({}, open('silent'))).toEqual([]);
});

test('sorts closed listings by last night seen, newest first, then by id', () => {
	const of = (id: string, lastSeen: string) => ({ ...gone, id, lastSeen });
	const pages = closedPages([of('b', '2026-11-01'), of('c', '2026-11-02'), of('a', '2026-11-01')]);
	expect(pages.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

test('suggests no listing that was first seen after the day', () => {
	const own = ['a', 'b'].map((id) => open(id, { employer: { ...open(id, {}).employer, slug: 'brisk' } }));
	const later = { ...open('c', {}), firstSeen: '2026-11-24' };
	const offered = (until: string) =>
		insteadOf(gone, [...own, { ...later, employer: own[0]?.employer ?? later.employer }], { until });
	expect(offered('2026-11-23').sameEmployer.map(({ id }) => id)).toEqual(['a', 'b']);
	expect(offered('2026-11-24').sameEmployer.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
