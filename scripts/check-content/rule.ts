import type { MdastNode } from 'satteri';
import type { Problem } from '../lint/problem.ts';
import type { Finding, RuleInfo } from '../lint/rule.ts';
import type { Content } from './content.ts';
import type { ContentFile, Path, Position } from './content-file.ts';
import type { Pattern } from './pattern.ts';

/** A rule about the content. It finds mistakes in one or more of four ways. */
export interface ContentRule extends RuleInfo {
	id: `content/${string}`;
	/** Mistakes that regular expressions can find. */
	patterns?: readonly Pattern[];
	/** Checks one file on its own; the result may only depend on that file. */
	file?: (file: ContentFile) => Finding[];
	/**
	 * Checks one file against others. `of` must contain everything used from the other files: the result may only depend on the
	 * file and `of`.
	 */
	beside?: (content: Content) => { of: string; look: (file: ContentFile) => Finding[] };
	/** Checks all files together; the result may only depend on the content. */
	content?: (content: Content) => Finding[];
	/**
	 * Errors of this rule stay errors in drafts, because the file could run code or cannot be read. Those of other rules become
	 * warnings there.
	 */
	isErrorInDrafts?: true;
}

/** A place in a file: an offset, the path of a value among its fields, or a node of its body; null for the whole file. */
export type Place = Position | number | Path | MdastNode | null;

/** Converts a place to path, line and column for a finding. For a missing file, only the path is needed. */
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
