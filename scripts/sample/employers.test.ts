import { expect, test } from 'vitest';
import { inventName } from './employers.ts';

const names = Array.from({ length: 27_000 }, (_, i) => inventName('seed', i));

test('invents a name of its own for each of 27,000 employers', () => {
	expect(new Set(names.map(({ slug }) => slug)).size).toBe(27_000);
	expect(names.filter(({ slug }) => !/^[a-z]+(-[a-z]+)?$/.test(slug))).toEqual([]);
});

test('says where there are no more names, instead of inventing one twice', () => {
	expect(() => inventName('seed', 1_000_000)).toThrow(
		'There are no names for 1000001 employers; ask for fewer listings.',
	);
});

test('repeats no first half among the first 60 employers', () => {
	const fronts = names.slice(0, 60).map(({ slug }) => slug.slice(0, 5));
	expect(new Set(fronts).size).toBeGreaterThan(55);
});
