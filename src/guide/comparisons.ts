import type { CollectionEntry } from 'astro:content';

/** The page that sets two roles side by side; undefined where none is written. */
export const comparisonOf = (
	comparisons: CollectionEntry<'compare'>[],
	a: string,
	b: string,
): CollectionEntry<'compare'> | undefined =>
	comparisons.find(({ data: { roles } }) => roles.some((role) => role === a) && roles.some((role) => role === b));
