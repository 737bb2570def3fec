import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Problem } from '../lint/problem.ts';
import { CODE, stillSo } from './cache.ts';

const unknown = (word: string): Problem => ({
	rule: 'content/spelling',
	severity: 'warning',
	file: 'a.mdx',
	line: 1,
	col: 1,
	says: `“${word}” is in no dictionary.`,
	todo: 'Correct it.',
	word,
});
const found = new Map([
	['a', [unknown('kubectl')]],
	['b', []],
	['c', [unknown('jemalloc')]],
]);

test('looks again only at the files that lacked a word that words.txt has now', () => {
	expect([...stillSo(found, ['toil'], ['kubectl', 'toil']).keys()]).toEqual(['b', 'c']);
});

test('looks again at all files where a word has gone from words.txt', () => {
	expect(stillSo(found, ['pod', 'toil'], ['toil']).size).toBe(0);
});

test('looks again at all files where code has changed that only one rule asks, as that of detectors does the classifier', () => {
	expect(globSync(CODE)).toEqual(
		expect.arrayContaining(['src/classify/detectors.ts', 'src/plain-text/plain-text.ts', 'src/routes/anchors.ts']),
	);
});
