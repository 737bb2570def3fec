import { describe, expect, it } from 'vitest';
import { FeedFault } from '../decode/fault.ts';
import { madeRows, takeNights, type MadeNight, type MadeRow } from '../tests/made-nights.ts';

const down = { rows: new FeedFault('network', 'The connection failed.') };
const other = madeRows(901, 904);
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;
const job: MadeRow = { id: 1, title: 'MLOps', url: 'https://jobs.example/10001' };
const cutShort = (rows: readonly MadeRow[]) => ({
	rows,
	cutShort: 'The list has more than 1page; the rest were not read.',
});
const office = { remote: { scope: 'onsite' as const, countries: [], regions: [], timezones: null, evidence: [] } };

/** For each night from 1 November, the boards of the job called MLOps, or the day on which it closed. */
async function lifeOf(...nights: MadeNight['boards'][]) {
	const taken = await takeNights(...nights.map((boards, at) => ({ on: day(at + 1), boards: { ...boards, other } })));
	return taken.map(({ files }) => {
		const listing = files?.listings.find(({ title }) => title === 'MLOps');
		if (listing) return `open on ${listing.seenOn.map(({ board }) => board).join(' and ')}, seen ${listing.lastSeen}`;
		const closedOn = files?.ledger.find(({ title }) => title === 'MLOps')?.closedOn;
		return closedOn === null ? 'unknown' : `closed on ${closedOn ?? 'no day'}`;
	});
}

describe('a job whose row is missing', () => {
	it('closes on the night on which its board was read completely', async () => {
		expect(await lifeOf({ a: [job, ...madeRows(2, 3)] }, { a: madeRows(2, 3) }, { a: madeRows(2, 3) })).toEqual([
			`open on a, seen ${day(1)}`,
			`closed on ${day(2)}`,
			`closed on ${day(2)}`,
		]);
	});

	it('stays open if its board was read in part', async () => {
		expect(await lifeOf({ a: [job, ...madeRows(2, 3)] }, { a: cutShort(madeRows(2, 3)) })).toEqual([
			`open on a, seen ${day(1)}`,
			`open on a, seen ${day(1)}`,
		]);
	});

	it('stays open if its board failed', async () => {
		expect((await lifeOf({ a: [job] }, { a: down }))[1]).toBe(`open on a, seen ${day(1)}`);
	});

	it('is neither open nor closed if its board is no longer read', async () => {
		expect((await lifeOf({ a: [job] }, {}))[1]).toBe('unknown');
	});

	it('closes when one of its boards drops it and the other did so long before', async () => {
		const both = { a: [job, ...madeRows(2, 3)], b: [job, ...madeRows(2, 3)] };
		const one = { a: [job, ...madeRows(2, 3)], b: madeRows(2, 3) };
		const nights = [both, ...Array.from({ length: 16 }, () => one), { a: madeRows(2, 3) }];
		expect((await lifeOf(...nights)).at(-1)).toBe(`closed on ${day(18)}`);
	});

	it('is neither open nor closed if one of its boards drops it and the other is not read', async () => {
		const both = { a: [job, ...madeRows(2, 3)], b: [job, ...madeRows(2, 3)] };
		expect((await lifeOf(both, { a: madeRows(2, 3) }))[1]).toBe('unknown');
	});
});

describe('a job whose row no longer belongs on this site', () => {
	it.each([
		['done in an office', { ...job, read: office }],
		['without a usable link', { ...job, url: 'mailto:jobs@acme.example' }],
	])('is neither open nor closed if it is %s', async (_what, row) => {
		const rest = madeRows(2, 9);
		expect(await lifeOf({ a: [job, ...rest] }, { a: [row, ...rest] })).toEqual([
			`open on a, seen ${day(1)}`,
			'unknown',
		]);
	});

	it('does not stay open if its board was read in part, including its row', async () => {
		const rest = madeRows(2, 9);
		expect((await lifeOf({ a: [job, ...rest] }, { a: cutShort([{ ...job, read: office }, ...rest]) }))[1]).toBe(
			'unknown',
		);
	});
});

describe('a job on two boards', () => {
	it('stays on a board that failed as well as on the one that was read', async () => {
		expect(await lifeOf({ a: [job], b: [job] }, { a: [job], b: down }, { a: [job], b: [job] })).toEqual([
			`open on a and b, seen ${day(1)}`,
			`open on a and b, seen ${day(2)}`,
			`open on a and b, seen ${day(3)}`,
		]);
	});

	it('stays only on the other board after one has dropped it', async () => {
		const life = await lifeOf({ a: [job, ...madeRows(2, 3)], b: [job] }, { a: madeRows(2, 3), b: [job] });
		expect(life[1]).toBe(`open on b, seen ${day(2)}`);
	});

	it('gets the address of a board that failed if the other has dropped it', async () => {
		const [, second] = await takeNights(
			{ on: day(1), boards: { a: [job, ...madeRows(2, 3)], b: [{ ...job, url: `${job.url ?? ''}/apply` }], other } },
			{ on: day(2), boards: { a: madeRows(2, 3), b: down, other } },
		);
		const listing = second?.files?.listings.find(({ title }) => title === 'MLOps');
		expect(listing?.url).toBe('https://jobs.example/10001/apply');
		expect(listing?.seenOn).toMatchObject([{ board: 'b', url: 'https://jobs.example/10001/apply' }]);
	});
});

describe('the ledger', () => {
	it('records every row of a job and when it was last read, the latest first', async () => {
		const nights = [
			{ a: [job], b: [job, ...madeRows(2, 3)] },
			{ a: [job], b: madeRows(2, 3) },
		];
		const taken = await takeNights(...nights.map((boards, at) => ({ on: day(at + 1), boards: { ...boards, other } })));
		const line = taken.at(-1)?.files?.ledger.find(({ title }) => title === 'MLOps');
		expect(line?.seenOn.map(({ board, lastSeen }) => [board, lastSeen])).toEqual([
			['a', day(2)],
			['b', day(1)],
		]);
	});

	it('deletes a job that was last read 400 days ago', async () => {
		const later = (on: string) => ({ on, boards: { a: madeRows(2, 3), other } });
		const [, there, gone] = await takeNights(
			{ on: '2025-10-20', boards: { a: [job, ...madeRows(2, 3)], other } },
			{ ...later('2026-11-23'), afterPause: true },
			later('2026-11-24'),
		);
		const has = (night: typeof there) => night?.files?.ledger.some(({ title }) => title === 'MLOps');
		expect([has(there), has(gone)]).toEqual([true, false]);
	});

	it('keeps a job that opened longer ago but closed lately', async () => {
		const there = { boards: { a: [job, ...madeRows(2, 3)], other } };
		const taken = await takeNights(
			{ on: '2025-10-20', ...there },
			{ on: '2026-11-23', afterPause: true, ...there },
			{ on: '2026-11-30', boards: { a: madeRows(2, 3), other } },
		);
		const line = taken.at(-1)?.files?.ledger.find(({ title }) => title === 'MLOps');
		expect(line).toMatchObject({ firstSeen: '2025-10-20', closedOn: '2026-11-30' });
	});

	it('reopens a closed job when its row is back, and keeps its first day', async () => {
		const [first, , third] = await takeNights(
			{ on: day(1), boards: { a: [job, ...madeRows(2, 3)], other } },
			{ on: day(2), boards: { a: madeRows(2, 3), other } },
			{ on: day(3), boards: { a: [job, ...madeRows(2, 3)], other } },
		);
		const line = third?.files?.ledger.find(({ title }) => title === 'MLOps');
		expect(line).toMatchObject({ firstSeen: day(1), lastSeen: day(3), closedOn: null, reposts: [] });
		expect(line?.id).toBe(first?.files?.ledger.find(({ title }) => title === 'MLOps')?.id);
	});
});

const advert = `You run the machine learning platform of a small forecasting company. You build training pipelines with
	Airflow, serve models on Kubernetes, watch drift and latency, and answer the pager one week in six.`;

describe('a job that is published again under a new address', () => {
	const row = (id: number): MadeRow => ({ id, title: 'MLOps', text: advert });
	const rest = madeRows(2, 3);

	it('is a repost of the same job, with its earlier address', async () => {
		const taken = await takeNights(
			{ on: day(1), boards: { a: [row(1), ...rest], other } },
			{ on: day(2), boards: { a: [row(11), ...rest], other } },
		);
		const lines = taken.at(-1)?.files?.ledger.filter(({ title }) => title === 'MLOps');
		expect(lines).toMatchObject([
			{
				firstSeen: day(1),
				url: 'https://jobs.example/a/11',
				reposts: [{ on: day(2), url: 'https://jobs.example/a/1' }],
			},
		]);
	});

	const acme = (rows: readonly MadeRow[]) => ({ rows, employer: 'Acme' });
	const repostsAfter = async (...nights: MadeNight['boards'][]) => {
		const taken = await takeNights(...nights.map((boards, at) => ({ on: day(at + 1), boards: { ...boards, other } })));
		return taken
			.at(-1)
			?.files?.ledger.filter(({ title }) => title === 'MLOps')
			.map(({ reposts }) => reposts.length);
	};

	it('is a repost on another board of its employer if the first board has dropped it', async () => {
		expect(await repostsAfter({ a: acme([row(1), ...rest]) }, { a: acme(rest), b: acme([row(11)]) })).toEqual([1]);
	});

	it('is not a repost on another board while the first one cannot be read', async () => {
		const failed = { ...down, employer: 'Acme' };
		expect(await repostsAfter({ a: acme([row(1), ...rest]) }, { a: failed, b: acme([row(11)]) })).toEqual([0]);
	});

	it('is not a repost if only its id has changed', async () => {
		const url = 'https://jobs.example/10001';
		expect(await repostsAfter({ a: [{ ...row(1), url }, ...rest] }, { a: [{ ...row(11), url }, ...rest] })).toEqual([
			0,
		]);
	});

	it('is recognised by an earlier text even if it was last read without one', async () => {
		const short = { ...row(1), text: 'Short.' };
		expect(await repostsAfter({ a: [row(1), ...rest] }, { a: [short, ...rest] }, { a: [row(11), ...rest] })).toEqual([
			1,
		]);
	});

	it('keeps at most twenty earlier addresses and the fifty most recent rows', async () => {
		const nights = Array.from({ length: 23 }, (_, at) => ({ a: [row(at + 1), ...madeRows(801, 802)] }));
		expect(await repostsAfter(...nights)).toEqual([20]);
		const boards = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`b${at}`, [job]] as const));
		const [taken] = await takeNights({ on: day(1), boards });
		expect(taken?.files?.listings[0]?.seenOn).toHaveLength(51);
		expect(taken?.files?.ledger[0]?.seenOn).toHaveLength(50);
	});
});
