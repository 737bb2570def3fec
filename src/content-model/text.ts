import type { ComponentName } from './components.ts';
import type { Heading } from './declare.ts';
import { declared, type Kind } from './kinds.ts';
import type { Depth } from './kinds/guide.ts';

/** What the text of a kind must hold, with what is left unsaid filled in. */
export interface WholeShape {
	headings: readonly Heading[];
	/** What its brief says; null where it has none. */
	brief: string | null;
	/** What it says in all, where no heading says it. */
	holds: string | null;
	words: Record<Depth, readonly [from: number, to: number]>;
	/** Components that it must have, those below headings too. */
	parts: readonly ComponentName[];
}

/** What the text of a kind must hold; null where it is free, or there is none. */
export function shapeOf(kind: Kind): WholeShape | null {
	const { text } = declared(kind);
	if (!text) return null;
	const { headings = [], brief = null, holds = null, words, parts = [] } = text;
	const below = headings.flatMap(({ part }) => part ?? []);
	return { headings, brief, holds, words, parts: [...below, ...parts] };
}
