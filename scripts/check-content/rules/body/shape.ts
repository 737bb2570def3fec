import type { Heading } from '#content-model/declare.ts';
import { shapeOf as shapeOfKind, type WholeShape } from '#content-model/text.ts';
import { wordsOfNode } from '#mdx/tree.ts';
import type { ContentFile } from '../../content-file.ts';

/**
 * The headings and components that a file must have; null where its kind requires none, or where its text cannot be read. An
 * optional heading, and the component below it, are required only where the guide has that heading.
 */
export function shapeOf(file: ContentFile): WholeShape | null {
	const shape = hasText(file) && file.kind ? shapeOfKind(file.kind) : null;
	if (!shape || file.optionalHeadings.length === 0) return shape;
	const there = file.nodes.filter(({ type }) => type === 'heading').map((node) => wordsOfNode(node).trim());
	const isLeftOut = ({ text }: Heading) => file.optionalHeadings.includes(text) && !there.includes(text);
	const leftOut = shape.headings.filter(isLeftOut).map(({ part }) => part);
	return {
		...shape,
		headings: shape.headings.filter((heading) => !isLeftOut(heading)),
		parts: shape.parts.filter((part) => !leftOut.includes(part)),
	};
}

/** Whether a file has a text below its fields, and one that can be read. */
export const hasText = ({ tree, bodyStart, text }: ContentFile): boolean =>
	tree !== null && bodyStart > 0 && text.slice(bodyStart).trim() !== '';
