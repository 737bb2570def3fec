import type { Problem } from '../lint/problem.ts';
import { problemsOf } from '../lint/rule.ts';
import type { Content } from './content.ts';
import type { ContentFile } from './content-file.ts';
import { idle, meant, type Suppression } from './rules/meant.ts';

/** A suppression comment in MDX or YAML: `meant: typed-date, the law is called so`. */
const COMMENT = /(?:\{\/\*|(?:^|\s)#)\s*meant:\s*([\w-]*)\s*,?\s*(.*?)\s*(?:\*\/\}|$)/;

/** Removes the warnings that a comment of an editor suppresses, and reports each comment that suppresses nothing. */
export function withoutSuppressed({ files }: Content, problems: Problem[]): Problem[] {
	const suppressions = files.filter(({ text }) => text.includes('meant:')).flatMap(suppressionsIn);
	if (suppressions.length === 0) return problems;
	// Group by file and rule first: a garbage file can have thousands of warnings and comments.
	const warnings = problems.filter(({ severity }) => severity === 'warning');
	const found = Map.groupBy(warnings, ({ file, rule }) => `${file} ${rule}`);
	const met = new Set<Problem>();
	const unmet = suppressions.filter(({ file, rule, reason, covers }) => {
		const covered = (found.get(`${file.path} content/${rule}`) ?? []).filter(
			({ line }) => reason !== '' && covers(line),
		);
		for (const problem of covered) met.add(problem);
		return covered.length === 0;
	});
	return [...problems.filter((problem) => !met.has(problem)), ...problemsOf(meant, unmet.map(idle))];
}

function suppressionsIn(file: ContentFile): Suppression[] {
	const lines = file.text.split('\n');
	return lines.flatMap((text, index) => {
		const [, rule = '', reason = ''] = COMMENT.exec(text) ?? [];
		if (rule === '') return [];
		const below = lines.findIndex((other, at) => at > index && other.trim() !== '' && !COMMENT.test(other));
		// Plain Markdown has no comments, so a comment among the fields covers the whole file.
		const covers = (line: number | null) =>
			line === null || file.path.endsWith('.md') || (line > index && line <= (below < 0 ? index : below) + 1);
		return { file, line: index + 1, rule, reason, covers };
	});
}
