import { MOST_OF_A_RULE, type Finding, type Words } from '../../../lint/rule.ts';
import type { ContentFile } from '../../content-file.ts';
import { at, type ContentRule } from '../../rule.ts';

const QUOTE = 'Put quotes around the value: it holds `: `, or starts with a special sign.';

/** Our messages for parse errors of the YAML library, by error code, for people who do not know YAML. */
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
	KEY_NO_WORD: {
		says: 'A list or a group stands where a field has its name.',
		todo: 'Write a word before the colon, or put quotes around a value that begins with a bracket.',
	},
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
	return [{ ...at(file, { line: /^---\r?\n/.test(file.text) ? endOfFields(file) : 1, col: 1 }), ...words }];
}

/** The first line below the fields that is none: an empty one, or words. */
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
		says: 'A tab stands here, which YAML does not take for blanks.',
		todo: 'Use two blanks in its place.',
	},
	{
		line: /(?<=^ *|[-:] *)[\u00A0\u2007\u202F\u3000]/u,
		says: 'A blank that does not break stands here; it looks like a blank and is none.',
		todo: 'Type an ordinary blank in its place.',
		put: ' ',
	},
	{
		line: /(?<=^ *)[–—•*](?= )/u,
		says: 'A list in YAML begins each entry with a hyphen, and this is none.',
		todo: 'Write `-` in its place.',
		put: '-',
	},
	{
		line: /^(?: {2})* (?=(?:- )?[A-Za-z]\w*:(?: |$))/u,
		says: 'This line begins with one blank too many or too few, so it stands below no field and beside none.',
		todo: 'Begin it as far from the left as the fields that it belongs to.',
	},
	{
		line: /(?<=^ *-)(?=[^\s-])/u,
		says: 'The hyphen has no blank behind it, so it begins no entry.',
		todo: 'Put a blank behind it.',
		put: ' ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*:)(?=[^\s/:])/u,
		says: 'The colon has no blank behind it, so the line is no field.',
		todo: 'Put a blank behind it.',
		put: ' ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*) ?[=;] ?/u,
		says: 'A field has a colon behind its name.',
		todo: 'Write `name: value`.',
		put: ': ',
	},
	{
		line: /(?<=: '(?:[^']|'')*\p{L})'(?=\p{L}[^']*')/u,
		says: 'An apostrophe ends the quotation here, for the value stands in single quotes.',
		todo: 'Write ’ for the apostrophe.',
		put: '’',
	},
	{
		line: /(?<=\[[^\]]*(?:'[^']*'|"[^"]*"))(?<='|") +(?=['"][^'"]+['"] *[,\]])(?<=(?:[[,] *)(?:'[^']*'|"[^"]*") +)/u,
		says: 'Between two entries within brackets a comma is missing.',
		todo: 'Put one there.',
		put: ', ',
	},
	{
		line: /(?<=[{,] *[A-Za-z]\w*: *[^\s,{}[\]'":]+) +(?=[A-Za-z]\w*: )/u,
		says: 'Between two fields within braces a comma is missing.',
		todo: 'Put one there.',
		put: ', ',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?=[^'"[{>|&*!#].*: )/u,
		says: 'The value holds a colon and a blank, which begins another field.',
		todo: 'Put the value in quotes.',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?=[[{][^\]}]*$)/u,
		says: 'A bracket is opened here and not closed on the line.',
		todo: 'Close it.',
	},
	{
		line: /(?<=^ *(?:- )?[A-Za-z]\w*: )(?="(?:[^"\\]|\\.)*$|'(?:[^']|'')*$)/u,
		says: 'A quotation mark is opened here and not closed on the line.',
		todo: 'Close it.',
	},
	{
		line: /^(?! |- |#|$)(?!.*: )(?!.*:$)[^:]+$/u,
		says: 'This line is no field: it has no colon.',
		todo: 'Write `name: value`; the further lines of a text are indented below their field.',
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
	const found = ofLines.slice(0, MOST_OF_A_RULE).map((fault) => lostHyphen(file, fault) ?? told(file, fault));
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

/** The slip on the line at which reading stopped, on the one above, or the one below. */
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

/** A line that is indented otherwise than the fields above and below it. */
function indentAt(file: ContentFile, line: number): Finding | null {
	const lines = linesOf(file);
	const depthOf = (text = '') => /^ *(?:- )?(?=[A-Za-z]\w*:(?: |$))/.exec(text)?.[0].length;
	for (const number of [line, lineAbove(lines, line)]) {
		const [above, own, below] = [lines[lineAbove(lines, number) - 1], lines[number - 1], lines[number]].map(depthOf);
		if (own === undefined || above === undefined || above === own) continue;
		if (below !== undefined && below !== above) continue;
		return {
			...at(file, { line: number, col: 1 }),
			says: `This line begins ${own} blanks from the left, and the field above it ${above}.`,
			todo: `Begin it ${above} blanks from the left, as the fields beside it.`,
		};
	}
	return null;
}

/** A field that stands twice because the hyphen of the next entry is missing: it is the first field of each entry. */
function lostHyphen(file: ContentFile, fault: ContentFile['yaml']['faults'][number]): Finding | null {
	if (fault.code !== 'DUPLICATE_KEY') return null;
	const lines = linesOf(file);
	const name = /^ *([A-Za-z]\w*):/.exec(lines[fault.at.line - 1] ?? '')?.[1];
	if (name === undefined || !lines.some((text) => text.trimStart().startsWith(`- ${name}:`))) return null;
	return {
		...at(file, fault.at),
		says: `An entry begins here without its hyphen, so \`${name}\` stands twice in the one above.`,
		todo: `Write \`- ${name}:\`, as far from the left as the hyphens above.`,
	};
}
