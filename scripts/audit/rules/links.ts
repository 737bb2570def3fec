import type { Page } from '../page.ts';
import { wrong, type Rule } from '../rule.ts';
import { fileAt, isInside, resolveLink } from '../site.ts';

/** Every link within the site leads to a built file without a redirect, and every fragment to an id on it. */
export const links: Rule = (site) => {
	const byFile = new Map(site.pages.map((page) => [page.file, page]));
	const idsOf = remembered((page: Page) => new Set(page.elements.map(({ attributes }) => attributes['id'])));
	// Pages that only lead elsewhere count, too: their link is where they lead.
	return site.pages.flatMap((page) =>
		page.elements.flatMap((element) => {
			const { href } = element.attributes;
			if (href === undefined || !['a', 'area', 'link'].includes(element.tag)) return [];
			if (element.attributes['rel'] === 'canonical') return []; // audit/canonical
			const url = resolveLink(site, page, href);
			const shown = `\`${href}\``;
			if (url === null) return wrong(page, element, 'audit/dead-link', `${shown} is not an address.`, 'Correct it.');
			if (!isInside(url)) return [];
			const file = fileAt(site, url.pathname);
			if (file === null) {
				const isOpen = fileAt(site, `${url.pathname}/`) !== null;
				const says = isOpen ? `${shown} leads to its page only by a redirect.` : `${shown} leads nowhere.`;
				const todo = isOpen ? 'Close it with a slash.' : 'Correct it, or build the page.';
				return wrong(page, element, 'audit/dead-link', says, todo);
			}
			const target = byFile.get(`dist/${file}`);
			const id = decodeURIComponent(url.hash.slice(1));
			if (!target || id === '' || id.startsWith(':~:') || idsOf(target).has(id)) return [];
			return wrong(
				page,
				element,
				'audit/dead-fragment',
				`${shown}: that page has nothing with the id \`${id}\`.`,
				'Correct it.',
			);
		}),
	);
};

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
	const known = new Map<K, V>();
	return (key) => {
		const value = known.get(key) ?? make(key);
		known.set(key, value);
		return value;
	};
}
