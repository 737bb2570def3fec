import type { Element, Page } from '../page.ts';

/** Indexable pages with the same text in an element as an earlier page, with that earlier page. */
export function earlierPages(
	pages: readonly Page[],
	elementOf: (page: Page) => Element | undefined,
): { page: Page; element: Element; earlier: Page }[] {
	const first = new Map<string, Page>();
	return pages
		.filter(({ isRedirect, isIndexable }) => !isRedirect && isIndexable)
		.flatMap((page) => {
			const element = elementOf(page);
			const words = element && (element.attributes['content'] ?? element.text);
			if (!element || !words) return [];
			const earlier = first.get(words);
			first.set(words, earlier ?? page);
			return earlier ? [{ page, element, earlier }] : [];
		});
}
