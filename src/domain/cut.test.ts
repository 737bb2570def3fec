import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('a cut text ends with a whole word and an ellipsis, without the comma before it', () => {
	expect(cut('Read this, and then that', 12)).toBe('Read this…');
	expect(cut('Read this: and then that', 14)).toBe('Read this…');
	expect(cut('Read this', 9)).toBe('Read this');
});

test('cuts a word without end at the very length, rather than leave it out', () => {
	expect(cut(`Engineer ${'x'.repeat(200)}`, 100)).toBe(`Engineer ${'x'.repeat(90)}…`);
	expect(cut('x'.repeat(200), 100)).toHaveLength(100);
});

test('cuts no character in two that is written as several', () => {
	expect(cut('👩‍👩‍👧'.repeat(9), 20)).toBe('👩‍👩‍👧👩‍👩‍👧…');
	expect(cut(`${'e\u0301'.repeat(40)}`, 6)).toBe('e\u0301e\u0301…');
});
