import { expect, test } from 'vitest';
import { dimensions, facetSlug, NOT_STATED, optionsFor, valuesOf } from '#filter/facets.ts';
import { randomListings, testVocabulary } from '#filter/testing/random-listings.ts';

const [listing] = randomListings(1, 1);
const many = randomListings(300, 2);
const scopes = (remote: object) =>
	listing && valuesOf({ ...listing, remote: { ...listing.remote, ...remote } }, testVocabulary.regions, []).scope;

test.each([
	['the United States alone', { scope: 'region', countries: ['US'], regions: [] }, ['americas']],
	['EMEA', { scope: 'region', countries: [], regions: ['emea'] }, ['europe', 'emea']],
	['a country that no choice holds', { scope: 'region', countries: ['JP'], regions: [] }, []],
	['anywhere', { scope: 'worldwide', countries: [], regions: [] }, ['worldwide']],
	['“remote” without a place', { scope: 'unspecified', countries: [], regions: [] }, ['not-stated']],
	['a time zone without a place', { scope: 'region', countries: [], regions: [] }, ['not-stated']],
])('a listing open to %s is found under its places', (_, remote, expected) => {
	expect(scopes(remote)).toEqual(expect.arrayContaining(expected));
	if (expected.length < 2) expect(scopes(remote)).toEqual(expected);
});

test('a listing seen twice on a source is one listing of it', () => {
	const seenOn = [{ source: 'lever' }, { source: 'lever' }, { source: 'ashby' }];
	expect(listing && valuesOf({ ...listing, seenOn }, [], []).source).toEqual(['lever', 'ashby']);
});

test('offers every country of the vocabulary’s regions, and those that listings name besides', () => {
	const regions = [{ slug: 'anz', label: 'ANZ', countries: ['NZ', 'AU'] }];
	const countries = (...of: Parameters<typeof optionsFor>) => optionsFor(...of).country.map(({ value }) => value);
	expect(countries(many.slice(0, 1), { ...testVocabulary, regions })[0]).toBe('au');
	expect(countries(many, testVocabulary)).toContain('jp');
	expect(countries(many, testVocabulary)).toContain('za');
});

test('offers only tools and sources that occur, in the order of their addresses', () => {
	const [one] = many;
	const { tool, source } = optionsFor(one ? [one] : [], testVocabulary);
	expect(tool.map(({ value }) => value)).toEqual(one?.tools.map(({ value }) => value).toSorted());
	expect(source.map(({ value }) => value)).toEqual(one?.seenOn.map((seen) => seen.source).toSorted());
});

test('no two facet pages of a role share an address', () => {
	const options = optionsFor(many, testVocabulary);
	const paged = dimensions.filter((name) => !['tool', 'kind', 'source'].includes(name));
	const slugs = paged.flatMap((dimension) =>
		options[dimension]
			.filter(({ value }) => dimension !== 'country' || value !== NOT_STATED)
			.map(({ value }) => facetSlug(dimension, value)),
	);
	expect(slugs).toContain('level-not-stated');
	expect(slugs).toContain('remote-us');
	expect(new Set(slugs).size).toBe(slugs.length);
});
