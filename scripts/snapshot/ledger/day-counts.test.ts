import { expect, it } from 'vitest';
import type { LedgerDay, LedgerPosting } from '#domain/ledger.ts';
import { countBy, countDay, ledgerStart } from './day-counts.ts';

const posting = (id: string, more: Partial<LedgerPosting> = {}): LedgerPosting => ({
	id,
	role: 'sre',
	title: 'SRE',
	employer: { slug: 'acme', name: 'Acme' },
	url: `https://jobs.example/${id}`,
	firstSeen: '2026-11-01',
	lastSeen: '2026-11-24',
	closedOn: null,
	level: null,
	tracks: [],
	named: { cloud: [] },
	specialisations: [],
	pay: null,
	edits: [],
	reposts: [],
	seenOn: [],
	simhash: null,
	...more,
});
const stated = { min: 1, max: 2, currency: 'USD', period: 'year' as const, basis: null };
const today = '2026-11-24';
const count = (postings: LedgerPosting[], open: string[], days: LedgerDay[] = []) =>
	countDay(today, postings, new Set(open), days);

it('counts by role the listings of tonight’s snapshot and the jobs that closed tonight', () => {
	const postings = [
		posting('a', { level: 'senior', pay: { stated, usd: null }, named: { cloud: ['aws', 'gcp'] } }),
		posting('b', { firstSeen: today, tracks: ['oncall', 'platform'], named: { cloud: ['aws', 'aws'] } }),
		posting('c', { closedOn: today }),
		posting('d', { closedOn: '2026-11-23' }),
		posting('e', { role: 'data-engineer', specialisations: ['streaming', 'streaming', 'batch'], level: 'mid' }),
		posting('f'),
	];
	expect(count(postings, ['a', 'b', 'e'])).toEqual([
		{
			day: today,
			roles: {
				'data-engineer': {
					listings: 1,
					opened: 0,
					closed: 0,
					payStated: 0,
					levelStated: 1,
					levels: { mid: 1 },
					tracks: {},
					named: { cloud: {} },
					specialisations: { batch: 1, streaming: 1 },
				},
				sre: {
					listings: 2,
					opened: 1,
					closed: 1,
					payStated: 1,
					levelStated: 1,
					levels: { senior: 1 },
					tracks: { oncall: 1 },
					named: { cloud: { aws: 2, gcp: 1 } },
					specialisations: {},
				},
			},
		},
	]);
});

it('sorts roles and names, whatever the order of the jobs', () => {
	const postings = [posting('a', { role: 'sre', named: { cloud: ['gcp'] } }), posting('b', { role: 'data-engineer' })];
	const text = (jobs: LedgerPosting[]) => JSON.stringify(count(jobs, ['a', 'b']));
	expect(text(postings)).toBe(text(postings.toReversed()));
	expect(Object.keys(count(postings, ['a', 'b'])[0]?.roles ?? {})).toEqual(['data-engineer', 'sre']);
	expect(JSON.stringify(countBy(['b', 'a', 'b']))).toBe('{"a":1,"b":2}');
});

it('counts a night once even if it is taken twice, and deletes nights that are 400 days old', () => {
	const night = (day: string): LedgerDay => ({ day, roles: {} });
	expect(ledgerStart(today)).toBe('2025-10-20');
	const days = count(
		[],
		[],
		[night('2025-10-19'), night('2025-10-20'), night('2025-10-21'), night('2026-11-23'), night(today)],
	);
	expect(days.map(({ day }) => day)).toEqual(['2025-10-21', '2026-11-23', today]);
});
