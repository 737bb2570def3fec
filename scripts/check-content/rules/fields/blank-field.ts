import type { ContentRule } from '../../rule.ts';

export const blankField: ContentRule = {
	id: 'content/blank-field',
	severity: 'error',
	title: 'A field of blanks, or within quotation marks that show',
	help: `
		A field holds no words, begins or ends with a blank, or stands within “curly” marks that readers would see. Quotes of YAML are straight: \`title: 'Serving: the hard part'\`.
	`,
	patterns: [
		{
			in: ['value'],
			pattern: /^\s*$/gu,
			says: ({ field }) => `\`${field}\` holds no words.`,
			todo: 'Write them, or take the field out.',
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
			says: ({ field }) => `\`${field}\` begins or ends with a blank.`,
			todo: 'Take it out.',
		},
		{
			in: ['value'],
			files: /^(?!roles\/[^/]+\/signals\/)/u,
			pattern: /^[“”‘’][^]*[“”‘’]$/gu,
			says: ({ field }) => `\`${field}\` stands within quotation marks that will be shown.`,
			todo: "Take them out; quotes of YAML are straight: '…'.",
		},
	],
};
