import { expect, test } from 'vitest';
import { checkRows } from '#tests/check-rows.ts';

const doubles = (numbers: [number, number][]) => () => {
	checkRows(numbers, (number, expected) => {
		expect(number * 2).toBe(expected);
	});
};

test('a table fails with every row that differs, and what was expected of it', () => {
	expect(doubles([[1, 2], [2, 4]])).not.toThrow(); // prettier-ignore
	expect(doubles([[1, 2], [2, 5], [3, 7]])).toThrowErrorMatchingInlineSnapshot(`
		[AssertionError: 2 of 3 rows differ:

		  2, 5
		    expected 5
		    received 4

		  3, 7
		    expected 7
		    received 6
		]
	`); // prettier-ignore
});

test('a table without rows fails', () => {
	expect(doubles([])).toThrow('There are no rows to check.');
});
