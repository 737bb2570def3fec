import type { Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';
import type { Site } from '../site.ts';

const RULE = 'audit/title';

/** One title a page, of 15 to 65 characters, in the head, and no two alike among the pages that may be found. */
export const title: Rule = (site) => [
	...forEachPage((page) => {
		const titles = titlesOf(page);
		const [first, second] = titles;
		if (!first) return [wrong(page, null, RULE, 'The page has no `<title>` in its head.', 'Hand the page a title.')];
		if (second) return [wrong(page, second, RULE, 'The page has two `<title>` elements.', 'Leave one.')];
		const { length } = first.text;
		if (length >= 15 && length <= 65) return [];
		const says = `The title “${first.text}” has ${length} characters.`;
		return [wrong(page, first, RULE, says, 'Give it 15 to 65: search engines cut longer ones.')];
	})(site),
	...repeated(site),
];

function titlesOf(page: Page) {
	return page.elements.filter(({ tag, within }) => tag === 'title' && within.at(-1) === 'head');
}

function repeated(site: Site) {
	const first = new Map<string, Page>();
	return site.pages
		.filter(({ isIndexable, isRedirect }) => isIndexable && !isRedirect)
		.flatMap((page) => {
			const [found] = titlesOf(page);
			if (!found) return [];
			const earlier = first.get(found.text);
			if (!earlier) {
				first.set(found.text, page);
				return [];
			}
			const says = `The title “${found.text}” is that of ${earlier.path}, too.`;
			return [wrong(page, found, RULE, says, 'Say in each title what sets its page apart.')];
		});
}
