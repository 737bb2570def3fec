import { render, type CollectionEntry } from 'astro:content';
import type { CollectionOf, TextKind } from '#content-model/kinds.ts';

/** A heading in a page’s table of contents. */
export interface Heading {
	id: string;
	title: string;
}

/** The level-2 headings of a text that has its own page. */
export async function contentsOf(entry: CollectionEntry<CollectionOf<TextKind>>): Promise<Heading[]> {
	const { headings } = await render(entry);
	return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text }));
}
