import type { SearchedPart } from '#domain/searched.ts';
import { inSentences, sectionsOf, type Body, type ComponentWords } from '#guide/body-text.ts';

/**
 * The searchable text of a page that shows one text: the part above the first heading, and the part under each heading.
 * @param more text that components fill in from data, by component name
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

/** What a component adds to the search index: text for the part that it is in, and parts of its own. */
export interface PlacedParts {
	text?: string;
	parts?: SearchedPart[];
}
