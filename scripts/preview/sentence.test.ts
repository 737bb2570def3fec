import { expect, test } from 'vitest';
import { sentenceAround, wordsAt } from './sentence.ts';

test('returns the first words at a position in Markdown, as readers see them', () => {
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
])('finds in “%s” the sentence around the words', (block, words, sentence) => {
	expect(block.slice(...(sentenceAround(block, words) ?? []))).toBe(sentence);
});

test('returns null if the block does not contain the words', () => {
	expect(sentenceAround('One. Two.', 'three')).toBeNull();
	expect(sentenceAround('One. Two.', '')).toBeNull();
});
