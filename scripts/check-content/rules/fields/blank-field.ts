import type { ContentRule } from '../../rule.ts';

export const blankField: ContentRule = {
	id: 'content/blank-field',
	severity: 'error',
	title: 'An empty field, or one with visible quotation marks',
	help: `
		A field is empty, starts or ends with a space, or has “curly” quotes around it that readers would see. YAML uses straight quotes: \`title: 'Serving: the hard part'\`.
	`,
	patterns: [
		{
			in: ['value'],
			pattern: /^\s*$/gu,
			says: ({ field }) => `\`${field}\` holds no words.`,
			todo: 'Write them, or remove the field.',
		},
		{
			in: ['value'],
			fields: ['question', 'title', 'term', 'label', 'asks', 'description'],
			pattern: /^[^\p{L}\p{N}\s][^\p{L}\p{N}]*$/gu,
			says: ({ field }) => `\`${field}\` holds no words.`,
			todo: 'Write them.',
		},
		{
			in: ['value'],
			pattern: /^\s|\s$/gu,
			says: ({ field }) => `\`${field}\` starts or ends with a space.`,
			todo: 'Remove it.',
		},
		{
			in: ['value'],
			files: /^(?!roles\/[^/]+\/signals\/)/u,
			pattern: /^[“”‘’][^]*[“”‘’]$/gu,
			says: ({ field }) => `\`${field}\` has quotation marks around it that readers would see.`,
			todo: "Remove them. YAML uses straight quotes: '…'.",
		},
	],
};
