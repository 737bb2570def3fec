import { expect, test } from 'vitest';
import { sentenceAround, wordsAt } from './sentence.ts';

test('the words of a place in Markdown are those that readers see there', () => {
	expect(wordsAt('- Use <Tool id="dbt">dbt</Tool> for models', 7)).toBe('dbt');
	expect(wordsAt('- Use <Tool id="dbt">dbt</Tool> for models', 1)).toBe('Use');
	expect(wordsAt('Ask **who is paged** at night.', 5)).toBe('who is paged');
	expect(wordsAt('<Weeks />', 1)).toBe('');
});

test.each([
	['One. It dont hold, “she” said. Three.', 'dont', 'It dont hold, “she” said.'],
	['One is. The the two.', 'The the two', 'The the two.'],
	['One.\nIt isn’t so', "isn't", 'It isn’t so'],
	[' A first one costs $1.50 an hour. Two.', 'costs $1.50', 'A first one costs $1.50 an hour.'],
])('the mark in “%s” is on the sentence that has the words', (block, words, sentence) => {
	expect(block.slice(...(sentenceAround(block, words) ?? []))).toBe(sentence);
});

test('where readers see no such words, there is no sentence to mark', () => {
	expect(sentenceAround('One. Two.', 'three')).toBeNull();
	expect(sentenceAround('One. Two.', '')).toBeNull();
});
