import type { SearchedPart } from '#domain/searched.ts';
import { inSentences, sectionsOf, type Body, type ComponentWords } from '#guide/body-text.ts';

/**
 * What a text of its own page says: above its first heading, and under each heading.
 * @param more what data add under a heading, by the names of the components placed there
 */
export function textParts(
	body: Body,
	words: ComponentWords,
	more: Readonly<Record<string, PlacedParts>> = {},
): { text: string; parts: SearchedPart[] } {
	const [first, ...sections] = sectionsOf(body, words);
	let above = '';
	const parts = sections.flatMap(({ id, title, depth, text, placed }): SearchedPart[] => {
		if (depth === 2) above = title;
		const filled = placed.flatMap((name) => more[name] ?? []);
		return [
			{ id, title, below: depth > 2 ? [above] : [], text: inSentences([text, ...filled.map(({ text }) => text)]) },
			...filled.flatMap(({ parts = [] }) => parts.map((part) => ({ ...part, below: [above, ...(part.below ?? [])] }))),
		];
	});
	return { text: first?.text ?? '', parts };
}

/** What a component that is filled from data adds to the part of the text in which it stands, and parts of its own. */
export interface PlacedParts {
	text?: string;
	parts?: SearchedPart[];
}
