import { expect, test } from 'vitest';
import { readDate, shiftDate } from './dates.ts';

const day = 86_400_000;

test.each([
	['2026-11-18T05:12:00Z', '2026-11-19T05:12:00Z'],
	['2026-11-18T05:12:00.000+00:00', '2026-11-19T05:12:00.000+00:00'],
	['2026-11-18 05:12:00 UTC', '2026-11-19 05:12:00 UTC'],
	['2026-11-18T05:12:00', '2026-11-19T05:12:00'],
	['2026-11-30', '2026-12-01'],
	[Date.UTC(2026, 10, 18), Date.UTC(2026, 10, 19)],
	[null, null],
])('moves %j by a day and keeps its format', (date, later) => {
	expect(shiftDate(date, day)).toBe(later);
});

test('reads a date without a time zone as UTC', () => {
	expect(readDate('2026-11-18T05:12:00')).toBe(Date.UTC(2026, 10, 18, 5, 12));
	expect(readDate('2026-11-18')).toBe(Date.UTC(2026, 10, 18));
});
