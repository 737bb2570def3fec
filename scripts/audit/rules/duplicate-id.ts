import { at, type SiteRule } from '../rule.ts';

/** An id stands once on a page: links and labels go to the first. */
export const duplicateId: SiteRule = {
	id: 'audit/duplicate-id',
	severity: 'error',
	title: 'An id stands twice',
	help: `
		Links and labels go to the first of two elements with the same id; the second cannot be reached.
	`,
	page: (page) => {
		const seen = new Set<string>();
		return page.elements.flatMap((element) => {
			const { id } = element.attributes;
			if (id === undefined) return [];
			if (seen.has(id)) {
				return [{ ...at(page, element), says: `The id \`${id}\` stands on the page twice.`, todo: 'Rename one.' }];
			}
			seen.add(id);
			return [];
		});
	},
};
