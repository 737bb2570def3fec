import { describe, expect, it } from 'vitest';
import { goodRows, judgeBoard, judgeNight, judgeSource, mayKeepListings, mayStayOpen } from './gate.ts';

describe('judgeBoard', () => {
	it.each([
		[{ fetched: 12, quarantined: 0 }, 20, null],
		[{ fetched: 9, quarantined: 0 }, 20, 'volume-drop'],
		[{ fetched: 2, quarantined: 0 }, 9, null],
		[{ fetched: 0, quarantined: 0 }, 9, 'no-rows'],
		[{ fetched: 0, quarantined: 0 }, 0, null],
		[{ fetched: 0, quarantined: 0 }, null, null],
		[{ fetched: 3, quarantined: 1 }, null, null],
		[{ fetched: 10, quarantined: 3 }, null, 'too-many-quarantined'],
		[{ fetched: 20, quarantined: 4 }, null, null],
		[{ fetched: 1, quarantined: 1 }, null, 'too-many-quarantined'],
	])('objects to %j after a good night of %s rows with %s', (tonight, good, rule) => {
		expect(judgeBoard(tonight, good)?.rule ?? null).toBe(rule);
	});
});

/** A night without a reason to refuse it. */
const goodNight = {
	takenAt: '2026-11-24T02:40:00Z',
	boards: 1,
	failed: 0,
	listings: 0,
	fromNewBoards: 0,
	last: null,
	afterPause: false,
	forgotten: { nights: 0, totalNights: 0, jobs: 0, totalJobs: 0 },
	clocksAhead: null,
};

describe('judgeNight', () => {
	const night = { ...goodNight, boards: 4, listings: 50 };
	const last = { takenAt: '2026-11-23T02:40:00Z', listings: 100 };

	it('accepts a night with half as many listings as the last', () => {
		expect(judgeNight({ ...night, last })).toBeNull();
		expect(judgeNight({ ...night, failed: 2, last: null })).toBeNull();
	});

	it.each([
		[{ listings: 49, last }, 'Tonight’s snapshot would have 49 listings; last night’s has 100.'],
		[{ failed: 3, last: null }, '3 of 4 boards could not be used tonight.'],
		[
			{ boards: 0, last: null },
			'There was no board to read: the list of boards is empty, or the replay folder has no recording of a listed board.',
		],
		[
			{ last: { ...last, takenAt: '2027-01-01T00:00:00Z' } },
			'The clock says 2026-11-24T02:40:00Z, but the last night was taken at 2027-01-01T00:00:00Z, which is later. ' +
				'Correct this machine’s clock, or if it was wrong last night, restore the night before (docs/operations.md).',
		],
	])('refuses %j', (more, reason) => {
		expect(judgeNight({ ...night, ...more })?.reason).toBe(reason);
	});
});

it('reports a change of format with the first schema error', () => {
	const misshapen = { rows: 8, first: 'title is missing.' };
	expect(judgeBoard({ fetched: 10, quarantined: 9, misshapen }, 10)).toEqual({
		rule: 'schema-drift',
		reason: '8 of 10 rows do not match the schema of this source. The first: title is missing.',
	});
	expect(judgeBoard({ fetched: 10, quarantined: 9, misshapen: { rows: 1, first: 'x' } }, 10)?.rule).toBe(
		'too-many-quarantined',
	);
});

it('accepts a board of many employers on which one has bad rows, but not one whose format has changed', () => {
	const shared = { fetched: 26, quarantined: 8, isShared: true };
	expect(judgeBoard(shared, 26)).toBeNull();
	expect(judgeBoard({ ...shared, isShared: false }, 26)?.rule).toBe('too-many-quarantined');
	expect(judgeBoard({ ...shared, quarantined: 14 }, 26)?.rule).toBe('too-many-quarantined');
	expect(judgeBoard({ ...shared, quarantined: 14 }, null)?.rule).toBe('too-many-quarantined');
	expect(judgeBoard({ fetched: 79, quarantined: 61, isShared: true }, 19)).toBeNull();
	expect(judgeBoard({ fetched: 79, quarantined: 70, isShared: true }, 19)?.rule).toBe('too-many-quarantined');
	expect(judgeBoard({ fetched: 500, quarantined: 481, isShared: true }, 19)).toBeNull();
	expect(judgeBoard({ ...shared, misshapen: { rows: 8, first: 'title is missing.' } }, 26)?.rule).toBe('schema-drift');
});

describe('judgeSource', () => {
	const small = { fetched: 2, quarantined: 0, lastGoodRows: 5 };

	it.each([
		['half of the rows of many small boards are gone', [small, small, small], 'source-volume-drop'],
		['one small board has lost most of its rows', [small, { ...small, fetched: 9, lastGoodRows: 9 }], null],
		[
			'a few rows of each board are bad',
			Array(4).fill({ fetched: 4, quarantined: 1, lastGoodRows: 4 }),
			'source-quarantined',
		],
		[
			'its boards are new',
			[
				{ ...small, lastGoodRows: null },
				{ ...small, lastGoodRows: null },
			],
			null,
		],
		['it has one board, which is judged by itself', [small], null],
	])('if %s, returns %s', (_what, boards: Parameters<typeof judgeSource>[0], rule) => {
		expect(judgeSource(boards)?.rule ?? null).toBe(rule);
	});
});

it('keeps listings open for fourteen nights after they were last read', () => {
	expect([mayKeepListings('2026-11-11', '2026-11-24'), mayKeepListings('2026-11-10', '2026-11-24')]).toEqual([
		true,
		false,
	]);
	expect([mayStayOpen('2026-11-10', '2026-11-24'), mayStayOpen('2026-11-09', '2026-11-24')]).toEqual([true, false]);
});

describe('goodRows', () => {
	const state = { source: 'lever' as const, board: 'a', employer: 'A', published: 0, staleSince: null, problem: null };
	it.each([
		[{ ...state, ok: true, fetched: 12, goodRows: 10 }, 10],
		[{ ...state, ok: false, fetched: 2, goodRows: 10 }, 10],
		[{ ...state, ok: true, fetched: 12 }, 12],
		[{ ...state, ok: false, fetched: 12 }, null],
		[undefined, null],
	])('returns for %j: %s', (before, rows) => {
		expect(goodRows(before)).toBe(rows);
	});
});

describe('the limits of a board', () => {
	const rule = (fetched: number, quarantined: number, good: number | null = null) =>
		judgeBoard({ fetched, quarantined }, good)?.rule ?? null;

	it('allow half of ten rows to disappear but not six, and eight of nine but not all', () => {
		expect([rule(5, 0, 10), rule(4, 0, 10)]).toEqual([null, 'volume-drop']);
		expect([rule(1, 0, 9), rule(0, 0, 9)]).toEqual([null, 'no-rows']);
	});

	it('allow one bad row in five, and up to two bad rows unless there are no others', () => {
		expect([rule(15, 3), rule(14, 3)]).toEqual([null, 'too-many-quarantined']);
		expect([rule(2, 2), rule(3, 2), rule(1, 1), rule(2, 1)]).toEqual([
			...['too-many-quarantined', null, 'too-many-quarantined', null],
		]);
	});

	it('report a changed format only if most of the bad rows do not match the schema', () => {
		const drift = (rows: number) =>
			judgeBoard({ fetched: 10, quarantined: 4, misshapen: { rows, first: null } }, null)?.rule;
		expect([drift(2), drift(3)]).toEqual(['too-many-quarantined', 'schema-drift']);
	});
});

it('gives the reason for each objection to a board', () => {
	const reason = (fetched: number, quarantined: number, good: number | null, misshapen?: number) =>
		judgeBoard(
			{ fetched, quarantined, ...(misshapen === undefined ? {} : { misshapen: { rows: misshapen, first: null } }) },
			good,
		)?.reason;
	expect(reason(0, 0, 1)).toBe('The feed is empty; on its last good night it had 1 row.');
	expect(reason(1, 0, 12)).toBe('The feed has 1 row; on its last good night it had 12.');
	expect(reason(4, 3, null)).toBe('3 of 4 rows cannot be used; the format may have changed.');
	expect(reason(1, 1, null)).toBe('1 of 1 row cannot be used; the format may have changed.');
	expect(reason(4, 4, null, 3)).toBe('3 of 4 rows do not match the schema of this source. The first: unknown');
});

describe('the limits of a source', () => {
	const board = (fetched: number, lastGoodRows: number | null, quarantined = 0) => ({
		fetched,
		quarantined,
		lastGoodRows,
	});

	it('allow half of ten rows on two boards to disappear but not six, and any number of nine', () => {
		expect(judgeSource([board(3, 5), board(2, 5)])).toBeNull();
		expect(judgeSource([board(2, 5), board(2, 5)])).toEqual({
			rule: 'source-volume-drop',
			reason: 'The boards of this source have 4 rows together; on their last good nights they had 10.',
		});
		expect(judgeSource([board(1, 5), board(1, 4)])).toBeNull();
	});

	it('ignore new boards when rows are compared', () => {
		expect(judgeSource([board(2, 5), board(2, 5), board(50, null)])?.rule).toBe('source-volume-drop');
		expect(judgeSource([board(0, null), board(5, 10), board(0, null)])).toBeNull();
	});

	it('allow one bad row in five, also on new boards', () => {
		expect(judgeSource([board(10, null, 2), board(5, null, 1)])).toBeNull();
		expect(judgeSource([board(9, null, 2), board(5, null, 1)])).toEqual({
			rule: 'source-quarantined',
			reason: '3 of the 14 rows of this source cannot be used; its format may have changed.',
		});
		expect(judgeSource([board(2, null, 1), board(2, null, 1)])).toBeNull();
	});
});

describe('the limits of a night', () => {
	const rule = (more: Partial<Parameters<typeof judgeNight>[0]>) =>
		judgeNight({ ...goodNight, boards: 4, listings: 50, ...more })?.rule ?? null;

	it('allow half of the boards to fail but not more', () => {
		expect([rule({ failed: 2 }), rule({ failed: 3 }), rule({ boards: 5, failed: 3 })]).toEqual([
			...[null, 'too-many-failed', 'too-many-failed'],
		]);
	});

	it('allow the time of the last night but no earlier one', () => {
		const last = (takenAt: string) => ({ last: { takenAt, listings: 50 } });
		expect(rule(last('2026-11-24T02:40:00Z'))).toBeNull();
		expect(rule(last('2026-11-24T02:40:01Z'))).toBe('clock');
	});

	it('allow an empty night after an empty one', () => {
		const last = { takenAt: '2026-11-23T02:40:00Z', listings: 0 };
		expect(rule({ listings: 0, last })).toBeNull();
		expect(rule({ listings: 0, last: { ...last, listings: 1 } })).toBe('too-few');
		expect(rule({ boards: 0 })).toBe('no-boards');
	});
});

describe('too much growth', () => {
	const board = (fetched: number, lastGoodRows: number | null) => judgeBoard({ fetched, quarantined: 0 }, lastGoodRows);

	it('of a board: more than five times as many rows and a hundred more, or over ten thousand rows', () => {
		expect(board(100_000, 0)?.reason).toBe('The feed has 100,000 rows; the limit for a board is 10,000.');
		expect(board(9000, 40)).toEqual({
			rule: 'volume-rise',
			reason: 'The feed has 9,000 rows; on its last good night it had 40.',
		});
		expect([board(1000, 200), board(1001, 200)?.rule]).toEqual([null, 'volume-rise']);
		expect([board(100, 0), board(101, 0)?.rule, board(406, 6)?.rule]).toEqual([null, 'volume-rise', 'volume-rise']);
		expect(judgeBoard({ fetched: 373, quarantined: 0, isShared: true }, 19)?.rule).toBe('volume-rise');
		expect(judgeBoard({ fetched: 500, quarantined: 0, startsAnew: true }, 0)).toBeNull();
		expect(judgeBoard({ fetched: 501, quarantined: 0, startsAnew: true }, 0)?.rule).toBe('volume-rise');
		expect([board(10_000, null), board(10_001, null)?.rule, board(10_001, 9000)?.rule]).toEqual([
			...[null, 'volume-rise', 'volume-rise'],
		]);
	});

	it('of a source: many boards that each grow a little', () => {
		const many = (fetched: number, lastGoodRows: number | null) =>
			Array.from({ length: 10 }, () => ({ fetched, quarantined: 0, lastGoodRows }));
		expect(judgeSource(many(400, 10))).toEqual({
			rule: 'source-volume-rise',
			reason: 'The boards of this source have 4,000 rows together; on their last good nights they had 100.',
		});
		expect([judgeSource(many(50, 10)), judgeSource(many(400, null))]).toEqual([null, null]);
	});

	it('of a night: new boards do not count', () => {
		const last = { takenAt: '2026-11-23T02:40:00Z', listings: 40 };
		expect(judgeNight({ ...goodNight, listings: 100_040, last })).toEqual({
			rule: 'too-many',
			reason:
				'Tonight’s snapshot would have 100,040 listings from boards that were also read last night; last night’s snapshot has 40.',
		});
		expect(judgeNight({ ...goodNight, listings: 3040, fromNewBoards: 3000, last })).toBeNull();
		expect([
			judgeNight({ ...goodNight, listings: 540, last }),
			judgeNight({ ...goodNight, listings: 541, last })?.rule,
		]).toEqual([...[null, 'too-many']]);
		expect(judgeNight({ ...goodNight, listings: 9000 })).toBeNull();
	});
});

it('refuses a night long after the last one, unless a pause is confirmed', () => {
	const late = { ...goodNight, last: { takenAt: '2026-08-16T02:40:00Z', listings: 0 } };
	expect(judgeNight(late)).toBeNull();
	const later = {
		...goodNight,
		takenAt: '2031-11-24T02:40:00Z',
		last: { takenAt: '2026-11-23T02:40:00Z', listings: 0 },
	};
	expect(judgeNight(later)).toEqual({
		rule: 'clock',
		reason:
			'The clock says 2031-11-24T02:40:00Z, but the last night was taken at 2026-11-23T02:40:00Z, more than 100 days earlier. ' +
			'Correct the clock, or if nights were skipped on purpose, add --after-pause.',
	});
	expect(judgeNight({ ...later, afterPause: true })).toBeNull();
	const forgotten = { nights: 200, totalNights: 400, jobs: 9_000, totalJobs: 10_000 };
	expect(judgeNight({ ...later, afterPause: true, forgotten })).toBeNull();
	expect(judgeNight({ ...later, afterPause: true, forgotten: { ...forgotten, nights: 201 } })).toEqual({
		rule: 'clock',
		reason:
			'The clock says 2031-11-24T02:40:00Z, but the last night was taken at 2026-11-23T02:40:00Z: ' +
			'the ledger would lose 201 of its 400 nights and 9,000 of its 10,000 jobs. ' +
			'Correct the clock, or if the pause was that long, start in an empty folder with --out.',
	});
});

it('detects a wrong clock by those of the servers, and accepts a gap of 30 or 99 nights', () => {
	const DAY = 86_400_000;
	const last = { takenAt: '2026-10-24T02:40:00Z', listings: 0 };
	for (const takenAt of ['2026-11-24T02:40:00Z', '2027-01-31T02:40:00Z']) {
		expect(judgeNight({ ...goodNight, last, takenAt, clocksAhead: DAY / 2 })).toBeNull();
		expect(judgeNight({ ...goodNight, last, takenAt, clocksAhead: null })).toBeNull();
	}
	const leapt = { ...goodNight, takenAt: '2027-01-31T02:40:00Z', clocksAhead: -99 * DAY };
	expect(judgeNight({ ...leapt, last })).toEqual({
		rule: 'clock',
		reason:
			'This machine’s clock says 2027-01-31T02:40:00Z, 99 days ahead of the servers’ clocks. Correct it and run the night again.',
	});
	expect(judgeNight({ ...leapt, afterPause: true, clocksAhead: 2 * DAY })?.reason).toContain(
		'2 days behind the servers’ clocks.',
	);
});
