import { ROOT } from '../content-file.ts';
import { patterns } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';
import { didYouMean } from '../../../src/guide/nearest.ts';

/** Each file must be where one of its kind belongs, start with its fields, and be YAML that can be read. */
export const syntax: Rule = ({ files }) =>
	files.flatMap((file) => {
		if (file.kind === null) {
			const path = file.path.slice(ROOT.length);
			return problem(file, null, {
				rule: 'content/unknown-file',
				severity: 'error',
				says: 'Nothing reads this file: no kind of content lives at this path.',
				todo: didYouMean(path, placesFor(path), 'See which folders there are beside it, and move it into one of them.'),
			});
		}
		if (file.damage) {
			const { at, says, todo } = file.damage;
			return problem(file, at, { rule: 'content/damaged', severity: 'error', says, todo });
		}
		if (!file.path.endsWith('.yaml') && file.bodyStart === 0) {
			return problem(
				file,
				{ line: 1, col: 1 },
				{
					rule: 'content/syntax',
					severity: 'error',
					...(/^---\r?\n/.test(file.text)
						? {
								says: 'The fields at the top have no line of three hyphens below them.',
								todo: 'Write `---` on a line of its own where the fields end; is a part of the file lost?',
							}
						: {
								says: 'The file does not start with its fields.',
								todo: 'Put them at the very top, between two lines of three hyphens.',
							}),
				},
			);
		}
		const unread = file.fault
			? [
					problem(
						file,
						{ line: file.fault.line, col: file.fault.col },
						{
							rule: 'content/syntax',
							severity: 'error',
							says: file.fault.says,
							todo: file.fault.todo,
						},
					),
				]
			: [];
		const faults = file.yaml.faults.map(({ at, says }) =>
			problem(file, at, {
				rule: 'content/syntax',
				severity: 'error',
				says: `This is not valid YAML: ${says}.`,
				todo: says.startsWith('Unresolved alias')
					? 'A `*` at the start of a value names another value. Put quotes around the value.'
					: 'Look at the indentation, and put quotes around text that holds `: ` or starts with a special character.',
			}),
		);
		return [...faults, ...unread];
	});

/** Where a file of this name could live, were its folder another. */
function placesFor(path: string): string[] {
	const segments = path.split('/');
	const name = (segments.at(-1) ?? '').replace(/\.[a-z]+$/, '');
	return patterns.map((pattern) => pattern.replace('<role>', segments[1] ?? '').replace('<name>', name));
}
