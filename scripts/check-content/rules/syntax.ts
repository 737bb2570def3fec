import { ROOT } from '../content-file.ts';
import { patterns } from '../kinds.ts';
import { problem, type Rule } from '../rule.ts';
import { didYouMean } from '../nearest.ts';

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
		if (!file.path.endsWith('.yaml') && file.bodyStart === 0) {
			return problem(
				file,
				{ line: 1, col: 1 },
				{
					rule: 'content/syntax',
					severity: 'error',
					says: 'The file does not start with its fields.',
					todo: 'Put them at the very top, between two lines of three hyphens.',
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
							says: `The text cannot be read: ${file.fault.says}.`,
							todo: 'Close every tag, and write `<` and `{` in prose as words or within backticks.',
						},
					),
				]
			: [];
		const faults = file.yaml.faults.map(({ at, says }) =>
			problem(file, at, {
				rule: 'content/syntax',
				severity: 'error',
				says: `This is not valid YAML: ${says}.`,
				todo: 'Look at the indentation, and put quotes around text that holds `: ` or starts with a special character.',
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
