import { expect, it } from 'vitest';
import { summary } from './summary.ts';

it.each([
	['drift', 16, null, '16 results for “drift”, and looking through the jobs …'],
	['drift', 0, null, 'Looking through the jobs …'],
	['drift', 16, 0, '16 results for “drift”'],
	['drift', 1, 0, '1 result for “drift”'],
	['drift', 16, 30, '46 results for “drift”, 30 of them jobs'],
	['drift', 16, 1, '17 results for “drift”, 1 of them a job'],
	['fennel', 0, 4, '4 results for “fennel”'],
	['', 8, 0, '8 results'],
	['zebra', 0, 0, 'No results for “zebra”. Try fewer or other words, or take a filter away.'],
] as const)('counts the results for %j: %i on pages and %j listings', (words, pages, listings, text) => {
	expect(summary(words, pages, listings)).toBe(text);
});

it('says which words were left out', () => {
	expect(summary('drift degree visa', 16, 0, { without: ['degree', 'visa'] })).toBe(
		'No results for “drift degree visa” with all words. 16 results without “degree” and “visa”.',
	);
});

it('says which spelling was searched for instead', () => {
	expect(summary('k8s', 3, 1, { meant: 'Kubernetes' })).toBe(
		'4 results for “Kubernetes”, which “k8s” is taken for, 1 of them a job',
	);
});

it('says if each result has only some of the words', () => {
	expect(summary('visa kubernetes', 3, 0, { isPartial: true })).toBe(
		'No results for “visa kubernetes” with all words. 3 results with some of them.',
	);
	expect(summary('visa kubernetes zebra', 3, 0, { isPartial: true, without: ['zebra'] })).toBe(
		'No results for “visa kubernetes zebra” with all words. 3 results with some of them, without “zebra”.',
	);
});
