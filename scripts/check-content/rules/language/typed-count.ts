import type { ContentRule } from '../../rule.ts';

const COUNTED = '(?:tracks|skills|levels|checks|kinds of employers?|flags|questions|drills|prompts)';

export const typedCount: ContentRule = {
	id: 'content/typed-count',
	severity: 'warning',
	title: 'A typed number that will become wrong',
	help: `
		“Its five tracks” is wrong as soon as there are six. Write \`<Count of="tracks" />\`, which counts the files, or leave the number out.
	`,
	patterns: [
		{
			in: ['paragraph', 'heading', 'cell'],
			files: /^roles\/.*\.mdx$/u,
			pattern: new RegExp(
				String.raw`\b(?:(?:the|this) (?:role|guide|page)[’']s|(?:guide|page|role) has|all(?: of)?(?: the| its)?|(?:split|sort)(?:s|ed)?(?: it| the work| them)? into|(?:these|the|its)) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (?:${COUNTED})\b(?! (?:you|above|that|on|and|of|with|in|at|together|it|which|as)\b)`,
				'giu',
			),
			says: ({ words }) => `“${words}” is typed, and will be wrong as soon as one is added.`,
			todo: 'Write `<Count of="tracks" />`, with what you count, or leave the number out.',
		},
	],
};
