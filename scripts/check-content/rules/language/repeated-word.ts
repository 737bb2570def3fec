import type { ContentRule } from '../../rule.ts';
import { LETTER } from './letters.ts';

export const repeatedWord: ContentRule = {
	id: 'content/repeated-word',
	severity: 'error',
	title: 'A word typed twice',
	help: `
		A word follows itself: “the the”. Write it once. “that that”, “had had” and “very very” are left alone.
	`,
	patterns: [
		{
			pattern: new RegExp(
				String.raw`(?<![${LETTER}\d'’-])(?!that\b|had\b|very\b)([${LETTER}]{2,})\s+(?i:\1)(?![${LETTER}\d'’-])`,
				'gu',
			),
			says: ({ words }) => `“${words}” says a word twice.`,
			todo: ({ group }) => `Write “${group}”.`,
			fix: ({ group }) => group,
		},
	],
};
