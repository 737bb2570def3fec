import type { ComponentName } from './components.ts';
import type { Heading } from './declare.ts';
import { declared, type Kind } from './kinds.ts';
import type { Depth } from './kinds/guide.ts';

/** What the text of a kind must contain, with defaults filled in. */
export interface WholeShape {
	headings: readonly Heading[];
	/** What to write in its `<Brief>`; null when it has none. */
	brief: string | null;
	/** What to write in a text without headings; else null. */
	holds: string | null;
	words: Record<Depth, readonly [from: number, to: number]>;
	/** Components that it must contain, including those below headings. */
	parts: readonly ComponentName[];
}

/** What the text of a kind must contain; null when the text is free or the kind has none. */
export function shapeOf(kind: Kind): WholeShape | null {
	const { text } = declared(kind);
	if (!text) return null;
	const { headings = [], brief = null, holds = null, words, parts = [] } = text;
	const below = headings.flatMap(({ part }) => part ?? []);
	return { headings, brief, holds, words, parts: [...below, ...parts] };
}
