import { at, type ContentRule } from '../../rule.ts';

export const refusedFile: ContentRule = {
	id: 'content/refused-file',
	severity: 'error',
	keptFor: 'A file that could run code, or leads out of the project, must never be read.',
	isErrorInDrafts: true,
	title: 'A file that is not read',
	help: `
		Everything in \`src/content\` and \`public\` is published, so only plain files of known kinds may be there: texts and lists in \`src/content\`, pictures in \`public\`. A link could lead to any file of the machine that builds the site; a script, an SVG or a file such as \`_worker.js\` would be run by browsers or the host. Files that are too large, lie too deep or have odd names are also refused, without being read.
	`,
	content: ({ refused }) => refused.map(({ path, says, todo }) => ({ ...at({ path }, null), says, todo })),
};
