import { describe, expect, it } from 'vitest';
import type { LedgerPosting } from '#domain/ledger.ts';
import { firstNightsOf, lifeOf, lifetimesOf } from './lifetimes.ts';
import { livesOfGroups } from './lives-of-groups.ts';

const posting = (id: string, more: Partial<LedgerPosting> & { board?: string } = {}): LedgerPosting => {
	const { board = 'acme', ...rest } = more;
	return {
		id,
		role: 'sre',
		title: `SRE ${id}`,
		employer: { slug: board, name: board },
		url: `https://jobs.example/${id}`,
		publishedOn: null,
		firstSeen: '2026-11-10',
		lastSeen: '2026-11-24',
		closedOn: null,
		level: null,
		tracks: [],
		named: { cloud: [] },
		specialisations: [],
		pay: null,
		edits: [],
		reposts: [],
		seenOn: [
			{
				source: 'ashby',
				board,
				postingId: id,
				url: `https://jobs.example/${id}`,
				lastSeen: rest.lastSeen ?? '2026-11-24',
			},
		],
		simhash: null,
		...rest,
	};
};
const from = '2026-11-01';
const first = new Map([['ashby/acme', '2026-11-05']]);
const life = (more: Partial<LedgerPosting>) => lifeOf(posting('a', more), first, from);

describe('the life of a job', () => {
	it('begins on the night when it first appeared on a board that had been read before', () => {
		expect(life({ closedOn: '2026-11-25' })).toEqual({ employer: 'acme', entry: 0, exit: 15, ended: true });
	});

	it('begins on the feed’s date, and is observed from the night that first read it', () => {
		expect(life({ publishedOn: '2026-10-31', closedOn: '2026-11-25' })).toEqual({
			...{ employer: 'acme', entry: 10, exit: 25, ended: true },
		});
	});

	it('has an unknown beginning if the job was there when its board was first read, and the feed has no date', () => {
		expect(life({ firstSeen: '2026-11-05' })).toBeNull();
		expect(life({ firstSeen: '2026-11-05', publishedOn: '2026-11-01' })).toMatchObject({ entry: 4 });
	});

	it('ignores a feed’s date after the night when the job was first seen', () => {
		expect(life({ publishedOn: '2026-11-12' })).toMatchObject({ entry: 0, exit: 14 });
	});

	it('is still open when last seen if no night found it closed: an outage closes nothing', () => {
		expect(life({ lastSeen: '2026-11-20' })).toEqual({ employer: 'acme', entry: 0, exit: 10, ended: false });
	});

	it('is observed only from the first night that the ledger still has', () => {
		expect(lifeOf(posting('a', { publishedOn: '2026-11-08' }), first, '2026-11-20')).toMatchObject({
			entry: 12,
			exit: 16,
		});
	});
});

it('finds the first night of each board', () => {
	const postings = [posting('a', { firstSeen: '2026-11-12' }), posting('b'), posting('c', { board: 'other' })];
	expect([...firstNightsOf(postings)]).toEqual([
		['ashby/acme', '2026-11-10'],
		['ashby/other', '2026-11-10'],
	]);
});

describe('how long jobs stay open', () => {
	const jobs = Array.from({ length: 40 }, (_, at) =>
		posting(`j${at}`, {
			board: `board${at % 10}`,
			publishedOn: '2026-11-08',
			closedOn: at < 10 ? '2026-11-16' : null,
			lastSeen: at < 10 ? '2026-11-15' : '2026-11-24',
			reposts: at % 4 === 0 ? [{ on: '2026-11-12', url: 'https://jobs.example/again' }] : [],
		} as Partial<LedgerPosting>),
	);

	it('counts jobs that are still open as well', () => {
		const found = lifetimesOf(jobs, { from });
		expect(found).toMatchObject({ jobs: 40, employers: 10, closed: 10, ageUnknown: 0, lacks: [] });
		expect(found.openLonger.slice(0, 3).map((one) => one?.value)).toEqual([1, 0.75, undefined]);
		expect(found.putUpAgain?.value).toBe(0.25);
		expect(found.statePay?.value).toBe(0);
		expect(found.half).toBeNull();
	});

	it('counts the same job in several places once if all appeared on the same night', () => {
		const again = jobs.map((job) => ({ ...job, id: `z${job.id}` }));
		expect(lifetimesOf([...jobs, ...again], { from }).jobs).toBe(40);
		const later = jobs.map((job) => ({ ...job, id: `z${job.id}`, firstSeen: '2026-11-20' }));
		expect(lifetimesOf([...jobs, ...later], { from }).jobs).toBe(80);
	});

	it('is computed for all jobs, for each role, and for each source that carried a job', () => {
		const [one, ...others] = jobs;
		const seen = one?.seenOn.map((place) => ({ ...place, source: 'lever' as const })) ?? [];
		const both = { ...one, role: 'devops-engineer', seenOn: [...(one?.seenOn ?? []), ...seen] } as LedgerPosting;
		const { groups } = livesOfGroups([both, ...others], ['sre', 'devops-engineer'], from);
		expect(groups.map(({ kind, name, of }) => [kind, name, of.jobs])).toEqual([
			['all', 'all', 40],
			['role', 'sre', 39],
			['role', 'devops-engineer', 1],
			['source', 'ashby', 40],
			['source', 'lever', 1],
		]);
	});

	it('says what is missing when there are too few jobs', () => {
		expect(lifetimesOf(jobs, { from, belongs: ({ employer }) => employer.slug === 'board1' })).toMatchObject({
			curve: { points: [], until: null },
			lacks: [
				{ of: 'adverts', have: 4, least: 20 },
				{ of: 'employers', have: 1, least: 8 },
			],
		});
	});
});
