import { describe, expect, it } from 'vitest';
import type { Board } from '#domain/board.ts';
import type { BoardRows } from '../candidates/judge-rows.ts';
import { FeedFault } from '../decode/fault.ts';
import { recordedFeed } from '../fetch/feed.ts';
import { readBoard } from '../rows/read-board.ts';
import { judgeBoards } from './judge-boards.ts';
import { madeRows, takeNights, type MadeNight, type MadeRow } from '../tests/made-nights.ts';

const down = new FeedFault('network', 'The connection failed.');
/** A board that is good each night, so that the night is published whatever board `a` does. */
const other = madeRows(901, 903);
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}`;

/** The report on board `a` for each night, from 1 November. */
async function boardsOf(...nights: (readonly MadeRow[] | FeedFault)[]) {
	const made = nights.map((rows, at): MadeNight => ({ on: day(at + 1), boards: { a: { rows }, other } }));
	const taken = await takeNights(...made);
	return taken.map(({ report }) => report.boards.find(({ board }) => board === 'a'));
}

describe('the rows of a board', () => {
	it('count once if they are copies', async () => {
		const copies = Array.from({ length: 50 }, (): MadeRow => ({ id: 1 }));
		const [, second] = await boardsOf(madeRows(1, 20), copies);
		expect(second).toMatchObject({ state: 'stale', rows: { fetched: 50 } });
		expect(second?.problem).toBe('The feed has 1 row; on its last good night it had 20.');
	});

	it('are compared with the last night without its copies', async () => {
		const copies = Array.from({ length: 20 }, (): MadeRow => ({ id: 1 }));
		const [, second] = await boardsOf([...copies, ...madeRows(2, 10)], madeRows(1, 9));
		expect(second).toMatchObject({ state: 'fresh', problem: null });
	});

	it('are refused if too many are bad, not counting copies', async () => {
		const copies = Array.from({ length: 20 }, (): MadeRow => ({ id: 1 }));
		const bad = madeRows(2, 4, { url: 'mailto:jobs@acme.example' });
		const [first] = await boardsOf([...copies, ...bad]);
		expect(first?.problem).toBe('3 of 4 rows cannot be used; the format may have changed.');
	});

	it('are good even if they do not belong on this site', async () => {
		const office = { remote: { scope: 'onsite' as const, countries: [], regions: [], timezones: null, evidence: [] } };
		const [first, second] = await boardsOf(madeRows(1, 10, { read: office }), madeRows(1, 9, { read: office }));
		expect([first?.state, second?.state]).toEqual(['fresh', 'fresh']);
	});

	it('are reported as a changed format, with the first error, if most bad ones do not match the schema', async () => {
		const [first] = await boardsOf([
			...madeRows(1, 2, { fields: { title: 7 } }),
			...madeRows(3, 3, { url: 'mailto:jobs@acme.example' }),
		]);
		expect(first?.problem).toMatch(/^2 of 3 rows do not match the schema of this source. The first: .*`title`/);
	});
});

it('uses a board of many employers although one employer repeats ids', () => {
	const row = (index: number, rule: string | null) => ({
		...{ index, postingId: String(index), title: 'MLOps Engineer', doubts: [] },
		outcome: { verdict: rule === null ? 'dropped' : 'quarantined', rule: rule ?? 'no-role', reason: '' } as const,
	});
	const rows = Array.from({ length: 40 }, (_, index) => row(index, index < 19 ? null : 'duplicate-id'));
	const judgedOn = (source: Board['source'], more: typeof rows = []) => {
		const board = { ...{ source, board: 'all', employer: null, kind: null }, address: null };
		const read = { board, fault: null, cutShort: null, milliseconds: 0, requests: 0 };
		const judged = { ...read, rows: [...rows, ...more], postings: 19, candidates: [] } as unknown as BoardRows;
		return judgeBoards([judged], null, '2026-11-24')[0];
	};
	const objectionOn = (...given: Parameters<typeof judgedOn>) => judgedOn(...given)?.objection?.rule ?? null;
	const bad = (count: number) => Array.from({ length: count }, (_, index) => row(40 + index, 'link'));
	expect(objectionOn('remotive')).toBeNull();
	expect(objectionOn('greenhouse')).toBe('too-many-quarantined');
	expect(objectionOn('remotive', bad(20))).toBe('too-many-quarantined');
	// The next night is compared with the good rows only.
	expect(judgedOn('remotive', bad(19))).toMatchObject({ objection: null, goodRows: 19 });
});

it('limits the rows of each employer on a board of many employers, but not on its own board', () => {
	const job = (id: number, company_name: string) => ({
		...{ id, company_name, url: `https://remotive.example/${id}`, title: `MLOps Engineer ${id}` },
		...{ candidate_required_location: 'Worldwide', publication_date: '2026-11-20T00:00:00', description: 'x' },
	});
	const jobs = Array.from({ length: 719 }, (_, id) =>
		job(id, id < 19 ? `Firm ${id}` : id % 2 ? 'Saboteur' : 'SABOTEUR'),
	);
	const board = { source: 'remotive', board: 'all', employer: null, kind: null, address: null } as const;
	const { rows } = readBoard({ board, file: null, feed: recordedFeed({ jobs }) }, '2026-11-24');
	const out = rows.flatMap(({ outcome }) => ('posting' in outcome ? [] : [outcome.rule]));
	expect([rows.length - out.length, new Set(out)]).toEqual([19 + 50, new Set(['too-many-of-one'])]);
	const own = { ...board, source: 'greenhouse' as const, employer: 'Acme' };
	const many = Array.from({ length: 60 }, (_, id) => ({
		id,
		title: 'MLOps Engineer',
		absolute_url: `https://jobs.example/${id}`,
	}));
	const ofOne = readBoard({ board: own, file: null, feed: recordedFeed({ jobs: many }) }, '2026-11-24').rows;
	expect(ofOne.filter(({ outcome }) => 'posting' in outcome)).toHaveLength(60);
});

describe('a board that fails', () => {
	it('and never was good keeps no listings', async () => {
		const [first, second] = await boardsOf(down, down);
		expect(first).toMatchObject({ state: 'failed', stillOpen: 0, staleSince: null });
		expect(second).toMatchObject({ state: 'failed', stillOpen: 0, staleSince: null });
	});

	it('is stale since the first of several bad nights in a row', async () => {
		const rows = madeRows(1, 2);
		const boards = await boardsOf(rows, down, down, rows, down);
		expect(boards.map((board) => board?.staleSince)).toEqual([null, day(2), day(2), null, day(5)]);
		expect(boards.map((board) => board?.stillOpen)).toEqual([0, 2, 2, 0, 2]);
	});
});

it('refuses all boards of a source if they lose half of their rows together', async () => {
	const boards = (to: number) =>
		Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, madeRows(1, to)] as const));
	const [, second] = await takeNights({ on: day(1), boards: boards(7) }, { on: day(2), boards: boards(3) });
	expect(second?.report.boards.map(({ state }) => state)).toEqual(['stale', 'stale', 'stale', 'stale']);
	expect(second?.report.sources[0]?.problem).toBe(
		'The boards of this source have 12 rows together; on their last good nights they had 28.',
	);
	expect(second?.report.verdict.rule).toBe('too-many-failed');
});

it('leaves boards that failed out of the comparison of their source', async () => {
	const first = { on: day(1), boards: { a: madeRows(1, 30), b: madeRows(1, 5), c: madeRows(1, 5) } };
	const [, second] = await takeNights(first, { on: day(2), boards: { ...first.boards, a: { rows: down } } });
	expect(second?.report.boards.map(({ state }) => state)).toEqual(['stale', 'fresh', 'fresh']);
});
