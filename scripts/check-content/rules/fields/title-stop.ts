import type { ContentRule } from '../../rule.ts';

export const titleStop: ContentRule = {
	id: 'content/title-stop',
	severity: 'error',
	keptFor: 'Titles become the words of search results.',
	title: 'A title that ends like a sentence',
	help: `
		A title is not a sentence. Remove the full stop, comma or colon at its end.
	`,
	patterns: [
		{
			in: ['value'],
			fields: ['title'],
			files: /^(?!sources\/|roles\/[^/]+\/prompts\/)/u,
			pattern: /[^.][.,;:]$/gu,
			says: 'The title ends like a sentence.',
			todo: 'Remove the punctuation mark at its end.',
		},
	],
};
