import { bodyShapes, type BodyShape } from '../../headings.ts';
import type { ContentFile } from '../../content-file.ts';

/** What the text of a file must hold; null where its kind may hold any, or where there is no text that can be read. */
export const shapeOf = (file: ContentFile): BodyShape | null =>
	(hasText(file) && file.kind && bodyShapes[file.kind]) || null;

/** Whether a file has a text below its fields, and one that can be read. */
export const hasText = ({ tree, bodyStart, text }: ContentFile): boolean =>
	tree !== null && bodyStart > 0 && text.slice(bodyStart).trim() !== '';

/** Whether the guide that a file belongs to goes to the full depth. */
export const isWhole = ({ role }: ContentFile): boolean => role === 'mlops-engineer';
