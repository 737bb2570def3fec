import { shapeOf as shapeOfKind, type WholeShape } from '#content-model/text.ts';
import type { ContentFile } from '../../content-file.ts';

/** What the text of a file must hold; null where its kind may hold any, or where there is no text that can be read. */
export const shapeOf = (file: ContentFile): WholeShape | null =>
	hasText(file) && file.kind ? shapeOfKind(file.kind) : null;

/** Whether a file has a text below its fields, and one that can be read. */
export const hasText = ({ tree, bodyStart, text }: ContentFile): boolean =>
	tree !== null && bodyStart > 0 && text.slice(bodyStart).trim() !== '';
