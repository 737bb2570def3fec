import { describe, expect, it } from 'vitest';
import { judgeBoard, judgeNight, judgeSource, mayKeep, mayStay } from './gate.ts';

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
	])('finds in %j after %s good rows: %s', (tonight, good, rule) => {
		expect(judgeBoard(tonight, good)?.rule ?? null).toBe(rule);
	});
});

describe('judgeNight', () => {
	const night = { takenAt: '2026-11-24T02:40:00Z', boards: 4, failed: 0, listings: 50 };
	const last = { takenAt: '2026-11-23T02:40:00Z', listings: 100 };

	it('lets a night pass that holds half of the last', () => {
		expect(judgeNight({ ...night, last })).toBeNull();
		expect(judgeNight({ ...night, failed: 2, last: null })).toBeNull();
	});

	it.each([
		[{ listings: 49, last }, 'Tonight’s snapshot would hold 49 listings; last night’s holds 100.'],
		[{ failed: 3, last: null }, '3 of 4 boards could not be used tonight.'],
		[{ boards: 0, last: null }, 'There was no board to read.'],
		[
			{ last: { ...last, takenAt: '2027-01-01T00:00:00Z' } },
			'The clock says 2026-11-24T02:40:00Z, but the last night was taken at 2027-01-01T00:00:00Z; one of the two is wrong.',
		],
	])('refuses %j', (more, reason) => {
		expect(judgeNight({ ...night, ...more })?.reason).toBe(reason);
	});
});

it('names a change of format, with the first thing that is wrong', () => {
	const misshapen = { rows: 8, first: 'title is missing.' };
	expect(judgeBoard({ fetched: 10, quarantined: 9, misshapen }, 10)).toEqual({
		rule: 'schema-drift',
		reason: '8 of 10 rows have another shape than this source’s, the first: title is missing.',
	});
	expect(judgeBoard({ fetched: 10, quarantined: 9, misshapen: { rows: 1, first: 'x' } }, 10)?.rule).toBe(
		'too-many-quarantined',
	);
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
	])('where %s: %s', (_what, boards: Parameters<typeof judgeSource>[0], rule) => {
		expect(judgeSource(boards)?.rule ?? null).toBe(rule);
	});
});

it('keeps what was last read fourteen days ago, for fourteen nights', () => {
	expect([mayKeep('2026-11-11', '2026-11-24'), mayKeep('2026-11-10', '2026-11-24')]).toEqual([true, false]);
	expect([mayStay('2026-11-10', '2026-11-24'), mayStay('2026-11-09', '2026-11-24')]).toEqual([true, false]);
});
