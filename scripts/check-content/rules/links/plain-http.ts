import type { ContentRule } from '../../rule.ts';

export const plainHttp: ContentRule = {
	id: 'content/plain-http',
	severity: 'warning',
	keptFor: 'A link without encryption harms a reader.',
	title: 'An address without https',
	help: `
		Write \`https://\`. Where the other side has none, say so above: \`{/* meant: plain-http, the archive has no https */}\`.
	`,
	patterns: [
		{
			in: ['address'],
			pattern: /^http:/gu,
			says: ({ text }) => `\`${text}\` is sent in the open.`,
			todo: 'Write `https://`; where there is none, say so in a comment.',
		},
	],
};
