import { expect, test } from 'vitest';
import { cut, description, LONGEST_TITLE } from './description.ts';

const sixty = `${'abcd '.repeat(11)}abcd.`;

test('takes as many sentences as fit into 160 characters', () => {
	expect(description(sixty, sixty)).toBe(`${sixty} ${sixty}`);
	expect(description(sixty, sixty, sixty)).toHaveLength(121);
});

test('passes over a sentence that does not fit and takes a shorter one after it', () => {
	expect(description(sixty, 'x'.repeat(120), 'Short.')).toBe(`${sixty} Short.`);
});

test('cuts a first sentence of more than 160 characters at a word', () => {
	expect(description('word '.repeat(40))).toBe(`${'word '.repeat(31).trim()}…`);
});

test('takes sentences up to the very last of 160 characters', () => {
	expect(description('x'.repeat(80), 'y'.repeat(79))).toHaveLength(160);
	expect(description('x'.repeat(80), 'y'.repeat(80))).toHaveLength(80);
	expect(description('x'.repeat(160))).toBe('x'.repeat(160));
});

test('a cut text ends with a whole word and an ellipsis, without the comma before it', () => {
	expect(cut('Read this, and then that', 12)).toBe('Read this…');
	expect(cut('Read this: and then that', 14)).toBe('Read this…');
	expect(cut('Read this', 9)).toBe('Read this');
	expect(cut('Read this', LONGEST_TITLE)).toBe('Read this');
	expect(LONGEST_TITLE).toBe(65);
});
