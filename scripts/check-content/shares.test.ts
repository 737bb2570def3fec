import { expect, test } from 'vitest';
import { wrongSharesIn } from './shares.ts';

test.each([
	'1.4 per cent, about one in seventy',
	'1.3 per cent, about one in seventy-five',
	'4.3 per cent, about one in 23.5',
	'5 per cent, about one in nineteen',
])('lets “%s” pass', (words) => {
	expect(wrongSharesIn(words)).toEqual([]);
});

test('tells of a share that is not the one beside it, with all words of its number', () => {
	const [wrong] = wrongSharesIn('1 per cent, about one in seventy jobs');
	expect(wrong).toEqual({ start: 0, words: '1 per cent, about one in seventy', value: 100 });
});
