import type { Problem } from '../../reporters/problem.ts';
import type { Element, Page } from '../page.ts';
import { forEachPage, wrong, type Rule } from '../rule.ts';

/** One title a page, of 15 to 65 characters, in the head, and no two alike among the pages that may be found. */
export const title: Rule = (site) => {
	const repeated = repetitions('title/repeated');
	return forEachPage((page) => {
		const titles = page.elements.filter(({ tag, within }) => tag === 'title' && within.at(-1) === 'head');
		const [first, second] = titles;
		if (!first) return [wrong(page, null, 'title/none')];
		const { text } = first;
		const { length } = text;
		return [
			...(second ? [wrong(page, second, 'title/two')] : []),
			...(length < 15 || length > 65 ? [wrong(page, first, 'title/length', { text, length })] : []),
			...repeated(page, first, text),
		];
	})(site);
};

/** One description a page, of 70 to 160 characters, and no two alike among the pages that may be found. */
export const description: Rule = (site) => {
	const repeated = repetitions('description/repeated');
	return forEachPage((page) => {
		const all = page.elements.filter(({ tag, attributes }) => tag === 'meta' && attributes['name'] === 'description');
		const [found] = all;
		const text = found?.attributes['content'] ?? '';
		const { length } = text;
		if (!found || all.length > 1) return [wrong(page, found ?? null, 'description/count', { count: all.length })];
		if (length < 70 || length > 160) return [wrong(page, found, 'description/length', { length })];
		return repeated(page, found, text);
	})(site);
};

/** Tells of a text that an earlier page has, both of pages that may be found. */
function repetitions(message: string): (page: Page, at: Element, text: string) => Problem[] {
	const first = new Map<string, Page>();
	return (page, at, text) => {
		if (!page.isIndexable) return [];
		const earlier = first.get(text);
		first.set(text, earlier ?? page);
		return earlier ? [wrong(page, at, message, { text, path: earlier.path })] : [];
	};
}

/** Each page that may be found names its own address, whole and https, once, in its head; a copy names such a page. */
export const canonical: Rule = forEachPage((page, site) => {
	const links = page.elements.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
	const [link] = links;
	if (!link && !page.isIndexable) return [];
	if (!link || links.length > 1) return [wrong(page, link ?? null, 'canonical/count', { count: links.length })];
	const { href = '' } = link.attributes;
	if (link.within.at(-1) !== 'head') return [wrong(page, link, 'canonical/outside')];
	if (!href.startsWith('https://')) return [wrong(page, link, 'canonical/scheme', { href })];
	if (!page.isIndexable || href === `${site.address}${page.path.slice(1)}`) return [];
	return [wrong(page, link, 'canonical/other', { href, path: page.path })];
});
