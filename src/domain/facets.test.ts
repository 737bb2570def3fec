import { expect, test } from 'vitest';
import { facetSlug, optionsFor, placesFor, valuesOf } from '#domain/facets.ts';
import { randomListings, testVocabulary } from '#domain/testing/random-listings.ts';

const [listing] = randomListings(1, 1);
const many = randomListings(300, 2);
const places = placesFor(many, testVocabulary);
const regions = new Map(testVocabulary.regions.map(({ slug, countries }) => [slug, countries]));
const scopes = (remote: object) =>
	listing && valuesOf({ ...listing, remote: { ...listing.remote, ...remote } }, places, regions).scope;

test.each([
	['the United States alone', { scope: 'region', countries: ['US'], regions: [] }, ['us', 'americas']],
	['EMEA', { scope: 'region', countries: [], regions: ['emea'] }, ['europe', 'emea']],
	['a country that no choice holds', { scope: 'region', countries: ['JP'], regions: [] }, []],
	['anywhere', { scope: 'worldwide', countries: [], regions: [] }, ['worldwide']],
	['“remote” without a place', { scope: 'unspecified', countries: [], regions: [] }, ['not-stated']],
	['a time zone without a place', { scope: 'region', countries: [], regions: [] }, ['not-stated']],
])('a listing open to %s is found under its places', (_, remote, expected) => {
	expect(scopes(remote)).toEqual(expect.arrayContaining(expected));
	if (expected.length < 2) expect(scopes(remote)).toEqual(expected);
});

test('offers a country only when five listings name it', () => {
	const values = placesFor(many.slice(0, 4), testVocabulary).map(({ value }) => value);
	expect(values).not.toContain('us');
});

test('no two facet pages of a role share an address', () => {
	const options = optionsFor(places, testVocabulary);
	const slugs = Object.entries(options).flatMap(([dimension, list]) =>
		list.map(({ value }) => facetSlug(dimension as keyof typeof options, value)),
	);
	expect(slugs).toContain('level-not-stated');
	expect(slugs).toContain('remote-us');
	expect(new Set(slugs).size).toBe(slugs.length);
});
