import type { ContentRule } from '../../rule.ts';

const WORN = [
	"in today['’]s (?:world|market|age)",
	'(?:job|technology|tech|AI|career|data|tooling) landscape',
	'crucial(?:ly)?',
	'div(?:e|es|ing) (?:deep(?:er)? )?into',
	'deep dive',
	'leverag(?:es|ed|ing)',
	'leverage (?:the|your|our|this|these)',
	'robust(?:ly|ness)?',
	'delv(?:e|es|ed|ing)',
	'seamless(?:ly)?',
	'game[- ]chang(?:er|ing)',
	'cutting[- ]edge',
	'best[- ]in[- ]class',
	'world[- ]class',
	'state[- ]of[- ]the[- ]art',
	'needless to say',
	"it(?:'s| is) (?:important|worth) (?:to note|noting)",
	'at the end of the day',
	'unlock(?:s|ed|ing)? (?:the|your|new)',
	'fast-paced',
	'rockstar',
	'ninja',
	'click here',
];

export const wornPhrase: ContentRule = {
	id: 'content/worn-phrase',
	severity: 'warning',
	title: 'A worn-out phrase',
	help: `
		“Leverage”, “robust”, “seamless”, “deep dive”: words that say little because they are everywhere. Say what is meant. The list is in \`scripts/check-content/rules/language/worn-phrase.ts\`.
	`,
	patterns: [
		{
			pattern: new RegExp(String.raw`(?<![-\w])(?:${WORN.join('|')})(?!\w)`, 'giu'),
			says: ({ words }) => `“${words}” is a worn-out phrase.`,
			todo: 'Say what is meant, plainly.',
		},
	],
};
