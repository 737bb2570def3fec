import { ROOT, type ContentFile, type Position } from '../content-file.ts';
import { patterns } from '../kinds.ts';
import { perFile, problem } from '../rule.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';

/** Each file must be where one of its kind belongs, start with its fields, and be YAML that can be read. */
export const syntax = perFile((file) => {
	if (file.kind === null) {
		const path = file.path.slice(ROOT.length);
		return [
			problem(file, null, {
				rule: 'content/unknown-file',
				severity: 'error',
				says: 'Nothing reads this file: no kind of content lives at this path.',
				todo: didYouMean(
					path,
					placesFor(path),
					'See which folders there are beside it, and move it into one of them; take out what is a copy.',
				),
			}),
		];
	}
	if (file.damage) {
		const { at, ...rest } = file.damage;
		return [problem(file, at, { rule: 'content/damaged', severity: 'error', ...rest })];
	}
	const faults = [
		...withoutFields(file),
		...yamlFaults(file),
		...(file.fault ? [{ ...file.fault, at: file.fault }] : []),
	];
	return faults.map(({ at, says, todo }) =>
		problem(file, at, { rule: 'content/syntax', severity: 'error', says, todo }),
	);
});

interface Fault {
	at: Position;
	says: string;
	todo: string;
}

function withoutFields(file: ContentFile): Fault[] {
	if (file.path.endsWith('.yaml') || file.bodyStart > 0) return [];
	const isOpen = /^---\r?\n/.test(file.text);
	return [
		{
			at: { line: 1, col: 1 },
			says: isOpen
				? 'The fields at the top have no line of three hyphens below them.'
				: 'The file does not start with its fields.',
			todo: isOpen
				? 'Write `---` on a line of its own where the fields end; is a part of the file lost?'
				: 'Put them at the very top, between two lines of three hyphens.',
		},
	];
}

const QUOTE = 'Put quotes around the value: it holds `: `, or starts with a special sign.';

/** What the reader of YAML cannot read, for someone who has never heard of it. */
const inWords: Record<string, [says: string, todo: string]> = {
	UNCLOSED: [
		'A quotation mark or bracket is opened here and not closed.',
		'Close it; an apostrophe in single quotes is written twice.',
	],
	BAD_INDENT: ['A bracket opened above is not closed.', 'Close it, or indent this line further.'],
	BLOCK_AS_IMPLICIT_KEY: ['There is a second colon in the value, or the line below is indented too far.', QUOTE],
	MULTILINE_IMPLICIT_KEY: [
		'This line is no field: its colon has no blank behind it, or it is indented otherwise than the rest.',
		'Write `name: value`, as far from the left as the fields beside it.',
	],
	MISSING_CHAR: [
		'This line is no field: it has no colon.',
		'Write `name: value`; a text of several lines is indented.',
	],
	DUPLICATE_KEY: ['This field stands twice.', 'Keep the right one.'],
	BAD_SCALAR_START: ['The value starts with a special sign.', QUOTE],
	UNEXPECTED_TOKEN: [
		'Something follows the end of the value.',
		'An apostrophe in single quotes is written twice; a list has its `-` on lines of its own.',
	],
	TAB_AS_INDENT: ['A tab indents this line.', 'Use blanks.'],
	BAD_ALIAS: ['A `*` at the start of a value names another value.', 'Put quotes around the value.'],
	TAG_RESOLVE_FAILED: ['A `!` at the start of a value means something else.', 'Put quotes around the value.'],
};

/** The first fault of each line; the others follow from it. */
function yamlFaults({ yaml }: ContentFile): Fault[] {
	return yaml.faults
		.filter(({ at }, index) => yaml.faults.findIndex((other) => other.at.line === at.line) === index)
		.map(({ at, says, code }) => {
			const [inOurs, todo] = inWords[code] ?? [`This is not valid YAML: ${says}.`, QUOTE];
			return { at, says: inOurs, todo };
		});
}

/** Where a file of this name could live, were its folder another. */
function placesFor(path: string): string[] {
	const segments = path.split('/');
	const name = (segments.at(-1) ?? '').replace(/\.[a-z]+$/, '');
	// A second ending is that of a copy, which belongs nowhere.
	if (name.includes('.')) return [];
	return patterns.map((pattern) => pattern.replace('<role>', segments[1] ?? '').replace('<name>', name));
}
