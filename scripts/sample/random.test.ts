import { expect, test } from 'vitest';
import { chance, uuid } from './random.ts';

test('draws the same numbers for the same seed and purpose, and others for another purpose', () => {
	const draws = (...purpose: (string | number)[]) => Array.from({ length: 3 }, chance('seed', ...purpose).next);
	expect(draws('pay', 1)).toEqual(draws('pay', 1));
	expect(draws('pay', 1)).not.toEqual(draws('pay', 2));
	expect(chance('seed', 'a', 'b').next()).not.toBe(chance('seed', 'ab').next());
});

test('draws numbers with a mean of one half', () => {
	const draw = chance('seed', 'evenly');
	const mean = Array.from({ length: 20_000 }, draw.next).reduce((sum, x) => sum + x) / 20_000;
	expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
});

test('makes version 4 UUIDs', () => {
	expect(uuid(chance('seed', 'id'))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
