import { expect, test } from 'vitest';
import { british, readWords } from '../../scripts/check-content/rules/language/dictionary.ts';

test('words.txt has each word once, in alphabetical order, and none that the dictionary has', () => {
	const words = readWords();
	expect(words.length).toBeGreaterThan(100);
	expect(words).toEqual([...new Set(words)].toSorted());
	const dictionary = british();
	expect(words.filter((word) => dictionary.has(word))).toEqual([]);
});
