import type { Words } from '../../lint/rule.ts';
import type { Element, Page } from '../page.ts';
import { at, type SiteRule } from '../rule.ts';
import type { Site } from '../site.ts';

/** Each indexable page has one canonical link in its head, to its own full https address. A copy links to the original. */
export const canonical: SiteRule = {
	id: 'audit/canonical',
	severity: 'error',
	title: 'The canonical address',
	help: `
		Each page that search engines may list names its own address in its head: once, whole, and with https. A copy of another page names that page, which search engines must be allowed to list; the copy is then not in the sitemap. The page for what is not there names none: hosts show it at every address that is missing.
	`,
	page: (page, site) => {
		const links = page.elements.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'canonical');
		const words = faultOf(links, page, site);
		return words ? [{ ...at(page, links[0]), ...words }] : [];
	},
};

function faultOf(links: Element[], page: Page, site: Site): Words | null {
	const [link] = links;
	if (link && page.path === '/404.html') {
		return {
			says: 'The 404 page has a canonical link, but it is shown at many addresses.',
			todo: 'Remove the canonical link.',
		};
	}
	if (!link && !page.isIndexable) return null;
	if (!link || links.length > 1) {
		return { says: `The page has ${links.length} canonical links.`, todo: 'Give it one, to itself.' };
	}
	const { href = '' } = link.attributes;
	if (link.within.at(-1) !== 'head') {
		return { says: 'The canonical link is outside the head, where search engines ignore it.', todo: 'Move it there.' };
	}
	if (!href.startsWith('https://')) {
		return {
			says: `The canonical address \`${href}\` is not a full https address.`,
			todo: 'Set SITE_URL to one.',
		};
	}
	if (!page.isIndexable || href === `${site.address}${page.path.slice(1)}`) return null;
	return {
		says: `The canonical address \`${href}\` is not the page’s own, \`${page.path}\`.`,
		todo: 'Name the page itself, or an indexable page.',
	};
}
