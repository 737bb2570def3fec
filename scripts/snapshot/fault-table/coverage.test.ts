import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rows } from './rows.ts';

const tested = rows.map(({ row, test }) => [row, test] as const);

it('has 72 rows', () => {
	expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 72 }, (_none, index) => index + 1));
});

it.each(tested)('tests row %i in %s', (row, test) => {
	const file = join(import.meta.dirname, test);
	expect(existsSync(file)).toBe(true);
	expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`\\b(?:row\\(\\s*|rows? (?:\\d+, )*)${row}\\b`));
});
