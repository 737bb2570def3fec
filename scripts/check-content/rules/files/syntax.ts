import type { Finding, Words } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

const QUOTE = 'Put quotes around the value: it holds `: `, or starts with a special sign.';

/** What the reader of YAML cannot read, by its code, for someone who has never heard of it. */
const yamlWords: Partial<Record<string, Words>> = {
	UNCLOSED: {
		says: 'A quotation mark or bracket is opened here and not closed.',
		todo: 'Close it; an apostrophe in single quotes is written twice.',
	},
	BAD_INDENT: { says: 'A bracket opened above is not closed.', todo: 'Close it, or indent this line further.' },
	BLOCK_AS_IMPLICIT_KEY: {
		says: 'There is a second colon in the value, or the line below is indented too far.',
		todo: QUOTE,
	},
	MULTILINE_IMPLICIT_KEY: {
		says: 'This line is no field: its colon has no blank behind it, or it is indented otherwise than the rest.',
		todo: 'Write `name: value`, as far from the left as the fields beside it.',
	},
	MISSING_CHAR: {
		says: 'This line is no field: it has no colon.',
		todo: 'Write `name: value`; a text of several lines is indented.',
	},
	DUPLICATE_KEY: { says: 'This field stands twice.', todo: 'Keep the right one.' },
	BAD_SCALAR_START: { says: 'The value starts with a special sign.', todo: QUOTE },
	UNEXPECTED_TOKEN: {
		says: 'Something follows the end of the value.',
		todo: 'An apostrophe in single quotes is written twice; a list has its `-` on lines of its own.',
	},
	TAB_AS_INDENT: { says: 'A tab indents this line.', todo: 'Use blanks.' },
	BAD_ALIAS: { says: 'A `*` at the start of a value names another value.', todo: 'Put quotes around the value.' },
	MANY_KEYS: { says: 'More than 500 fields stand here in one group.', todo: 'Make a list of them, or take them out.' },
	ALIAS_WITHIN: {
		says: 'A `*` names the value that it stands in, which would have no end.',
		todo: 'Write the value out, or put quotes around it.',
	},
	MANY_ALIASES: {
		says: 'More than 20 values are written as `*name`, or one of them holds another.',
		todo: 'Write them out.',
	},
	TAG_RESOLVE_FAILED: {
		says: 'A `!` at the start of a value means something else.',
		todo: 'Put quotes around the value.',
	},
};

/** A file starts with its fields, and its fields and its text can be read. */
export const syntax: ContentRule = {
	id: 'content/syntax',
	severity: 'error',
	isErrorInDrafts: true,
	title: 'The fields cannot be read',
	help: `
		The file does not begin with its fields, or the YAML of the fields cannot be read. The place given is where reading stopped; the mistake is there or just before it.

		Instead of

		\`\`\`
		summary: Carry: a model
		\`\`\`

		write

		\`\`\`
		summary: 'Carry: a model'
		\`\`\`

		Text that holds a colon and a space, or starts with \`[\`, \`{\`, \`&\`, \`*\`, \`!\`, \`%\`, \`@\`, a quote or a hyphen and a space, needs quotes around it.
	`,
	file: (file) => {
		if (file.kind === null || file.damage) return [];
		const { fault } = file;
		return [
			...withoutFields(file),
			...yamlFaults(file),
			...(fault ? [{ ...at(file, fault), says: fault.says, todo: fault.todo }] : []),
		];
	},
};

function withoutFields(file: ContentFile): Finding[] {
	if (file.path.endsWith('.yaml') || file.bodyStart > 0) return [];
	const words = /^---\r?\n/.test(file.text)
		? {
				says: 'The fields at the top have no line of three hyphens below them.',
				todo: 'Write `---` on a line of its own where the fields end; is a part of the file lost?',
			}
		: {
				says: 'The file does not start with its fields.',
				todo: 'Put them at the very top, between two lines of three hyphens.',
			};
	return [{ ...at(file, { line: 1, col: 1 }), ...words }];
}

/** The first fault of each line; the others follow from it. */
function yamlFaults(file: ContentFile): Finding[] {
	const { faults } = file.yaml;
	return faults
		.filter((fault, index) => faults.findIndex((other) => other.at.line === fault.at.line) === index)
		.map((fault) => ({
			...at(file, fault.at),
			...(yamlWords[fault.code] ?? { says: `This is not valid YAML: ${fault.says}.`, todo: QUOTE }),
		}));
}
