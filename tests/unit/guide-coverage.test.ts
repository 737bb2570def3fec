import { expect, test } from 'vitest';
import { coverage, names } from '../guide-statements.ts';
import { guide, readContent } from './content-files.ts';

test('has a place for each of the 138 entries, F001 to F138', () => {
	const expected = Array.from({ length: 138 }, (_, index) => `F${String(index + 1).padStart(3, '0')}`);
	expect(Object.keys(coverage)).toEqual(expected);
});

test('gives no two entries the same words', () => {
	const places = Object.values(coverage).map((place) => place.join(': '));
	expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test.each(Object.entries(coverage))('%s is stated in the guide', (entry, [file, words]) => {
	const text = readContent(guide + file);
	expect(words.length).toBeGreaterThanOrEqual(12);
	expect([words, ...(names[entry] ?? [])].filter((wanted) => !text.includes(wanted))).toEqual([]);
});
