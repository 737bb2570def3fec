import { expect, it } from 'vitest';
import { countryName, sharedCountry } from './fields.ts';

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
