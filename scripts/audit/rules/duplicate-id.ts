import { at, type SiteRule } from '../rule.ts';

/** Reports an id that a page has twice. Links and labels would use only the first. */
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
				return [{ ...at(page, element), says: `The page has the id \`${id}\` twice.`, todo: 'Rename one.' }];
			}
			seen.add(id);
			return [];
		});
	},
};
