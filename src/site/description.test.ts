import { expect, test } from 'vitest';
import { description } from './description.ts';

const sixty = `${'abcd '.repeat(11)}abcd.`;

test('takes as many sentences as fit into 160 characters', () => {
	expect(description(sixty, sixty)).toBe(`${sixty} ${sixty}`);
	expect(description(sixty, sixty, sixty)).toHaveLength(121);
});

test('skips a sentence that does not fit and takes a shorter one after it', () => {
	expect(description(sixty, 'x'.repeat(120), 'Short.')).toBe(`${sixty} Short.`);
});

test('cuts a first sentence of more than 160 characters at a word', () => {
	expect(description('word '.repeat(40))).toBe(`${'word '.repeat(31).trim()}…`);
});

test('takes sentences up to exactly 160 characters', () => {
	expect(description('x'.repeat(80), 'y'.repeat(79))).toHaveLength(160);
	expect(description('x'.repeat(80), 'y'.repeat(80))).toHaveLength(80);
	expect(description('x'.repeat(160))).toBe('x'.repeat(160));
});
