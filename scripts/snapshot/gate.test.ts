import { describe, expect, it } from 'vitest';
import { judgeBoard, judgeNight, mayKeep } from './gate.ts';

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

it('keeps rows of an earlier night for fourteen days', () => {
	expect(mayKeep('2026-11-10', '2026-11-24')).toBe(true);
	expect(mayKeep('2026-11-09', '2026-11-24')).toBe(false);
});
