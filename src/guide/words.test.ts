import { expect, test } from 'vitest';
import { roundWords, sourcesWords, stateSince } from './words.ts';

test.each([
	[['conversation'] as const, 'conversation'],
	[['live', 'coding'] as const, 'live coding'],
	[['live', 'take-home'] as const, 'live or take-home'],
	[['live', 'take-home', 'coding'] as const, 'live or take-home coding'],
])('writes the format of a round: %s', (format, words) => {
	expect(roundWords([...format])).toBe(words);
});

test('writes the state of a tool with its date, if known', () => {
	expect(stateSince({ state: 'acquired', since: '2025-05-05' })).toBe('acquired 5 May 2025');
	expect(stateSince({ state: 'unmaintained', since: null })).toBe('unmaintained');
});

test('writes how many sources support or contradict a claim', () => {
	expect(sourcesWords(['supports', 'inconclusive', 'supports'])).toBe('two support it, one is inconclusive');
	expect(sourcesWords(['partly', 'contradicts'])).toBe('one supports it in part, one contradicts it');
});
