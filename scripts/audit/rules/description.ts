import type { Element, Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import { earlierPages } from './earlier-pages.ts';

const descriptionsOf = ({ elements }: Page): Element[] =>
	elements.filter(({ tag, attributes }) => tag === 'meta' && attributes['name'] === 'description');
const isOfGoodLength = (text = ''): boolean => text.length >= 70 && text.length <= 160;

/** Each page has one description of 70 to 160 characters, and no two indexable pages share one. */
export const description: SiteRule = {
	id: 'audit/description',
	severity: 'error',
	title: 'The description of a page',
	help: `
		Each page has one \`<meta name="description">\` of 70 to 160 characters, and no two pages that may be found share one.
	`,
	page: (page) => {
		const all = descriptionsOf(page);
		const [found] = all;
		if (!found || all.length > 1) {
			return [{ ...at(page, found), says: `The page has ${all.length} descriptions.`, todo: 'Give it one.' }];
		}
		const text = found.attributes['content'] ?? '';
		if (isOfGoodLength(text)) return [];
		return [
			{
				...at(page, found),
				says: `The description has ${text.length} characters.`,
				todo: 'Give it 70 to 160: that is what search results show.',
			},
		];
	},
	site: ({ pages }) =>
		earlierPages(pages, (page) => {
			const [only, second] = descriptionsOf(page);
			return second || !isOfGoodLength(only?.attributes['content']) ? undefined : only;
		}).map(({ page, element, earlier }) => ({
			...at(page, element),
			says: `${earlier.path} has the same description.`,
			todo: 'Say what is on this page.',
		})),
};
