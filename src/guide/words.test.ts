import { expect, test } from 'vitest';
import { roundWords, sourcesWords, stateSince } from './words.ts';

test.each([
	[['conversation'] as const, 'conversation'],
	[['live', 'coding'] as const, 'live coding'],
	[['live', 'take-home'] as const, 'live or take-home'],
	[['live', 'take-home', 'coding'] as const, 'live or take-home coding'],
])('says how a round is held: %s', (format, words) => {
	expect(roundWords([...format])).toBe(words);
});

test('says since when a tool is what it is, and nothing of a day that is not known', () => {
	expect(stateSince({ state: 'acquired', since: '2025-05-05' })).toBe('acquired 5 May 2025');
	expect(stateSince({ state: 'unmaintained', since: null })).toBe('unmaintained');
});

test('says how many sources support a claim, in one sentence', () => {
	expect(sourcesWords(['supports', 'inconclusive', 'supports'])).toBe('two support it, one is inconclusive');
	expect(sourcesWords(['partly', 'contradicts'])).toBe('one supports it in part, one contradicts it');
});
