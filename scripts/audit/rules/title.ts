import type { Finding } from '../../lint/rule.ts';
import { at, type SiteRule } from '../rule.ts';
import { earlierPages } from './earlier-pages.ts';

/** Each page has one title of 15 to 65 characters, and no two indexable pages share one. */
export const title: SiteRule = {
	id: 'audit/title',
	severity: 'error',
	title: 'The title of a page',
	help: `
		Each page has one \`<title>\` in its head, of 15 to 65 characters. Longer ones are cut in search results. No two pages that may be found share one.
	`,
	page: (page) => {
		const [first, second] = page.elements.filter(({ tag, within }) => tag === 'title' && within.at(-1) === 'head');
		if (!first) {
			return [{ ...at(page), says: 'The page has no `<title>` in its head.', todo: 'Pass a `title` to the page.' }];
		}
		const { text } = first;
		const findings: Finding[] = [];
		if (second) findings.push({ ...at(page, second), says: 'The page has two `<title>` elements.', todo: 'Keep one.' });
		if (text.length < 15 || text.length > 65) {
			findings.push({
				...at(page, first),
				says: `The title “${text}” has ${text.length} characters.`,
				todo: 'Give it 15 to 65. Search engines cut longer ones.',
			});
		}
		return findings;
	},
	site: ({ pages }) =>
		earlierPages(pages, ({ elements }) =>
			elements.find(({ tag, within }) => tag === 'title' && within.at(-1) === 'head'),
		).map(({ page, element, earlier }) => ({
			...at(page, element),
			says: `${earlier.path} has the same title, “${element.text}”.`,
			todo: 'Say in each title what is different about its page.',
		})),
};
