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
			says: ({ text }) => `\`${text}\` is not encrypted.`,
			todo: 'Write `https://`. If the site has no https, say so in a comment.',
		},
	],
};
