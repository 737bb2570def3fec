import { at, type ContentRule } from '../../rule.ts';

export const emptyBody: ContentRule = {
	id: 'content/empty-body',
	severity: 'error',
	title: 'A file without a text',
	help: `
		The file ends below its fields, so its page would be empty. Write the text, or put back what was lost.
	`,
	file: (file) => {
		const { tree, bodyStart, text } = file;
		if (!tree || bodyStart === 0 || text.slice(bodyStart).trim() !== '') return [];
		return [
			{
				...at(file, Math.max(0, bodyStart - 1)),
				says: 'There is no text below the fields.',
				todo: 'Write it below the second line of three hyphens. Was it lost?',
			},
		];
	},
};
