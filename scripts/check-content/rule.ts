import { join } from 'node:path';
import type { MdastNode } from 'satteri';
import { readMessages, type Words } from '../reporters/messages.ts';
import type { Problem } from '../reporters/problem.ts';
import type { Content } from './content.ts';
import type { ContentFile, Path, Position } from './content-file.ts';

/** Looks at all content and says what is wrong; the same content always gives the same problems. */
export type Rule = (content: Content) => Problem[];

/** A rule that looks at one file at a time, and of the same file says the same. */
export type FileRule = Rule & { look: (file: ContentFile) => Problem[] };

export function perFile(look: FileRule['look']): FileRule {
	return Object.assign(({ files }: Content) => files.flatMap(look), { look });
}

/** A place in a file: an offset, the way to a value of its fields, a part of its body; null for the whole file. */
export type Place = Position | number | Path | MdastNode | null;

const say = readMessages(join(import.meta.dirname, 'messages.yaml'), 'content');

/** A problem in the words of messages.yaml; of a file that is not there, by its path. */
export function tell(file: ContentFile | { path: string }, place: Place, message: string, words?: Words): Problem {
	const { line, col } = positionOf(file, place);
	return { ...say(message, words), file: file.path, line, col };
}

/** The line and column of a place; null for a whole file. */
export function positionOf(file: ContentFile | { path: string }, place: Place): Pick<Problem, 'line' | 'col'> {
	if (place === null) return { line: null, col: null };
	if ('yaml' in file && typeof place === 'number') return file.yaml.positionOf(place);
	if ('yaml' in file && Array.isArray(place)) return file.yaml.positionOfValue(place);
	if (typeof place === 'object' && 'line' in place) return place;
	const { line, column } = (place as MdastNode).position?.start ?? { line: 1, column: 1 };
	return { line, col: column };
}

/** Each of the items whose key an earlier one has, with that one. */
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
