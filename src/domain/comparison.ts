import { z } from 'zod';
import { Slug } from '#domain/text.ts';

/** A role that we compare with one of ours but that has no guide on this site. */
export const Neighbour = z.strictObject({
	slug: Slug.describe('Its part of the file’s name: `data-scientist`'),
	label: z.string().min(3).max(40).describe('What readers see: `Data scientist`'),
	blurb: z.string().min(20).max(160).describe('What its work is, as words for a list, without a full stop'),
});
export type Neighbour = z.infer<typeof Neighbour>;

/**
 * Checks that a comparison has two sides and that at least one is a role of this site. Returns what is wrong as a sentence, or
 * null.
 */
export function sidesFault(ours: number, hasNeighbour: boolean): string | null {
	if (ours === 0) return 'Neither side of the comparison is one of our roles. At least one of them must be.';
	if (ours + Number(hasNeighbour) === 2) return null;
	return hasNeighbour
		? 'The comparison has three sides: two of our roles and a neighbour. Remove one of them.'
		: 'The comparison has only one side. Name a second role, or a `neighbour` that has no guide here.';
}
