import type { ContentRule } from '../../rule.ts';

export const strayMark: ContentRule = {
	id: 'content/stray-mark',
	severity: 'error',
	keptFor: 'Markup that the page shows as it stands, or that turns its words round, must never be published.',
	title: 'Markdown that makes nothing',
	help: `
		\`**\`, a backtick, \`](\` or a \`#\` without its blank is left in the text as it was typed, because its other half is missing or a blank is where none may be. \`**bold **\` is not bold; \`**bold**\` is.
	`,
	patterns: [
		{
			in: ['paragraph', 'heading', 'cell'],
			pattern: /\] \((?=\/|https?:|#)|\([^()\n]+\)\[(?=\/|https?:|#)|&(?:#?\w{1,32});/gu,
			says: ({ words }) => `“${words}” is no link and no sign.`,
			todo: 'A link is `[words](/guides/sre/)`, with no blank between; signs are typed as they are.',
		},
		{
			in: ['paragraph', 'heading', 'cell'],
			pattern: /\*\*|\*(?=[\p{L}\uFFFC])|(?<=[\p{L}.,:])\*|(?<!\w)__|__(?!\w)|`|\]\(|\[\^/gu,
			says: ({ words }) => `“${words}” is left in the text, where Markdown makes nothing of it.`,
			todo: 'Close what it opens, with no blank within; in plain text write it within backticks.',
		},
		{
			in: ['paragraph'],
			pattern: /(?<=\uFFFE)(?:#{1,6}(?=\p{L})|[-*](?=\p{L})|\d+\.(?=\p{L})|[•·])/gu,
			says: ({ words }) => `“${words}” begins the paragraph, but no heading and no list.`,
			todo: 'Put a blank behind it; a list has `-`.',
		},
		{
			in: ['paragraph'],
			pattern: /(?<=[\p{L}:.,;]\n) *[-*](?=\p{L})/gu,
			says: ({ words }) => `“${words}” begins the line, and makes no list.`,
			todo: 'Put a blank behind it, and an empty line above the first.',
		},
	],
};
