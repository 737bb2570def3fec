import type { Page } from '../page.ts';
import { wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink } from '../site.ts';

/** Every link within the site leads to a built file without a redirect, and every fragment to an id on it. */
export const links: Rule = (site) => {
	const byFile = new Map(site.pages.map((page) => [page.file, page]));
	const known = new Map<Page, Set<string | undefined>>();
	const idsOf = (page: Page) => {
		const ids = known.get(page) ?? new Set(page.elements.map(({ attributes }) => attributes['id']));
		known.set(page, ids);
		return ids;
	};
	// Pages that only lead elsewhere count, too: their link is where they lead.
	return site.pages.flatMap((page) =>
		page.elements.flatMap((element) => {
			const { href } = element.attributes;
			if (href === undefined || !['a', 'area', 'link'].includes(element.tag)) return [];
			if (element.attributes['rel'] === 'canonical') return []; // audit/canonical
			const url = resolveLink(site, page, href);
			if (url === null) return wrong(page, element, 'dead-link/address', { href });
			if (!isInside(url)) return [];
			const file = fileAt(site, url.pathname);
			if (file === null) {
				const isOpen = fileAt(site, `${url.pathname}/`) !== null;
				return wrong(page, element, isOpen ? 'dead-link/redirect' : 'dead-link', { href });
			}
			const target = byFile.get(`dist/${file}`);
			const id = decodeURIComponent(url.hash.slice(1));
			if (!target || id === '' || id.startsWith(':~:') || idsOf(target).has(id)) return [];
			return wrong(page, element, 'dead-fragment', { href, id });
		}),
	);
};
