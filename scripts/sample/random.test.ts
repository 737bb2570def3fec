import { expect, test } from 'vitest';
import { chance, deal, uuid } from './random.ts';

test('draws the same from the same seed and purpose, and other things for another purpose', () => {
	const draws = (...purpose: (string | number)[]) => Array.from({ length: 3 }, chance('seed', ...purpose).next);
	expect(draws('pay', 1)).toEqual(draws('pay', 1));
	expect(draws('pay', 1)).not.toEqual(draws('pay', 2));
	expect(chance('seed', 'a', 'b').next()).not.toBe(chance('seed', 'ab').next());
});

test('draws evenly', () => {
	const draw = chance('seed', 'evenly');
	const mean = Array.from({ length: 20_000 }, draw.next).reduce((sum, x) => sum + x) / 20_000;
	expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
});

test('deals every card of a deck before the next deck begins', () => {
	const deck = ['aws', 'aws', 'gcp'];
	const dealt = Array.from({ length: 9 }, (_, i) => deal('seed', 'clouds', i, deck));
	expect([0, 3, 6].map((from) => dealt.slice(from, from + 3).toSorted())).toEqual([
		['aws', 'aws', 'gcp'],
		['aws', 'aws', 'gcp'],
		['aws', 'aws', 'gcp'],
	]);
});

test('makes version 4 UUIDs', () => {
	expect(uuid(chance('seed', 'id'))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
