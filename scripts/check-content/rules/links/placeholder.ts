import type { ContentRule } from '../../rule.ts';

export const placeholder: ContentRule = {
	id: 'content/placeholder',
	severity: 'error',
	title: 'An address that stands for another',
	help: `
		\`https://example.com\`, \`localhost\` or a name without a dot is an address for examples. Write the real one; in code it may stay.
	`,
	patterns: [
		/^https?:\/\/(?i:(?:[\w-]+\.)*(?:example\.(?:com|org(?!\/write\b)|net)|localhost|(?:your|my)-?(?:domain|site|company|url)\.\w+|foo\.\w+|test|todo)\b)/gu,
		/^https?:\/\/(?:\d+\.){3}\d+/gu,
		/^https?:\/\/(?!\[)[^./]+(?:\/|$)/gu,
	].map((pattern) => ({
		in: ['address'],
		pattern,
		says: ({ text }) => `\`${text}\` stands for an address and is none.`,
		todo: 'Write the real one.',
	})),
};
