import type { ContentRule } from '../../rule.ts';

export const lineEnds: ContentRule = {
	id: 'content/line-ends',
	severity: 'warning',
	keptFor: 'Mixed line ends make every later change unreadable.',
	title: 'Line endings of Windows, or no end of the last line',
	help: `
		The file has the line endings of Windows, or its last line has no line break, which may mean that part of it is missing. \`npm run check -- --fix\` mends both.
	`,
	patterns: [
		{
			in: ['file'],
			pattern: /\r\n?/gu,
			once: true,
			says: 'The lines end with carriage returns, as on Windows.',
			todo: 'Save the file with line endings “LF”.',
			fix: '\n',
		},
		{
			in: ['file'],
			pattern: /(?<!\n)$/gu,
			says: 'The last line has no line break. Is part of the file missing?',
			todo: 'Press Enter at its end.',
			fix: '\n',
		},
	],
};
