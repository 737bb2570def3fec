import type { ContentRule } from '../../rule.ts';

export const placeholder: ContentRule = {
	id: 'content/placeholder',
	severity: 'error',
	keptFor: 'An address of an example or of this machine must never be published.',
	title: 'A placeholder address',
	help: `
		\`https://example.com\`, \`localhost\` or a name without a dot is an address for examples. Write the real one; in code it may stay.
	`,
	patterns: [
		/^https?:\/\/(?:[\w-]+\.)*(?:example\.(?:com|org(?!\/write\b)|net)|localhost|(?:your|my)-?(?:domain|site|company|url)\.\w+|foo\.\w+|test|todo)\b/giu,
		// An IP address in any notation: 127.0.0.1, 0x7f.1, 2130706433, [::1].
		/^https?:\/\/(?:\[|(?:(?:0x[\da-f]*|\d+)\.?)+(?:[/:?#]|$))/giu,
		// Without `//`, browsers read it as a path of this site.
		/^https?:(?!\/\/[^/])/gu,
		/^https?:\/\/(?!\[)[^./]+(?:\/|$)/gu,
		// Typos in `.org`, `.com` and `.net`, and arXiv numbers without their last digit.
		/^https?:\/\/[^/]*\.(?:og|rog|ogr|orgg|con|cmo|ocm|comm|nte|ent)(?:[/:?#]|$)/gu,
		/^https?:\/\/arxiv\.org\/(?:abs|pdf)\/(?:1[5-9]|[2-9]\d)\d\d\.\d{1,4}(?:v\d+)?(?:\.pdf)?$/gu,
	].map((pattern) => ({
		in: ['address'],
		pattern,
		says: ({ text }) => `\`${text}\` is a placeholder and not a real address.`,
		todo: 'Write the real one.',
	})),
};
