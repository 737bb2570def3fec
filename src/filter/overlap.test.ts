import { expect, test } from 'vitest';
import { filterRows } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import type { Listing } from '#facts/listing.ts';
import { overlapOf } from '#filter/overlap.ts';
import { formatQuery, parseQuery } from '#filter/query.ts';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';

const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };
const [base] = randomListings(1, 3);
function listing(id: string, tools: string[], more: Partial<Listing> = {}): Listing {
	if (!base) throw new Error('no listing');
	return { ...base, id, tools: tools.map((value) => ({ value, evidence: base.role.evidence })), ...more };
}
const own = indexOf([listing('aaaaaaaa', ['triton', 'mlflow'])], words);
const other = indexOf(
	[
		listing('bbbbbbbb', ['triton']),
		listing('cccccccc', ['kubernetes', 'triton', 'mlflow']),
		listing('dddddddd', ['kubernetes']),
		listing('eeeeeeee', ['triton'], { named: { cloud: [] } }),
	],
	words,
);
const found = (search: string) =>
	overlapOf(own, parseQuery(new URLSearchParams(search), own.options).query, other).rows.map(({ id }) => id);

test('finds listings that name the same tools, those with the most in common first', () => {
	expect(found('')).toEqual(['cccccccc', 'bbbbbbbb', 'eeeeeeee']);
});

test('leaves out a job that fits both roles, because it is already on this role’s list', () => {
	const both = indexOf([listing('aaaaaaaa', ['triton']), listing('bbbbbbbb', ['triton'])], words);
	const { query } = parseQuery(new URLSearchParams(), own.options);
	expect(overlapOf(own, query, both).rows.map(({ id }) => id)).toEqual(['bbbbbbbb']);
});

test('looks for the tools of a chosen track, or for a chosen tool', () => {
	expect(found('track=platform')).toEqual(['cccccccc', 'dddddddd']);
	expect(found('tool=mlflow')).toEqual(['cccccccc']);
});

test('applies the other filters too, and finds nothing for a choice that the other role does not have', () => {
	expect(found('cloud=not-stated')).toContain('eeeeeeee');
	expect(found('q=absent')).toEqual([]);
	const { query } = parseQuery(new URLSearchParams('source=lever'), {
		...own.options,
		source: [{ value: 'lever', label: 'Lever' }],
	});
	const without = indexOf([listing('bbbbbbbb', ['triton'], { seenOn: [] })], words);
	expect(overlapOf(own, query, without).rows).toEqual([]);
});

test('returns a query that finds the same listings on the other role’s list', () => {
	for (const search of ['', 'track=platform', 'tool=mlflow', 'cloud=not-stated&track=serving']) {
		const { query, rows } = overlapOf(own, parseQuery(new URLSearchParams(search), own.options).query, other);
		const { query: again } = parseQuery(new URLSearchParams(formatQuery(query)), other.options);
		expect(filterRows(other, again).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
	}
});

test('uses the tools that at least one in five listings of the role names', () => {
	const named = (...tools: string[][]) =>
		indexOf(
			tools.map((of, at) => listing(`a${at}aaaaaa`, of)),
			words,
		);
	const query = parseQuery(new URLSearchParams(), own.options).query;
	const five = named(['triton'], ['kubernetes'], ['kubernetes'], ['kubernetes'], ['kubernetes']);
	expect(overlapOf(five, query, other).query.tool).toEqual(['kubernetes', 'triton']);
	const six = named(['triton'], ['kubernetes'], ['kubernetes'], ['kubernetes'], ['kubernetes'], ['kubernetes']);
	expect(overlapOf(six, query, other).query.tool).toEqual(['kubernetes']);
	expect(overlapOf(named([], []), query, other).rows).toEqual([]);
});

test('keeps the query for the other role, but newest first, on page 1 and without tracks', () => {
	const { query } = parseQuery(new URLSearchParams('track=platform&cloud=not-stated&sort=pay&page=3'), own.options);
	expect(overlapOf(own, query, other).query).toEqual({
		...query,
		track: [],
		tool: ['kubernetes'],
		sort: 'newest',
		page: 1,
	});
});

test('prefers chosen tools to tracks, and uses the role’s usual tools for a track without tools', () => {
	const tools = (search: string) =>
		overlapOf(own, parseQuery(new URLSearchParams(search), own.options).query, other).query.tool;
	expect(tools('track=platform&tool=mlflow')).toEqual(['mlflow']);
	expect(tools('track=llmops')).toEqual(['mlflow', 'triton']);
	expect(tools('track=platform&track=serving')).toEqual(['kubernetes', 'triton']);
});
