import type { Element, Page } from '../page.ts';

/** Pages that may be found and say with an element what an earlier one says, with that one. */
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
