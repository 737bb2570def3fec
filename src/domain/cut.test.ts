import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('a cut text ends with a whole word and an ellipsis, without the comma before it', () => {
	expect(cut('Read this, and then that', 12)).toBe('Read this…');
	expect(cut('Read this: and then that', 14)).toBe('Read this…');
	expect(cut('Read this', 9)).toBe('Read this');
});

test('cuts a very long word at the limit instead of dropping it', () => {
	expect(cut(`Engineer ${'x'.repeat(200)}`, 100)).toBe(`Engineer ${'x'.repeat(90)}…`);
	expect(cut('x'.repeat(200), 100)).toHaveLength(100);
});

test('never cuts a character that consists of several code points', () => {
	expect(cut('👩‍👩‍👧'.repeat(9), 20)).toBe('👩‍👩‍👧👩‍👩‍👧…');
	expect(cut(`${'e\u0301'.repeat(40)}`, 6)).toBe('e\u0301e\u0301…');
});
