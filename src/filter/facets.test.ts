import { expect, test } from 'vitest';
import {
	countryName,
	forConditions,
	mostNamed,
	NOT_STATED,
	optionsFor,
	valuesOf,
	type FacetName,
} from '#filter/facets.ts';
import { cloud, randomListings, testVocabulary } from '#filter/testing/random-listings.ts';

const [listing] = randomListings(1, 1);
const many = randomListings(300, 2);
const scopes = (remote: object) =>
	listing && valuesOf({ ...listing, remote: { ...listing.remote, ...remote } }, testVocabulary, []).scope;

test.each([
	['the United States alone', { scope: 'region', countries: ['US'], regions: [] }, ['americas']],
	['EMEA', { scope: 'region', countries: [], regions: ['emea'] }, ['europe', 'emea']],
	['a country outside every choice', { scope: 'region', countries: ['JP'], regions: [] }, []],
	['anywhere', { scope: 'worldwide', countries: [], regions: [] }, ['worldwide']],
	['“remote” without a place', { scope: 'unspecified', countries: [], regions: [] }, ['not-stated']],
	['a time zone without a place', { scope: 'region', countries: [], regions: [] }, ['not-stated']],
])('gives a listing open to %s the values of its places', (_, remote, expected) => {
	expect(scopes(remote)).toEqual(expect.arrayContaining(expected));
	if (expected.length < 2) expect(scopes(remote)).toEqual(expected);
});

test('counts a listing seen twice on a source once', () => {
	const seenOn = [{ source: 'lever' }, { source: 'lever' }, { source: 'ashby' }];
	expect(listing && valuesOf({ ...listing, seenOn }, testVocabulary, []).source).toEqual(['lever', 'ashby']);
});

test('offers every country of the vocabulary’s regions, and every other country that a listing names', () => {
	const regions = [{ slug: 'anz', label: 'ANZ', countries: ['NZ', 'AU'] }];
	const countries = (...of: Parameters<typeof optionsFor>) => optionsFor(...of).country.map(({ value }) => value);
	expect(countries(many.slice(0, 1), { ...testVocabulary, regions })[0]).toBe('au');
	expect(countries(many, testVocabulary)).toContain('jp');
	expect(countries(many, testVocabulary)).toContain('za');
});

test('offers only tools and sources that occur, sorted by slug', () => {
	const [one] = many;
	const { tool, source } = optionsFor(one ? [one] : [], testVocabulary);
	expect(tool.map(({ value }) => value)).toEqual(one?.tools.map(({ value }) => value).toSorted());
	expect(source.map(({ value }) => value)).toEqual(one?.seenOn.map((seen) => seen.source).toSorted());
});

test('gives a listing a value in every dimension, or “not stated”', () => {
	const silent = {
		tracks: [],
		level: null,
		named: { cloud: [] },
		specialisations: [],
		tools: [],
		employer: { kind: null },
		seenOn: [],
		conditions: [],
		remote: { scope: 'unspecified' as const, countries: [], regions: [] },
	};
	const none = [NOT_STATED];
	expect(valuesOf(silent, testVocabulary, ['de'])).toEqual({
		track: [],
		level: none,
		cloud: none,
		scope: none,
		country: none,
		specialisation: [],
		tool: [],
		kind: none,
		source: [],
		...forConditions(() => none),
	});
	const value = <T extends string>(value: T) => ({ value });
	const full = {
		tracks: [value('serving'), value('llmops')],
		level: value('senior'),
		named: { cloud: [value('aws'), value('gcp')] },
		specialisations: [value('llm-ops')],
		tools: [value('triton')],
		employer: { kind: 'ai-first' },
		seenOn: [{ source: 'lever' }],
		conditions: [value('no-on-call' as const), value('degree-wished' as const), value('travel' as const)],
		remote: { scope: 'region' as const, countries: ['US'], regions: ['europe'] },
	};
	expect(valuesOf(full, testVocabulary, ['de'])).toEqual({
		track: ['serving', 'llmops'],
		level: ['senior'],
		cloud: ['aws', 'gcp'],
		specialisation: ['llm-ops'],
		scope: ['europe', 'emea', 'americas'],
		country: ['us', 'de', 'fr', 'gb', 'at'],
		tool: ['triton'],
		kind: ['ai-first'],
		source: ['lever'],
		...forConditions(() => none),
		degree: ['degree-wished'],
		'on-call': ['no-on-call'],
	});
	const worldwide = { ...full, remote: { scope: 'worldwide' as const, countries: [], regions: [] } };
	expect(valuesOf(worldwide, testVocabulary, ['de'])).toMatchObject({ scope: ['worldwide'], country: ['de'] });
});

test('puts the choices in the order that readers see, with “not stated” last', () => {
	const options = optionsFor(many, testVocabulary);
	const shown = (name: FacetName) => options[name].map(({ value, label }) => `${value}: ${label}`);
	expect(shown('level')).toEqual([
		...['junior: Junior', 'mid: Mid', 'senior: Senior', 'staff: Staff', 'not-stated: not stated'],
	]);
	expect(shown(cloud).at(-1)).toBe('not-stated: not stated');
	expect(shown('kind').at(-1)).toBe('not-stated: not judged');
	expect(shown('pay')).toEqual(['150: $150,000', '200: $200,000', '250: $250,000', 'not-stated: not stated']);
	expect(shown('seen')).toEqual(['1: tonight', '3: within 3 nights', '7: within 7 nights', '30: within 30 nights']);
	expect(shown('scope')).toEqual([
		...['worldwide: Worldwide', 'europe: Europe', 'americas: Americas', 'emea: EMEA', 'not-stated: not stated'],
	]);
	expect(shown('country').at(-1)).toBe('not-stated: not stated');
	expect(shown('country')).toContain('gb: United Kingdom');
	expect(options.track).toBe(testVocabulary.tracks);
	expect(shown('source')).toEqual(['ashby: Ashby', 'greenhouse: Greenhouse', 'lever: Lever']);
});

test('offers broad regions that contain a place of a listing, and the two narrower ones that at least three listings name', () => {
	const region = (slug: string, ...countries: string[]) => ({ slug, label: slug.toUpperCase(), countries });
	const regions = [
		...[region('europe', 'DE', 'SE'), region('americas', 'US'), region('apac', 'JP')],
		...[region('emea', 'DE', 'ZA'), region('dach', 'DE'), region('latam', 'BR'), region('nordics', 'SE')],
	];
	const naming = (...named: string[]) =>
		many.slice(0, named.length).map((one, at) => {
			return { ...one, remote: { ...one.remote, scope: 'region' as const, countries: [], regions: [named[at] ?? ''] } };
		});
	const scopes = (...named: string[]) =>
		optionsFor(naming(...named), { ...testVocabulary, regions })
			.scope.map(({ value }) => value)
			.slice(1, -1);
	expect(scopes('dach')).toEqual(['europe']);
	expect(scopes('nordics')).toEqual(['europe']);
	expect(scopes('emea', 'emea')).toEqual(['europe']);
	expect(scopes('emea', 'emea', 'emea', 'latam')).toEqual(['europe', 'emea']);
	const often = ['dach', 'dach', 'dach', 'dach', 'emea', 'emea', 'emea', 'latam', 'latam', 'latam'];
	expect(scopes(...often)).toEqual(['europe', 'dach', 'emea']);
	expect(scopes('europe', 'europe', 'europe')).toEqual(['europe']);
});

test('sorts names by frequency, then by letter, and leaves out rare ones', () => {
	expect(mostNamed(['b', 'a', 'c', 'b', 'a', 'd', 'd', 'd'], 2)).toEqual(['d', 'a', 'b']);
	expect(mostNamed([], 1)).toEqual([]);
});

test('offers a tool outside the vocabulary under its slug', () => {
	const [one] = many;
	const evidence = one?.role.evidence ?? [];
	const tools = ['triton', 'unknown', 'triton'].map((value) => ({ value, evidence }));
	expect(optionsFor(one ? [{ ...one, tools }] : [], testVocabulary).tool).toEqual([
		{ value: 'triton', label: 'Triton' },
		{ value: 'unknown', label: 'unknown' },
	]);
});

test('returns the English names of countries', () => {
	expect(countryName('hk')).toBe('Hong Kong');
	expect([countryName('pt'), countryName('US'), countryName('zz')]).toEqual([
		...['Portugal', 'United States', 'Unknown Region'],
	]);
});
