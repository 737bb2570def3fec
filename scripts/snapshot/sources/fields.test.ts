import { expect, it } from 'vitest';
import { countryName, payField, sharedCountry } from './fields.ts';

it.each([
	[['United States', 'USA', 'US'], 'US'],
	[['Germany', 'France'], null],
	[['Germany', null], null],
	[['European Union'], null],
	[[], null],
])('reads the countries %j as %j', (names, code) => {
	expect(sharedCountry(names)).toBe(code);
});

it.each([
	['DK', 'Denmark'],
	['ca', 'Canada'],
	['Deutschland', 'Deutschland'],
	[null, null],
])('writes the country %j as %j', (code, name) => {
	expect(countryName(code)).toBe(name);
});

it.each([
	['1 YEAR', 'year'],
	['per-hour-wage', 'hour'],
])('reads the interval %j of pay as %j', (interval, period) => {
	expect(payField(120_000, 180_000, 'USD', interval)).toMatchObject([{ period }]);
});

it('ignores pay without an interval or with an unusual one, which could be taken for yearly pay', () => {
	const intervals = ['2 WEEK', '0 YEAR', 'one-time', 'NONE', 'unspecified', '', null];
	expect(intervals.flatMap((interval) => payField(120_000, 180_000, 'USD', interval))).toEqual([]);
});
