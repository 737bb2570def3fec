import type { Pattern } from '../../pattern.ts';
import type { ContentRule } from '../../rule.ts';
import { LETTER } from './letters.ts';

const TWICE = new RegExp(
	String.raw`(?<![${LETTER}\d'’-])(?!that\b|had\b|very\b|active\b)([${LETTER}]{2,})\s+\1(?![${LETTER}\d'’-])`,
	'giu',
);
const words: Pick<Pattern, 'says' | 'todo'> = {
	says: ({ words }) => `“${words}” has a word twice.`,
	todo: ({ group }) => `Write “${group}”.`,
};

export const repeatedWord: ContentRule = {
	id: 'content/repeated-word',
	severity: 'error',
	keptFor: 'One pattern, mended by --fix.',
	title: 'A word typed twice',
	help: `
		A word follows itself: “the the”. Write it once. “that that”, “had had”, “very very” and “active active” are left alone.
	`,
	patterns: [
		{ pattern: TWICE, ...words, fix: ({ group }) => group },
		// Words of adverts, and titles as others wrote them, are typed by us.
		{ in: ['value'], files: /^(?:sources|listing-sources|vocabulary|detectors)\//u, pattern: TWICE, ...words },
	],
};
