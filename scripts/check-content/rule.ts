import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import type { ContentFile, Position } from './content-file.ts';

/** Looks at all content and says what is wrong; the same content always gives the same problems. */
export type Rule = (content: Content) => Problem[];

export function problem(
	file: ContentFile,
	position: Position | null,
	rest: Pick<Problem, 'rule' | 'severity' | 'says' | 'todo'>,
): Problem {
	return { ...rest, file: file.path, line: position?.line ?? null, col: position?.col ?? null };
}
