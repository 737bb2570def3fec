import { describe, expect, it } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';
import { Region } from '#domain/vocabulary.ts';
import { settleCode, type CodeInPlace } from './codes.ts';
import { settlePlaces } from './decide-place.ts';
import { findNames, gazetteer } from './names.ts';

const region = (slug: string, label: string, cased: string[] = []): Region =>
	Region.parse({ slug, label, cased, aliases: [], countries: ['DE'] });
const names = gazetteer([region('europe', 'Europe', ['EU']), region('emea', 'EMEA')]);

/** The countries and regions that a location names, whether one is named exactly, and whether a place within one is. */
function places(text: string): string {
	const { countries, regions, exact, local } = settlePlaces(text, findNames(text, names));
	return [...countries, ...regions, ...(exact ? ['exact'] : []), ...(local ? ['local'] : [])].join(' ');
}

describe('a two-letter code', () => {
	it('is a country if it is alone', () => {
		checkRows(
			[
				['DE', 'DE exact'],
				['(DE)', 'DE exact'],
				['CA', 'CA exact'],
				['ON', 'CA local'],
				['NL', 'NL exact'],
				['XX', ''],
				['NA', ''],
				['DE team', 'US local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it('is a place after a separator, “Remote” or a town', () => {
		checkRows(
			[
				['Remote, NJ', 'US local'],
				['Remote NJ', 'US local'],
				['Remote, OK', 'US local'],
				['Remote OK', ''],
				['Remote IN', ''],
				['REMOTE IN GERMANY', 'DE exact'],
				['Remote staff NJ x', ''],
				['Kites, NJ', 'US local'],
				['Kites,NJ', 'US local'],
				['Kites (NJ)', 'US local'],
				['Kites; NJ', 'US local'],
				['Kites: NJ', 'US local'],
				['Kites\nNJ x', 'US local'],
				['Kites * NJ', ''],
				['Kites, and NJ', ''],
				['Ledgewood NJ', 'US local'],
				['Ledgewood NJ, here', 'US local'],
				['Ledgewood NJ (HQ)', 'US local'],
				['Ledgewood NJ office', ''],
				['Ledgewood x NJ', ''],
				['ledgewood NJ', ''],
				['L NJ', ''],
				['Ledgewood FR', ''],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it('is the country, state or province of the city before it', () => {
		checkRows(
			[
				['Berlin, DE', 'DE exact local'],
				['Berlin DE', 'DE exact local'],
				['Berlin. DE', 'DE exact local'],
				['Berlin ,DE', 'DE exact local'],
				['Wilmington, DE', 'US local'],
				['Boston, DE', 'US local'],
				['Toronto, ON', 'CA local'],
				['Toronto, NL', 'CA local'],
				['Toronto, CA', 'CA exact local'],
				['San Jose, CA', 'US local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it('is the country at the end of three names', () => {
		checkRows(
			[
				['Amsterdam, NH, NL', 'NL exact local'],
				['Amsterdam,NH,NL', 'NL exact local'],
				['Amsterdam, NH, Netherlands', 'NL exact local'],
				['Toronto, ON, CA', 'CA exact local'],
				['Munich, BY, DE', 'DE exact local'],
				['Berlin, BE, DE', 'DE exact local'],
				['Bangalore, KA, IN', 'IN exact local'],
				['Boston, MA, US', 'US exact local'],
				['Boston, DE, US', 'US exact local'],
				['Medellín, Antioquia, CO', 'CO exact local'],
				['Medellín,Antioquia,CO', 'CO exact local'],
				['Medellín - Risaralda, CO', 'CO US local'],
				['Medellín, Antioquia, CA', 'CO US local'],
				['Berlin, NH - NL', 'NL US exact local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it('is the country of the code, state or country before it, but “US, CA” means two countries', () => {
		checkRows(
			[
				['SP, BR', 'BR exact'],
				['SP BR', 'BR exact'],
				['SPBR', ''],
				['MA, US', 'US exact local'],
				['CA, US', 'US exact local'],
				['Texas, US', 'US exact local'],
				['Texas, FR', 'FR US exact local'],
				['Texas, DE', 'US local'],
				['Texas / FR', 'FR US exact local'],
				['Germany, DE', 'DE exact'],
				['Canada CA', 'CA exact'],
				['Germany / DE', 'DE US exact local'],
				['US, CA', 'CA US exact'],
				['United States CA', 'CA US exact'],
				['US-CA', 'US exact local'],
				['US, DE', 'US exact local'],
				['Germany, CA', 'DE US exact local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it.each([
		['CA-Toronto', 'CA exact local'],
		['DE-Berlin', 'DE exact local'],
		['CA-Berlin', 'DE US local'],
		['CA - Toronto', 'CA US local'],
	])('is the country of a city that follows a hyphen: %s', (text, expected) => {
		expect(places(text)).toBe(expected);
	});

	it('is a country in a list of which one code is not a state', () => {
		checkRows(
			[
				['BR / AR / CL / CO', 'AR BR CL CO exact'],
				['AR; CL', 'AR CL exact'],
				['(AR) / (CL)', 'AR CL exact'],
				['AR | CL', 'AR CL exact'],
				['CO / AL', 'US local'],
				['CO, AL, BR', 'AL BR CO exact'],
				['CO, AL, AR', 'US local'],
				['CO, AL, Germany', 'DE US exact local'],
				['CO, AL, Germany, BR', 'AL BR CO DE exact'],
				['CO, AL, BR, Berlin', 'BR DE US exact local'],
				['CO, BR', 'BR US exact local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});
});

describe('a name among others', () => {
	it('decides which city is meant', () => {
		checkRows(
			[
				['Cambridge, UK', 'GB exact local'],
				['Cambridge (UK)', 'GB exact local'],
				['Berlin, France', 'DE FR exact local'],
				['Paris, Texas', 'US local'],
				['Paris, Texas, United States', 'US exact local'],
				['Paris / Texas', 'FR US local'],
				['Paris and Texas', 'FR US local'],
				['Paris, TX', 'US local'],
				['Paris TX', 'US local'],
				['Paris (TX)', 'US local'],
				['Paris. TX', 'US local'],
				['Paris,TX', 'US local'],
				['Paris(TX)', 'US local'],
				['Panama City Beach, FL', 'US local'],
				['Panama City, FL', 'US local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it.each([
		['Panama, FL', 'US exact local'],
		['Panama / FL', 'PA US exact local'],
		['Mexico, MO', 'US exact local'],
		['Mexico, MX', 'MX exact'],
		['Germany, MO', 'DE US exact local'],
	])('is a town named after a country: %s', (text, expected) => {
		expect(places(text)).toBe(expected);
	});

	it.each([
		['Georgia', ''],
		['Georgia, US', 'US exact local'],
		['Atlanta, Georgia', 'US local'],
		['Tbilisi, Georgia', 'GE local'],
		['Georgia, Germany', 'DE GE exact'],
		['Georgia, Germany, US', 'DE US exact local'],
		['Georgia and Europe', 'europe exact'],
	])('decides which Georgia is meant: %s', (text, expected) => {
		expect(places(text)).toBe(expected);
	});

	it('decides what a short name means', () => {
		checkRows(
			[
				['SEA, NYC', 'US local'],
				['SEA, Texas', 'US local'],
				['SEA', ''],
				['SEA, Berlin', 'DE local'],
				['SEA, United States', 'US exact'],
				['NA, EMEA', 'emea north-america exact'],
				['NA, Germany', 'DE exact'],
				['NJ, EMEA', 'US emea exact local'],
				['East Coast', 'US local'],
				['East Coast, Canada', 'CA exact'],
				['East Coast, US', 'US exact local'],
				['Boston, Canada', 'CA US exact local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});

	it('is combined with the others', () => {
		checkRows(
			[
				['', ''],
				['Kites', ''],
				['Europe', 'europe exact'],
				['EU, US', 'US europe exact'],
				['Berlin, Boston, Berlin', 'DE US local'],
				['Berlin, Europe', 'DE europe exact local'],
				['N.Y.', 'US local'],
				['Trinidad and Tobago', 'TT exact'],
				['🇩🇪 Remote', 'DE exact'],
				['🇪🇺 Remote', 'europe exact'],
				['🇽🇽 Remote', ''],
				['Berlin 🇩🇪', 'DE exact local'],
			],
			(text, expected) => {
				expect(places(text)).toBe(expected);
			},
		);
	});
});

describe('a code by itself', () => {
	const given = (text: string, more: Partial<CodeInPlace> = {}): CodeInPlace => ({
		...{ code: 'DE', text, at: text.indexOf('DE'), before: undefined, gap: null, previous: null },
		...{ next: undefined, nextGap: null, codesOnly: false, ...more },
	});

	it('is the country if it is the whole location, with or without brackets and spaces', () => {
		const meant = (text: string, at = 0): string | undefined => settleCode({ ...given(text), at })?.kind;
		for (const text of ['DE', '(DE)', ' DE ', '  ( DE'.replace('( ', '('), 'DE)'])
			expect(meant(text), text).toBe('country');
		for (const text of ['DE.', 'x DE', 'DE x', 'DEF', 'D', '((DE']) expect(meant(text), text).toBe('state');
		const next = { place: { kind: 'city', country: 'US' }, at: 9, end: 12 } as const;
		expect(settleCode(given('DE', { next, nextGap: ', ' }))?.kind).toBe('state');
	});

	it('is a country in a list of codes', () => {
		expect(settleCode(given('CO, DE, AL', { codesOnly: true }))).toEqual({ kind: 'country', country: 'DE' });
		expect(settleCode(given('CO, XX, AL', { code: 'XX', at: 4, codesOnly: true }))).toBeNull();
	});
});
