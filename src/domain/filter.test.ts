import { describe, expect, test } from 'vitest';
import { dimensions, placesFor } from '#domain/facets.ts';
import { criteria, filterRows } from '#domain/filter.ts';
import { emptyQuery, parseQuery } from '#domain/query.ts';
import { expectedIds, expectedUnknown } from '#domain/testing/oracle.ts';
import { randomFrom, randomListings, testTools, testVocabulary } from '#domain/testing/random-listings.ts';
import { randomQuery } from '#domain/testing/random-queries.ts';
import { indexOf } from '../components/listings/row.ts';

const listings = randomListings(240, 7);
const { options, rows } = indexOf(listings, {
	facets: testVocabulary,
	tools: new Map(Object.entries(testTools)),
	night: '2026-11-24',
});
const world = { listings, ...testVocabulary, tools: testTools, places: placesFor(listings, testVocabulary) };
const words = ['mlops', 'INGENIEUR', 'zurich', 'élan', 'triton', 'deployment', 'ops', 'gpu', 'absent', '<b>'];
const ask = (search: string) => parseQuery(new URLSearchParams(search), options).query;
const idsOf = (search: string) => filterRows(rows, ask(search), options).rows.map(({ id }) => id);

describe('against the slow oracle', () => {
	const random = randomFrom(99);
	const queries = Array.from({ length: 2000 }, () => randomQuery(random, options, words));

	test('finds the same listings in the same order, and counts unknown pay apart', () => {
		for (const query of queries) {
			const found = filterRows(rows, query, options);
			expect(
				found.rows.map(({ id }) => id),
				JSON.stringify(query),
			).toEqual(expectedIds(query, world));
			expect(found.more.nopay, JSON.stringify(query)).toBe(expectedUnknown(query, world));
		}
		const sizes = queries.map((query) => expectedIds(query, world).length);
		expect(sizes.filter((n) => n > 0 && n < rows.length).length).toBeGreaterThan(800);
	});

	test('counts each choice as if it were the only one in its list', () => {
		for (const query of queries.slice(0, 150)) {
			const found = filterRows(rows, query, options);
			for (const dimension of dimensions) {
				for (const [at, { value }] of options[dimension].entries()) {
					const only = expectedIds({ ...query, [dimension]: [value] }, world).length;
					expect(found.counts[dimension][at], `${dimension}=${value} of ${JSON.stringify(query)}`).toBe(only);
				}
			}
			const free = { ...query, min: null, max: null, nopay: false };
			expect(found.pay.from(150)).toBe(expectedIds({ ...free, min: 150 }, world).length);
			expect(found.pay.unknown).toBe(expectedIds({ ...free, nopay: true }, world).length);
		}
	});

	test('says what dropping each criterion would find', () => {
		for (const query of queries.slice(0, 150)) {
			const { without } = filterRows(rows, query, options);
			for (const criterion of criteria) {
				const dropped = { min: null, max: null, nopay: false };
				const less =
					criterion === 'pay' ? { ...query, ...dropped } : { ...query, [criterion]: emptyQuery()[criterion] };
				expect(without[criterion], criterion).toBe(expectedIds(less, world).length);
			}
		}
	});
});

test('finds every listing when nothing is asked', () => {
	expect(idsOf('')).toHaveLength(240);
});

test('never takes a remote listing without a place for worldwide, nor worldwide for a place', () => {
	const silent = new Set(idsOf('scope=not-stated'));
	expect(silent.size).toBeGreaterThan(0);
	expect(idsOf('scope=worldwide').filter((id) => silent.has(id))).toEqual([]);
	const worldwide = listings.filter(({ remote }) => remote.scope === 'worldwide').map(({ id }) => id);
	expect(idsOf('scope=us').filter((id) => worldwide.includes(id))).toEqual([]);
	expect(filterRows(rows, ask('scope=us'), options).more.worldwide).toBe(worldwide.length);
});

test('counts pay without a dollar rate as unknown, apart from what a floor finds', () => {
	const unrated = listings.filter(({ pay }) => pay && !pay.usd).map(({ id }) => id);
	expect(unrated.length).toBeGreaterThan(0);
	expect(idsOf('min=80').filter((id) => unrated.includes(id))).toEqual([]);
	expect(idsOf('nopay=1')).toEqual(expect.arrayContaining(unrated));
	expect(idsOf('min=80&nopay=1')).toHaveLength(idsOf('min=80').length + idsOf('nopay=1').length);
});

test('compares a floor with the top of the band and a ceiling with its bottom', () => {
	const one = rows.find(({ low, high }) => low !== null && high !== null && high - low > 20_000);
	const [bottom, top] = [Math.ceil((one?.low ?? 0) / 1000), Math.floor((one?.high ?? 0) / 1000)];
	expect(idsOf(`min=${top}`)).toContain(one?.id);
	expect(idsOf(`min=${top + 1}`)).not.toContain(one?.id);
	expect(idsOf(`max=${bottom}`)).toContain(one?.id);
	expect(idsOf(`max=${bottom - 1}`)).not.toContain(one?.id);
});
