import type { Words } from '../../../lint/rule.ts';
import type { Damage } from '../../damage.ts';
import { at, type ContentRule } from '../../rule.ts';

const words: Record<Damage['kind'], Words> = {
	encoding: {
		says: 'The file is not saved as UTF-8.',
		todo: 'Save it as “UTF-8”; it may be “UTF-16” or no text at all.',
	},
	byteOrderMark: {
		says: 'The file starts with an invisible mark (a BOM).',
		todo: 'Save it as “UTF-8”, not as “UTF-8 with BOM”.',
	},
	empty: { says: 'The file is empty.', todo: 'Put its text back, or delete the file.' },
	merge: {
		says: 'Two versions of the file stand here, one below the other: a merge was not finished.',
		todo: 'Keep what is right of the two, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`.',
	},
	character: {
		says: 'There is a character here that cannot be read.',
		todo: 'Type it again, and save the file as “UTF-8”.',
	},
	longLine: {
		says: 'A line is longer than 4,000 characters.',
		todo: 'Break it into several lines or paragraphs. Remove anything that is not text.',
	},
	longBlock: {
		says: 'There are more than 10,000 characters here without an empty line.',
		todo: 'Break it into paragraphs or several blocks.',
	},
	emptiness: { says: 'There are more than 300 spaces or empty lines in a row here.', todo: 'Delete them.' },
	depth: {
		says: 'More than 60 brackets or tags are open here, or more than 15 lists or quotations are nested.',
		todo: 'Close them, and remove anything that is not text.',
	},
	unreadable: {
		says: 'The check cannot read this file, and should have said why.',
		todo: 'Undo your last change step by step until it can, and tell an engineer which change it was.',
	},
};

export const damaged: ContentRule = {
	id: 'content/damaged',
	severity: 'error',
	keptFor: 'A file that was cut or garbled would lose its page without a word.',
	isErrorInDrafts: true,
	title: 'A file that cannot be read at all',
	help: `
		\`\`\`
		src/content/roles/sre/faq/pager.mdx:14:1  content/damaged
		  Two versions of the file stand here, one below the other: a merge was not finished.
		  Keep what is right of the two, and delete the lines that start with \`<<<<<<<\`, \`=======\` and \`>>>>>>>\`.
		\`\`\`

		The file is empty, was saved in another encoding than UTF-8 or with an invisible mark at its start, contains an invalid character, has the marks of an unfinished merge, or is not like any text: endless lines, hundreds of spaces, deeply nested brackets. Most editors name the encoding in the bar at the bottom; choose “Save with
		encoding”, then “UTF-8”. Nothing else is said of the file until it can be read.
	`,
	file: (file) => {
		if (!file.damage) return [];
		const { kind, start, length } = file.damage;
		const fix = kind === 'byteOrderMark' ? { start, length, text: '' } : undefined;
		return [{ ...at(file, start), ...words[kind], fix }];
	},
};
