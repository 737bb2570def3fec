import { afterEach, expect, test, vi } from 'vitest';
import { dayNumber, dayOfNumber, daysAfter, daysBetween, mondayOf } from './day.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

test.each(['UTC', 'Pacific/Apia', 'Pacific/Pago_Pago'])('counts days the same in every time zone: %s', (zone) => {
	vi.stubEnv('TZ', zone);
	expect(daysAfter('2026-03-07', 2)).toBe('2026-03-09');
	expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
	expect(dayNumber('2026-11-24T02:40:00Z')).toBe(dayNumber('2026-11-24T22:40:00Z'));
	expect(dayOfNumber(dayNumber('2026-11-24'))).toBe('2026-11-24');
});

test('counts days across ends of months and leap years', () => {
	expect(daysBetween('2028-02-27', '2028-03-01')).toBe(3);
	expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
	expect(daysAfter('2026-12-30', 3)).toBe('2027-01-02');
	expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
});

test('gives every moment of a day the same number', () => {
	expect(dayNumber('1970-01-02')).toBe(1);
	expect(dayNumber('2026-11-24T23:59:59Z')).toBe(dayNumber('2026-11-24'));
	expect(dayOfNumber(dayNumber('2026-11-24'))).toBe('2026-11-24');
});

test('the Monday of a week is the day itself on Mondays, and six days before on Sundays', () => {
	expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29'].map(mondayOf)).toEqual([
		'2026-11-16',
		'2026-11-23',
		'2026-11-23',
		'2026-11-23',
	]);
});
