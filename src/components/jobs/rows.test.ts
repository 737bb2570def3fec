import { expect, test } from 'vitest';
import { randomListings, testTerms, testVocabulary } from '#filter/testing/random-listings.ts';
import type { Row } from '#filter/filter.ts';
import { indexOf } from '#filter/listing-index.ts';
import { bodies, cells, pageLinks } from './rows.ts';

const words = { facets: testVocabulary, terms: testTerms, night: '2026-11-24' };

test('shows one date for all rows of a day if they are sorted by date', () => {
	const index = indexOf(randomListings(30, 4), words);
	const { rows } = index;
	const days = new Set(rows.map(({ day }) => day));
	const cellsOf = (row: Row) => cells(row, index);
	const table = bodies(rows, true, cellsOf);
	expect(table).toHaveLength(days.size);
	expect(bodies(rows, false, cellsOf)).toHaveLength(1);
});

test.each([
	[100, 1, []],
	[240, 1, ['1', '2', '3', 'Next 100']],
	[240, 2, ['1', '2', '3', 'Next 40']],
	[240, 3, ['1', '2', '3']],
	[1000, 5, ['1', '…', '4', '5', '6', '…', '10', 'Next 100']],
])('of %d listings, page %d links to %j', (total, page, expected) => {
	expect(pageLinks(total, page, (to) => `?page=${to}`).map(({ children }) => children[0])).toEqual(expected);
});
