import type { Problem } from '../lint/problem.ts';
import { problemsOf } from '../lint/rule.ts';
import type { Content } from './content.ts';
import type { ContentFile } from './content-file.ts';
import { idle, meant, type Suppression } from './rules/meant.ts';

/** `meant: typed-date, the law is called so`, in a comment of MDX or of YAML. */
const COMMENT = /(?:\{\/\*|(?:^|\s)#)\s*meant:\s*([\w-]*)\s*,?\s*(.*?)\s*(?:\*\/\}|$)/;

/** The problems without the warnings that an editor has said to be meant, and with each comment that suppresses nothing. */
export function withoutSuppressed({ files }: Content, problems: Problem[]): Problem[] {
	const suppressions = files.filter(({ text }) => text.includes('meant:')).flatMap(suppressionsIn);
	const isMet = ({ file, rule, reason, covers }: Suppression, problem: Problem) =>
		problem.severity === 'warning' &&
		reason !== '' &&
		problem.file === file.path &&
		problem.rule === `content/${rule}` &&
		covers(problem.line);
	const unmet = suppressions.filter((suppression) => !problems.some((problem) => isMet(suppression, problem)));
	return [
		...problems.filter((problem) => !suppressions.some((suppression) => isMet(suppression, problem))),
		...problemsOf(meant, unmet.map(idle)),
	];
}

function suppressionsIn(file: ContentFile): Suppression[] {
	const lines = file.text.split('\n');
	return lines.flatMap((text, index) => {
		const [, rule = '', reason = ''] = COMMENT.exec(text) ?? [];
		if (rule === '') return [];
		const below = lines.findIndex((other, at) => at > index && other.trim() !== '' && !COMMENT.test(other));
		// Plain Markdown has no comments of its own, so the fields’ speak for the whole file.
		const covers = (line: number | null) =>
			line === null || file.path.endsWith('.md') || (line > index && line <= (below < 0 ? index : below) + 1);
		return { file, line: index + 1, rule, reason, covers };
	});
}
