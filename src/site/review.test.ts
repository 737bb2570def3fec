import { expect, it } from 'vitest';
import { readNow } from './clock.ts';
import { hoursLate, isOverdue, reviewDue } from './review.ts';

it('computes the day of the next review from the last one', () => {
	expect(reviewDue({ lastReviewed: '2026-11-24', reviewInDays: 180 })).toBe('2027-05-23');
});

it.each([
	['2027-05-22T23:59:59Z', false],
	['2027-05-23T23:59:59Z', false],
	['2027-05-24T00:00:00Z', true],
])('a guide due on 23 May is overdue at %s: %s', (now, overdue) => {
	expect(isOverdue('2027-05-23', now)).toBe(overdue);
});

it.each([
	['after one night', false, '2026-11-25T02:40:00Z', null],
	['at 36 hours', false, '2026-11-25T14:40:00Z', null],
	['a minute later', false, '2026-11-25T14:41:00Z', 36],
	['after two nights', false, '2026-11-26T03:00:00Z', 48],
	['after a year, of invented listings', true, '2027-11-24T02:40:00Z', null],
])('computes the age of a snapshot %s', (_, sample, now, hours) => {
	expect(hoursLate({ takenAt: '2026-11-24T02:40:00Z', sample }, now)).toBe(hours);
});

it('reads the time of a build, and rejects an invalid one', () => {
	expect(readNow('2027-06-01T08:00:00Z')).toBe('2027-06-01T08:00:00.000Z');
	expect(readNow(undefined)).toBe(null);
	expect(readNow('')).toBe(null);
	expect(() => readNow('2027-06-31T99:00')).toThrow('which is not a date with a time');
	expect(() => readNow('on 2027-06-01T08:00:00Z')).toThrow('which is not a date with a time');
	expect(() => readNow('2027-06-01')).toThrow('which is not a date with a time');
	expect(() => readNow('June')).toThrowErrorMatchingInlineSnapshot(
		`[Error: BUILD_NOW is \`June\`, which is not a date with a time. Write it like 2026-11-24T08:00:00Z; nothing was built.]`,
	);
});
