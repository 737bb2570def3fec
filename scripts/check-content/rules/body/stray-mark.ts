import type { ContentRule } from '../../rule.ts';

export const strayMark: ContentRule = {
	id: 'content/stray-mark',
	severity: 'error',
	keptFor: 'Markup that the page shows as it stands, or that turns its words round, must never be published.',
	title: 'Markdown that has no effect',
	help: `
		\`**\`, a backtick, \`](\` or a \`#\` without a space after it is shown as it was typed, because its other half is missing or a space is in the wrong place. \`**bold **\` is not bold; \`**bold**\` is.
	`,
	patterns: [
		{
			in: ['paragraph', 'heading', 'cell'],
			pattern: /\] \((?=\/|https?:|#)|\([^()\n]+\)\[(?=\/|https?:|#)|&(?:#?\w{1,32});/gu,
			says: ({ words }) => `“${words}” is neither a link nor a character code.`,
			todo: 'A link is `[words](/guides/sre/)`, without a space between its brackets. Type special characters directly.',
		},
		{
			in: ['paragraph', 'heading', 'cell'],
			pattern: /\*\*|\*(?=[\p{L}\uFFFC])|(?<=[\p{L}.,:])\*|(?<!\w)__|__(?!\w)|`|\]\(|\[\^/gu,
			says: ({ words }) => `“${words}” would be shown as it is, because it is not valid Markdown.`,
			todo: 'Close the mark, without a space inside. If you mean the characters themselves, put them in backticks.',
		},
		{
			in: ['paragraph'],
			pattern: /(?<=\uFFFE)(?:#{1,6}(?=\p{L})|[-*](?=\p{L})|\d+\.(?=\p{L})|[•·])/gu,
			says: ({ words }) => `“${words}” starts the paragraph, but makes neither a heading nor a list.`,
			todo: 'Put a space after it. A list starts with `-`.',
		},
		{
			in: ['paragraph'],
			pattern: /(?<=[\p{L}:.,;]\n) *[-*](?=\p{L})/gu,
			says: ({ words }) => `“${words}” starts the line, but does not make a list.`,
			todo: 'Put a space after it, and an empty line above the first item.',
		},
	],
};
