import { render, type CollectionEntry } from 'astro:content';
import type { CollectionOf, TextKind } from '#content-model/kinds.ts';

/** A part of a page, as the list beside its text leads to it. */
export interface Heading {
	id: string;
	title: string;
}

/** The parts of a text that has its page to itself. */
export async function contentsOf(entry: CollectionEntry<CollectionOf<TextKind>>): Promise<Heading[]> {
	const { headings } = await render(entry);
	return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, title: text }));
}
