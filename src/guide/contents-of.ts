import { render, type CollectionEntry } from 'astro:content';

type LongEntry = CollectionEntry<'tracks' | 'skills' | 'pay' | 'hiring' | 'moves' | 'roles' | 'compare'>;

/** The second-level headings of a text, for the list of a page’s parts. */
export async function contentsOf(entry: LongEntry): Promise<{ id: string; label: string }[]> {
	const { headings } = await render(entry);
	return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, label: text }));
}
