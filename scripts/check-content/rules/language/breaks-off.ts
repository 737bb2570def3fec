import type { ContentRule } from '../../rule.ts';

export const breaksOff: ContentRule = {
	id: 'content/breaks-off',
	severity: 'error',
	title: 'A sentence that ends without its full stop',
	help: `
		A paragraph, a summary or a caveat ends in the middle, as it does when a part of the file is lost. End the sentence, or put the lost part back.
	`,
	patterns: [
		{
			in: ['paragraph'],
			pattern: /[^.!?:;…)”’"\uFFFC\uFFFE\s](?=\s*(?:\uFFFE|$))/gu,
			says: 'The paragraph ends without a full stop.',
			todo: 'Add it. Is part of the sentence missing?',
		},
		{
			in: ['field'],
			severity: 'warning',
			fields: ['summary', 'caveat', 'purpose', 'description', 'note'],
			pattern: /[^.!?:;…)”’"'\uFFFC\uFFFE\s](?=['"]?\s*(?:\uFFFE|$))/gu,
			says: ({ field }) => `The field \`${field}\` ends without a full stop.`,
			todo: 'Add it. Is part of the sentence missing?',
		},
	],
};
