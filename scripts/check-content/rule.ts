import type { MdastNode } from 'satteri';
import type { Problem } from '../lint/problem.ts';
import type { Finding, RuleInfo } from '../lint/rule.ts';
import type { Content } from './content.ts';
import type { ContentFile, Path, Position } from './content-file.ts';
import type { Pattern } from './pattern.ts';

/** One kind of mistake in the content, and how it is found: in one or more of four ways. */
export interface ContentRule extends RuleInfo {
	id: `content/${string}`;
	/** What is told by its form alone. */
	patterns?: readonly Pattern[];
	/** Looks at one file at a time; of the same file it says the same. */
	file?: (file: ContentFile) => Finding[];
	/** Looks at one file at a time, beside what others say, all of which `of` has: of the same file and `of` it says the same. */
	beside?: (content: Content) => { of: string; look: (file: ContentFile) => Finding[] };
	/** Looks at all files together; of the same content it says the same. */
	content?: (content: Content) => Finding[];
	/** What could run code, or cannot be read, is an error in a draft too; anything else is a warning there. */
	isErrorInDrafts?: true;
}

/** A place in a file: an offset, the way to a value of its fields, a part of its body; null for the whole file. */
export type Place = Position | number | Path | MdastNode | null;

/** A place as a finding has it; of a file that is not there, by its path. */
export function at(file: ContentFile | { path: string }, place: Place): Pick<Problem, 'file' | 'line' | 'col'> {
	return { file: file.path, ...positionOf(file, place) };
}

function positionOf(file: ContentFile | { path: string }, place: Place): Pick<Problem, 'line' | 'col'> {
	if (place === null) return { line: null, col: null };
	if ('yaml' in file && typeof place === 'number') return lineAndColumn(file.yaml.positionOf(place));
	if ('yaml' in file && Array.isArray(place)) return lineAndColumn(file.yaml.positionOfValue(place));
	if (typeof place === 'object' && 'line' in place) return lineAndColumn(place);
	const { line, column } = (place as MdastNode).position?.start ?? { line: 1, column: 1 };
	return { line, col: column };
}

const lineAndColumn = ({ line, col }: Position): Position => ({ line, col });

/** The items whose key an earlier item already has, each with that earlier item. */
export function repeated<T>(items: T[], keyOf: (item: T) => string | null): { item: T; earlier: T }[] {
	const first = new Map<string, T>();
	return items.flatMap((item) => {
		const key = keyOf(item);
		if (key === null) return [];
		const earlier = first.get(key);
		first.set(key, earlier ?? item);
		return earlier ? [{ item, earlier }] : [];
	});
}
