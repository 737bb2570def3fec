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
				todo: didYouMean(path, placesFor(path), 'See which folders there are beside it, and move it into one of them.'),
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

function yamlFaults({ yaml }: ContentFile): Fault[] {
	return yaml.faults.map(({ at, says }) => ({
		at,
		says: `This is not valid YAML: ${says}.`,
		todo: says.startsWith('Unresolved alias')
			? 'A `*` at the start of a value names another value. Put quotes around the value.'
			: 'Look at the indentation, and put quotes around text that holds `: ` or starts with a special character.',
	}));
}

/** Where a file of this name could live, were its folder another. */
function placesFor(path: string): string[] {
	const segments = path.split('/');
	const name = (segments.at(-1) ?? '').replace(/\.[a-z]+$/, '');
	return patterns.map((pattern) => pattern.replace('<role>', segments[1] ?? '').replace('<name>', name));
}
