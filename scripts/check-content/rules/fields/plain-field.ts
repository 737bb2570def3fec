import type { ContentRule } from '../../rule.ts';

export const plainField: ContentRule = {
	id: 'content/plain-field',
	severity: 'error',
	title: 'Markdown in a field',
	help: `
		Fields are shown as plain text, so \`**bold**\`, a link or a tag would be seen by readers. Write plain words; what needs Markdown belongs in the text below.
	`,
	patterns: [
		{
			in: ['field'],
			pattern: /\*\*\S|`[^`]+`|\[[^\]]+\]\([^)]*\)|<\/?[A-Za-z][^>]*>|(?<!\w)_\w+_(?!\w)|&(?:[a-z]+|#\d+);/gu,
			says: ({ words }) => `“${words}” is Markdown or HTML, but this field is shown as plain text.`,
			todo: 'Write it as plain text.',
		},
	],
};
