import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import type { ContentFile, Position } from './content-file.ts';

/** Looks at all content and says what is wrong; the same content always gives the same problems. */
export type Rule = (content: Content) => Problem[];

/** A rule that looks at one file at a time; a file that has not changed is looked at once. */
export function perFile(look: (file: ContentFile) => Problem[]): Rule {
	const seen = new WeakMap<ContentFile, Problem[]>();
	return ({ files }) =>
		files.flatMap((file) => {
			const problems = seen.get(file) ?? look(file);
			seen.set(file, problems);
			return problems;
		});
}

export function problem(
	file: ContentFile,
	position: Position | null,
	rest: Pick<Problem, 'rule' | 'severity' | 'says' | 'todo' | 'fix'>,
): Problem {
	return { ...rest, file: file.path, line: position?.line ?? null, col: position?.col ?? null };
}
