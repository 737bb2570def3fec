import { expect, it } from 'vitest';
import { summary } from './summary.ts';

it.each([
	['drift', 16, 'all', '16 results for “drift”'],
	['drift', 1, 'all', '1 result for “drift”'],
	['', 8, 'all', '8 results'],
	['kuberntes', 141, 'similar', 'No results for “kuberntes” as written. 141 results with similar words.'],
	['drift degree', 1, 'some', 'No results for “drift degree” with all words. 1 result with some of them.'],
	['zebra', 0, 'all', 'No results for “zebra”. Try fewer or other words, or take a filter away.'],
	['kuberntes', 0, 'similar', 'No results for “kuberntes”. Try fewer or other words, or take a filter away.'],
] as const)('of %j with %i found, %s of its words, says so', (words, count, closeness, text) => {
	expect(summary(words, count, closeness)).toBe(text);
});
