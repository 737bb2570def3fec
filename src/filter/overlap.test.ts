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

test('finds listings that name the tools this role names, most in common first', () => {
	expect(found('')).toEqual(['cccccccc', 'bbbbbbbb', 'eeeeeeee']);
});

test('leaves out a job that fits both roles, since this one’s list has it', () => {
	const both = indexOf([listing('aaaaaaaa', ['triton']), listing('bbbbbbbb', ['triton'])], words);
	const { query } = parseQuery(new URLSearchParams(), own.options);
	expect(overlapOf(own, query, both).rows.map(({ id }) => id)).toEqual(['bbbbbbbb']);
});

test('takes a line by its tools, and a tool by itself', () => {
	expect(found('track=platform')).toEqual(['cccccccc', 'dddddddd']);
	expect(found('tool=mlflow')).toEqual(['cccccccc']);
});

test('all else that is asked must hold, and what the other role does not offer nobody meets', () => {
	expect(found('cloud=not-stated')).toContain('eeeeeeee');
	expect(found('q=absent')).toEqual([]);
	const { query } = parseQuery(new URLSearchParams('source=lever'), {
		...own.options,
		source: [{ value: 'lever', label: 'Lever' }],
	});
	const without = indexOf([listing('bbbbbbbb', ['triton'], { seenOn: [] })], words);
	expect(overlapOf(own, query, without).rows).toEqual([]);
});

test('its query finds the same listings on the other role’s board', () => {
	for (const search of ['', 'track=platform', 'tool=mlflow', 'cloud=not-stated&track=serving']) {
		const { query, rows } = overlapOf(own, parseQuery(new URLSearchParams(search), own.options).query, other);
		const { query: again } = parseQuery(new URLSearchParams(formatQuery(query)), other.options);
		expect(filterRows(other, again).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).toSorted());
	}
});

test('a role’s own tools are those that one in five of its listings names, and no rarer ones', () => {
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

test('asks the other role for the same, newest first and on the first page, without lines', () => {
	const { query } = parseQuery(new URLSearchParams('track=platform&cloud=not-stated&sort=pay&page=3'), own.options);
	expect(overlapOf(own, query, other).query).toEqual({
		...query,
		track: [],
		tool: ['kubernetes'],
		sort: 'newest',
		page: 1,
	});
});

test('tools go before lines, and a line without tools stands for the role’s own', () => {
	const tools = (search: string) =>
		overlapOf(own, parseQuery(new URLSearchParams(search), own.options).query, other).query.tool;
	expect(tools('track=platform&tool=mlflow')).toEqual(['mlflow']);
	expect(tools('track=llmops')).toEqual(['mlflow', 'triton']);
	expect(tools('track=platform&track=serving')).toEqual(['kubernetes', 'triton']);
});
