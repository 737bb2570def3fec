import type { Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';

const RULE = 'audit/description';

/** One description a page, of 70 to 160 characters, and no two alike among the pages that may be found. */
export const description: Rule = (site) => {
	const first = new Map<string, Page>();
	return forEachPage((page) => {
		const all = page.elements.filter(({ tag, attributes }) => tag === 'meta' && attributes['name'] === 'description');
		const [found] = all;
		const text = found?.attributes['content'] ?? '';
		if (!found || all.length > 1) {
			return [wrong(page, found ?? null, RULE, `The page has ${all.length} descriptions.`, 'Give it one.')];
		}
		if (text.length < 70 || text.length > 160) {
			const says = `The description has ${text.length} characters.`;
			return [wrong(page, found, RULE, says, 'Give it 70 to 160: that is what search results show.')];
		}
		if (!page.isIndexable) return [];
		const earlier = first.get(text);
		first.set(text, earlier ?? page);
		if (!earlier) return [];
		return [wrong(page, found, RULE, `The description is that of ${earlier.path}, too.`, 'Say what this page holds.')];
	})(site);
};
