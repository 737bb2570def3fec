import { describe, expect, it, vi } from 'vitest';
import { readDay } from './read-day.ts';

const today = '2026-11-24';

describe('readDay', () => {
	it.each([
		['2026-07-16T11:55:32-04:00', '2026-07-16'],
		['2026-07-16T22:30:00-04:00', '2026-07-17'],
		['2026-04-20T22:43:56.531+00:00', '2026-04-20'],
		['2026-08-11 20:45:29 UTC', '2026-08-11'],
		['2026-08-11', '2026-08-11'],
		['2024-02-29T00:00:00Z', '2024-02-29'],
		[1779223091267, '2026-05-19'],
		[1779223091, '2026-05-19'],
		['2026-11-25', '2026-11-25'],
		['2026-11-25T23:59:59Z', '2026-11-25'],
		['2000-01-01', '2000-01-01'],
		[' 2026-08-11T20:45 ', '2026-08-11'],
		['2026-08-11t20:45z', '2026-08-11'],
		['2026-08-11T20:45:29.123456789GMT', '2026-08-11'],
		['2026-08-11T23:30:00+0200', '2026-08-11'],
		['2026-08-11T00:30:00+02:00', '2026-08-10'],
		[undefined, null],
		[null, null],
		['', null],
	])('reads %j as %j', (raw, day) => {
		expect(readDay(raw, today)).toEqual({ day, doubt: null });
	});

	it('reads the day in UTC in every time zone of the machine', () => {
		vi.stubEnv('TZ', 'Pacific/Pago_Pago');
		const { day } = readDay('2026-08-11', today);
		vi.unstubAllEnvs();
		expect(day).toBe('2026-08-11');
	});

	it.each([
		['2026-02-31', '“2026-02-31” is not a date, so the date was ignored.'],
		['last week', '“last week” is not a date, so the date was ignored.'],
		['2999-01-01', '“2999-01-01” is in the future, so the date was ignored.'],
		['1970-01-01T00:00:00Z', '“1970-01-01T00:00:00Z” is before the year 2000, so the date was ignored.'],
		[0, '“0” is before the year 2000, so the date was ignored.'],
		['2026-11-26', '“2026-11-26” is in the future, so the date was ignored.'],
		['1999-12-31T23:59:59Z', '“1999-12-31T23:59:59Z” is before the year 2000, so the date was ignored.'],
		['2026-08-11 or so', '“2026-08-11 or so” is not a date, so the date was ignored.'],
		['on 2026-08-11', '“on 2026-08-11” is not a date, so the date was ignored.'],
		['2026-08-11T20', '“2026-08-11T20” is not a date, so the date was ignored.'],
		['x'.repeat(50), `“${'x'.repeat(40)}” is not a date, so the date was ignored.`],
		[1e300, '“1e+300” is not a date, so the date was ignored.'],
	])('returns no day for %j, and says why', (raw, doubt) => {
		expect(readDay(raw, today)).toEqual({ day: null, doubt });
	});
});
