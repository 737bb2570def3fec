import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import type { ContentFile, Position } from './content-file.ts';

/** Looks at all content and says what is wrong; the same content always gives the same problems. */
export type Rule = (content: Content) => Problem[];

/** A rule that looks at one file at a time, and of the same file says the same. */
export type FileRule = Rule & { look: (file: ContentFile) => Problem[] };

export function perFile(look: FileRule['look']): FileRule {
	return Object.assign(({ files }: Content) => files.flatMap(look), { look });
}

export function problem(
	file: ContentFile,
	position: Position | null,
	rest: Pick<Problem, 'rule' | 'severity' | 'says' | 'todo' | 'fix'>,
): Problem {
	return { ...rest, file: file.path, line: position?.line ?? null, col: position?.col ?? null };
}
