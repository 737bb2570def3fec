import type { ContentRule } from '../../rule.ts';

export const lineEnds: ContentRule = {
	id: 'content/line-ends',
	severity: 'warning',
	keptFor: 'Mixed line ends make every later change unreadable.',
	title: 'Lines that end otherwise',
	help: `
		The file was saved with the line ends of Windows, or its last line does not end, as when a part is lost. \`npm run check -- --fix\` mends both.
	`,
	patterns: [
		{
			in: ['file'],
			pattern: /\r\n?/gu,
			once: true,
			says: 'The lines end otherwise than with a line feed, as on Windows.',
			todo: 'Save the file with “LF”.',
			fix: '\n',
		},
		{
			in: ['file'],
			pattern: /(?<!\n)$/gu,
			says: 'The last line does not end; is a part of the file lost?',
			todo: 'Press Enter at its end.',
			fix: '\n',
		},
	],
};
