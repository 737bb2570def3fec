import { MAX_PER_RULE, type Finding, type Words } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

const QUOTE = 'Put quotes around the value: it holds `: `, or starts with a special sign.';

/** Our messages for parse errors of the YAML library, by error code, for people who do not know YAML. */
const yamlWords: Partial<Record<string, Words>> = {
	UNCLOSED: {
		says: 'A quotation mark or bracket is opened here but never closed.',
		todo: 'Close it. Within single quotes, write an apostrophe twice.',
	},
	BAD_INDENT: { says: 'A bracket opened above is not closed.', todo: 'Close it, or indent this line further.' },
	BLOCK_AS_IMPLICIT_KEY: {
		says: 'There is a second colon in the value, or the line below is indented too far.',
		todo: QUOTE,
	},
	MULTILINE_IMPLICIT_KEY: {
		says: 'This line is not a field: there is no space after its colon, or its indentation differs from the other fields.',
		todo: 'Write `name: value`, indented like the other fields.',
	},
	MISSING_CHAR: {
		says: 'This line is not a field: it has no colon.',
		todo: 'Write `name: value`. Indent a text of several lines.',
	},
	DUPLICATE_KEY: { says: 'This field is there twice.', todo: 'Keep the right one.' },
	BAD_SCALAR_START: { says: 'The value starts with a special character.', todo: QUOTE },
	UNEXPECTED_TOKEN: {
		says: 'Something follows the end of the value.',
		todo: 'Within single quotes, write an apostrophe twice. Start each list item on a line of its own with `-`.',
	},
	TAB_AS_INDENT: { says: 'This line is indented with a tab.', todo: 'Use spaces.' },
	BAD_ALIAS: { says: 'A `*` at the start of a value names another value.', todo: 'Put quotes around the value.' },
	MANY_KEYS: { says: 'There are more than 500 fields in this group.', todo: 'Turn them into a list, or remove some.' },
	KEY_NO_WORD: {
		says: 'There is a list or a group where the name of a field belongs.',
		todo: 'Write a word before the colon, or put quotes around a value that begins with a bracket.',
	},
	ALIAS_WITHIN: {
		says: 'A `*` refers to the value that contains it, which would be endless.',
		todo: 'Write the value out, or put quotes around it.',
	},
	MANY_ALIASES: {
		says: 'More than 20 values are written as `*name`, or one of them contains another.',
		todo: 'Write them out.',
	},
	TAG_RESOLVE_FAILED: {
		says: 'A `!` at the start of a value has a special meaning in YAML.',
		todo: 'Put quotes around the value.',
	},
};

/** Reports fields that YAML cannot parse, and files that do not start with their fields. */
export const syntax: ContentRule = {
	id: 'content/syntax',
	severity: 'error',
	keptFor: 'A text that cannot be read has no page.',
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

		A value that contains a colon and a space, or starts with \`[\`, \`{\`, \`&\`, \`*\`, \`!\`, \`%\`, \`@\`, a quote or a hyphen and a space, needs quotes around it.
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
				says: 'The line of three hyphens below the fields is missing.',
				todo: 'Write `---` on a line of its own below the fields. Is part of the file missing?',
			}
		: {
				says: 'The file does not start with its fields.',
				todo: 'Put them at the very top, between two lines of three hyphens.',
			};
	return [{ ...at(file, { line: /^---\r?\n/.test(file.text) ? endOfFields(file) : 1, col: 1 }), ...words }];
}

/** The first line that is not a field: an empty one, or text. */
function endOfFields({ text }: ContentFile): number {
	const lines = text.split('\n');
	const end = lines.findIndex((line, index) => index > 0 && !/^(?:[A-Za-z]\w*:|[ \t]+\S|- |#)/.test(line));
	return end < 0 ? lines.length : end + 1;
}

/** A common mistake on a line that cannot be parsed; the first that matches is reported. */
interface Slip extends Words {
	line: RegExp;
	/** What to put in place of the match, where that is certain. */
	put?: string;
}

const SLIPS: readonly Slip[] = [
	{
		line: /(?<=^ *(?:- *)?)\t+| \t+|(?<=[-:])\t+/u,
		says: 'There is a tab here. YAML does not accept tabs as spaces.',
		todo: 'Use two spaces instead.',
	},
	{
		line: /(?<=^ *|[-:] *)[\u00A0\u2007\u202F\u3000]/u,
		says: 'There is a non-breaking space here.',
		todo: 'Type an ordinary space instead.',
		put: ' ',
	},
	{
		line: /(?<=^ *)[–—•*](?= )/u,
		says: 'YAML starts each list item with a hyphen, and this is another character.',
		todo: 'Write `-` instead.',
		put: '-',
	},
	{
		line: /^(?: {2})* (?=(?:- )?[A-Za-z]\w*:(?: |$))/u,
		says: 'This line is indented by one space too many or too few.',
		todo: 'Indent it like the fields that it belongs to.',
	},
	{
		line: /(?<=^ *-)(?=[^\s-])/u,
		says: 'There is no space after the hyphen, so it does not start a list item.',
		todo: 'Put a space after it.',
		put: ' ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*:)(?=[^\s/:])/u,
		says: 'There is no space after the colon, so this line is not a field.',
		todo: 'Put a space after it.',
		put: ' ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*) ?[=;] ?/u,
		says: 'There must be a colon after the name of a field.',
		todo: 'Write `name: value`.',
		put: ': ',
	},
	{
		line: /(?<=: '(?:[^']|'')*\p{L})'(?=\p{L}[^']*')/u,
		says: 'The value is in single quotes, and this apostrophe ends it.',
		todo: 'Write ’ instead.',
		put: '’',
	},
	{
		line: /(?<=\[[^\]]*(?:'[^']*'|"[^"]*"))(?<='|") +(?=['"][^'"]+['"] *[,\]])(?<=(?:[[,] *)(?:'[^']*'|"[^"]*") +)/u,
		says: 'A comma is missing between two items in brackets.',
		todo: 'Add one.',
		put: ', ',
	},
	{
		line: /(?<=[{,] *[A-Za-z]\w*: *[^\s,{}[\]'":]+) +(?=[A-Za-z]\w*: )/u,
		says: 'A comma is missing between two fields in braces.',
		todo: 'Add one.',
		put: ', ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?=[^'"[{>|&*!#].*: )/u,
		says: 'The value contains a colon and a space, which starts another field.',
		todo: 'Put the value in quotes.',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?=[[{][^\]}]*$)/u,
		says: 'A bracket is opened here but not closed on this line.',
		todo: 'Close it.',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?="(?:[^"\\]|\\.)*$|'(?:[^']|'')*$)/u,
		says: 'A quotation mark is opened here but not closed on this line.',
		todo: 'Close it.',
	},
	{
		line: /^(?! |- |#|$)(?!.*: )(?!.*:$)[^:]+$/u,
		says: 'This line is not a field: it has no colon.',
		todo: 'Write `name: value`. If it continues the text above, indent it below its field.',
	},
];

/** Parse errors after which the rest of the file can still be read, so each is reported. */
const ALONE = [
	'DUPLICATE_KEY',
	'BAD_ALIAS',
	'MANY_KEYS',
	'KEY_NO_WORD',
	'ALIAS_WITHIN',
	'MANY_ALIASES',
	'TAG_RESOLVE_FAILED',
];

/**
 * The first parse error that stops the reader, reported at the mistake that probably caused it. Later errors only follow from
 * it.
 */
function yamlFaults(file: ContentFile): Finding[] {
	const faults = file.yaml.faults.toSorted((a, b) => a.at.line - b.at.line);
	const stop = faults.find(({ code }) => !ALONE.includes(code));
	if (stop) return [slipAt(file, stop.at.line) ?? indentAt(file, stop.at.line) ?? told(file, stop)];
	const ofLines = [...new Map(faults.toReversed().map((fault) => [fault.at.line, fault])).values()].toReversed();
	const found = ofLines.slice(0, MAX_PER_RULE).map((fault) => lostHyphen(file, fault) ?? told(file, fault));
	const more = ofLines.length - found.length;
	return found.map((finding, index) => (more > 0 && index === found.length - 1 ? { ...finding, more } : finding));
}

const told = (file: ContentFile, fault: ContentFile['yaml']['faults'][number]): Finding => ({
	...at(file, fault.at),
	...(yamlWords[fault.code] ?? { says: `This is not valid YAML: ${fault.says}.`, todo: QUOTE }),
});

const linesOf = ({ text }: ContentFile): string[] => text.split('\n');

/** The last line above that is not empty. */
function lineAbove(lines: readonly string[], line: number): number {
	let above = line - 1;
	while (above > 1 && (lines[above - 1] ?? '').trim() === '') above--;
	return above;
}

/** A common mistake on the line where parsing stopped, on the one above, or on the one below. */
function slipAt(file: ContentFile, line: number): Finding | null {
	const lines = linesOf(file);
	for (const number of [line, lineAbove(lines, line), line + 1]) {
		const text = lines[number - 1] ?? '';
		if (/^(?:---|\s*#)/.test(text)) continue;
		for (const { line: pattern, says, todo, put } of SLIPS) {
			const match = pattern.exec(text);
			if (!match) continue;
			const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0) + match.index;
			const place = at(file, { line: number, col: match.index + 1 });
			return { ...place, says, todo, ...(put !== undefined && { fix: { start, length: match[0].length, text: put } }) };
		}
	}
	return null;
}

/** A line whose indentation differs from the fields above and below it. */
function indentAt(file: ContentFile, line: number): Finding | null {
	const lines = linesOf(file);
	const depthOf = (text = '') => /^ *(?:- )?(?=[A-Za-z]\w*:(?: |$))/.exec(text)?.[0].length;
	for (const number of [line, lineAbove(lines, line)]) {
		const [above, own, below] = [lines[lineAbove(lines, number) - 1], lines[number - 1], lines[number]].map(depthOf);
		if (own === undefined || above === undefined || above === own) continue;
		if (below !== undefined && below !== above) continue;
		return {
			...at(file, { line: number, col: 1 }),
			says: `This line is indented by ${own} spaces, but the field above it by ${above}.`,
			todo: `Indent it by ${above} spaces, like the other fields.`,
		};
	}
	return null;
}

/** A field that is there twice because the hyphen of the next list item is missing. */
function lostHyphen(file: ContentFile, fault: ContentFile['yaml']['faults'][number]): Finding | null {
	if (fault.code !== 'DUPLICATE_KEY') return null;
	const lines = linesOf(file);
	const name = /^ *([A-Za-z]\w*):/.exec(lines[fault.at.line - 1] ?? '')?.[1];
	if (name === undefined || !lines.some((text) => text.trimStart().startsWith(`- ${name}:`))) return null;
	return {
		...at(file, fault.at),
		says: `A list item starts here without its hyphen, so the item above has \`${name}\` twice.`,
		todo: `Write \`- ${name}:\`, indented like the hyphens above.`,
	};
}
