import { forEachPage, wrong, type Rule } from '../rule.ts';

/** An id stands once on a page: links and labels go to the first. */
export const ids: Rule = forEachPage((page) => {
	const lines = new Map<string, number>();
	return page.elements.flatMap((element) => {
		const { id } = element.attributes;
		if (id === undefined) return [];
		const earlier = lines.get(id);
		lines.set(id, earlier ?? element.line);
		if (earlier === undefined) return [];
		return wrong(page, element, 'duplicate-id', { id });
	});
});
